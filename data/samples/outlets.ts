/** The outlets of the sample stories. None exists; each name says that it is a sample, in its own language. */
export const outlets = [
  { slug: 'sample-courier', name: 'Sample Courier', language: 'en' },
  { slug: 'sample-harbour-post', name: 'Sample Harbour Post', language: 'en' },
  { slug: 'sample-tribune', name: 'Sample Tribune', language: 'en' },
  { slug: 'primer-vestnik', name: 'Пример-Вестник', language: 'ru' },
  { slug: 'primer-khronika', name: 'Пример-Хроника', language: 'ru' },
  { slug: 'folha-exemplo', name: 'Folha Exemplo', language: 'pt' },
  { slug: 'diario-exemplo', name: 'Diário Exemplo', language: 'pt' },
  { slug: 'diario-muestra', name: 'Diario Muestra', language: 'es' },
  { slug: 'courrier-exemple', name: 'Le Courrier Exemple', language: 'fr' },
  { slug: 'sahifat-namudhaj', name: 'صحيفة نموذج', language: 'ar' },
] as const;
