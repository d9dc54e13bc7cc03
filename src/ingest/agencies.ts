/** Wires, as credited, and the name they are shown by. Short names count in capitals only. */
const agencies: readonly (readonly [name: string, pattern: string])[] = [
  ['Reuters', 'Thomson Reuters|Reuters|REUTERS|Рейтер|رويترز'],
  ['Associated Press', 'The Associated Press|Associated Press|AP|ASSOCIATED PRESS'],
  ['AFP', 'Agence France-Presse|Agence France Presse|AFP|فرانس برس|АФП'],
  ['dpa', 'Deutsche Presse-Agentur|DPA|dpa'],
  ['EFE', 'Agencia EFE|EFE'],
  ['Europa Press', 'Europa Press'],
  ['TASS', 'ITAR-TASS|TASS|ТАСС|ИТАР-ТАСС'],
  ['RIA Novosti', 'RIA Novosti|РИА Новости|RIA'],
  ['Interfax', 'Interfax-Ukraine|Interfax|Интерфакс|INTERFAX'],
  ['Sputnik', 'Sputnik'],
  ['Xinhua', 'Xinhua|新华社'],
  ['ANSA', 'ANSA'],
  ['Agência Brasil', 'Agência Brasil'],
  ['Estadão Conteúdo', 'Estadão Conteúdo'],
  ['Folhapress', 'Folhapress|FOLHAPRESS'],
  ['Lusa', 'Agência Lusa|Lusa|LUSA'],
  ['Kyodo', 'Kyodo News|Kyodo|共同通信'],
  ['Jiji', 'Jiji Press|Jiji|時事通信'],
  ['Yonhap', 'Yonhap|연합뉴스'],
  ['CNN', 'CNN'],
  ['PTI', 'Press Trust of India|PTI'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['UPI', 'United Press International|UPI'],
  ['PA', 'Press Association|PA Media'],
  ['CP', 'The Canadian Press|Canadian Press'],
  ['AAP', 'Australian Associated Press|AAP'],
  ['Bloomberg', 'Bloomberg'],
  ['Anadolu', 'Anadolu Agency|Anadolu'],
  ['MENA', 'Middle East News Agency'],
  ['WAM', 'WAM'],
  ['SPA', 'Saudi Press Agency'],
  ['Ukrinform', 'Ukrinform|Укринформ|Укрінформ'],
  ['UNIAN', 'UNIAN|УНИАН|УНІАН'],
  ['Télam', 'Télam'],
  ['Notimex', 'Notimex'],
  ['Belga', 'Belga'],
  ['APA', 'APA'],
  ['Tanjug', 'Tanjug'],
  ['Antara', 'Antara'],
  ['Bernama', 'Bernama'],
  ['SANA', 'SANA'],
  ['Fars', 'Fars News Agency'],
  ['IRNA', 'IRNA'],
  ['Caucasian Knot', 'Caucasian Knot|Кавказский Узел'],
];

const byWords: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(([name, pattern]) => pattern.split('|').map((words) => [words, name] as const)),
);
const longestFirst = [...byWords.keys()].sort((a, b) => b.length - a.length);
const inside = new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`, 'u');

/** The wire credited in a short line (`(Reuters)`, `With files from AFP`); null where none is. */
export function agencyIn(credit: string): string | null {
  const words = inside.exec(credit.slice(0, 300))?.[0];
  return words === undefined ? null : (byWords.get(words) ?? null);
}

/** The line without any wire's name. */
export function withoutAgency(text: string): string {
  return text.replace(new RegExp(inside.source, 'gu'), '');
}
