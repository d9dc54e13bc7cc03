import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { detectLanguage } from '../../src/text/index.ts';

/** What happened, told in languages that the detector was never taught, and in those it takes them for. */
const told = {
  id: 'Gempa bumi itu terjadi pada Jumat sore dan polisi mengatakan bahwa ribuan warga harus mengungsi ke Palu.',
  ms: 'Gempa bumi itu berlaku pada petang Jumaat dan pihak polis berkata bahawa ribuan penduduk terpaksa berpindah.',
  af: 'Nelson Mandela is in 1994 as president ingesweer nadat sy party die eerste vrye verkiesing gewen het.',
  nl: 'Nelson Mandela werd in 1994 beëdigd als president nadat zijn partij de eerste vrije verkiezingen had gewonnen.',
  nn: 'Statsministeren seier at dei ikkje veit kva som skjedde, men at fleire framleis er sakna etter skredet.',
  nb: 'Statsministeren sier at de ikke vet hva som skjedde, men at flere fortsatt er savnet etter skredet.',
  mk: 'Владата соопшти дека договорот од Преспа ќе стапи во сила откако Грција ќе го ратификува.',
  sr: 'Влада је саопштила да ће споразум ступити на снагу када га скупштина потврди, али није рекла када.',
  bg: 'Правителството съобщи, че споразумението ще влезе в сила, след като парламентът го одобри.',
  kk: 'Қазақстан президенті Нұрсұлтан Назарбаев 2019 жылы қызметінен кететінін мәлімдеді.',
  ky: 'Кыргызстандын президенти 2020-жылы өкмөт үйү алынгандан кийин кызматынан кетерин билдирди.',
  mn: 'Монгол Улсын Ерөнхийлөгчийн сонгуульд оролцсон хүн амын тоо өмнөхөөс бага байна гэж мэдээлэв.',
  sw: 'Serikali ya Tanzania imesema kuwa rais John Magufuli alifariki dunia katika hospitali ya Dar es Salaam kwa ugonjwa wa moyo.',
  so: 'Dowladda Soomaaliya ayaa sheegtay in dad badan ay ku dhinteen qaraxii ka dhacay magaalada Muqdisho.',
  ga: 'Dúirt an Taoiseach go bhfuil toradh an reifrinn soiléir agus go mbeidh reachtaíocht ann ag deireadh na bliana.',
  cy: 'Mae Llywodraeth Cymru wedi dweud bod y cyfyngiadau yn dod i ben ac y bydd ysgolion yn agor gyda mesurau.',
  zu: 'UNelson Mandela wathi abantu bonke kumele babe nenkululeko futhi akukho muntu okufanele acindezelwe ngoba emnyama, kodwa ukuthi bonke balingane.',
} as const;

suite('detectLanguage', () => {
  for (const [language, text] of Object.entries(told))
    test(`tells ${language} by its letters and common words`, () => {
      assert.equal(detectLanguage(text, null), language);
    });

  test('leaves what the detector is sure of as it is', () => {
    const sure = {
      en: 'The president said on Monday that the government would not resign over the report.',
      es: 'El presidente dijo el lunes que el gobierno no dimitirá por el informe publicado ayer.',
      pt: 'O presidente disse na segunda-feira que o governo não renunciará por causa do relatório.',
      fr: 'Le président a dit lundi que le gouvernement ne démissionnerait pas à cause du rapport.',
      ru: 'Президент заявил в понедельник, что правительство не уйдёт в отставку из-за доклада.',
      uk: 'Президент заявив у понеділок, що уряд не піде у відставку через доповідь.',
    };
    for (const [language, text] of Object.entries(sure)) assert.equal(detectLanguage(text, null), language);
  });
});
