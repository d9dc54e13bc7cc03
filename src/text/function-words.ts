/**
 * Languages that the detector was never taught, and those it takes them for, by words that are frequent in one and rare
 * in the other. Written by hand from grammars; not fitted to any text.
 */
const lists = {
  af: "nie die ’n 'n ŉ wat hy sy hulle van vir met dit sal word maar jou deur oor uit sê gesê hierdie daardie baie egter ek jy julle nou reeds asof by teen soos is en",
  nl: 'de het een niet zijn wordt worden heeft hebben zij ze hij ik je jij voor naar bij als zoals tegen deze dat over door nu wel er zei van met en',
  id: 'bahwa karena bisa tapi namun saat sedangkan yaitu maupun setelah polisi pemerintah anggota perusahaan kantor warga sebuah jika kalau ia gak nggak mau uang mobil juta miliar para harus beberapa berbeda butuh terjadi menjadi kepada punya menurut sangat begitu coba hingga agustus maret senin rabu kamis jumat minggu universitas kualitas tersebut resmi adalah -tas -asi',
  ms: 'bahawa kerana boleh ialah iaitu beliau pihak selepas manakala kerajaan polis ahli syarikat wang kereta pejabat berlaku mahu cuba berbeza rasmi sahaja tiada bagi turut apabila semasa sekiranya maklumat kanak khamis jumaat ahad isnin ogos mac disember kualiti universiti awak adakah hendaklah telah perkhidmatan lelaki negeri dewan encik datuk -iti',
  mn: 'нь байна юм энэ гэж бол вэ дээр хүн ямар байсан хэрэг тухай мөн ба их чинь биш байгаа болон бас гэсэн тэр хийх гэх болсон юу улс монгол ийм тийм л би та',
  nn: 'ikkje eg dei ein eit frå kva kvar korleis nokon noko vart vore berre saman mykje meir sjølv eigen desse hjå såg gjekk kjem fekk heile fleire mellom òg dykk dykkar annan verte vere gjere gjort veit høyre heiter skule sidan difor anna eigne der også ho vidare nye -leg -eit -ane -ast',
  nb: 'ikke jeg en et fra hva hvor hvordan noen noe ble vært bare sammen mye mer selv egen disse nå hun gikk kommer fikk hele flere dere deres annet bli være gjør gjøre vet hvis etter blir av også skole siden derfor -lig -het',
  bs: 'ko šta sedmica sedmice hiljada hiljade uslov historija historije kafa tačka tačke muzika voz hljeb lahko mehko januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra bosne hercegovine bosni hercegovini bih evropske evropa evrope takođe također uopće sa prema općine finansijske finansija štampa sistem sistema saradnja saradnju učestvovao hemija',
  hr: 'tko što tjedan tjedna tisuća tisuće uvjet uvjeti povijest povijesti kava točka točke glazba glazbe vlak kruh siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga studenog prosinca europske europa europe također uopće hrvatske hrvatska hrvatskoj hrvatski tvrtka tvrtke obitelj sustav sustava suradnja suradnju sudjelovao kemija tijekom',
  mk: 'во со од го ги му тоа оваа овој оние кој беше биде дека нема ќе бил сите што како е ние тие уште којшто откако ја има треба може години повеќе меѓу -ите -иот -ата -ува -ето -њето',
  sr: 'је у са од су није који која које ће би као што али јер све бити био била због пре после када смо сам овај ова ово тај та има треба може године више између људи да ли',
  bg: 'в във с със е ще от това този тази които който каза че като бе са още след до има трябва може години повече между хора беше към -ите -ата -ето',
  cy: 'y yr yn ar mae ei eu gan am wedi bod oedd ac fod hwn hon hyn hynny sydd bydd roedd gyda rhwng dros cael gwneud pobl wrth hefyd nid ond pan fel gallu ein eich ddim oes efallai un',
  eo: 'la kaj estas al ke li ŝi ili mi vi ni tiu tio ĉi kiu kiuj kio estis pri per el sed ĝi ĝis ankaŭ ĉiuj havas povas kun sur dum oni iĝis pli nur jam aŭ ĉar tiuj kiel',
  ga: 'agus an na ar is tá sé sí bhí go leis ag le den ní níl sin seo bhfuil mar chun ach féin duine daoine bliain atá raibh air aige sna ón faoi bheith dá gur nuair don leis iad',
  ky: 'жана менен үчүн деп бул болгон кийин эле болуп жылы деген жок бар билдирди анын ал деди өкмөт кыргыз бир эмес башка тарабынан боюнча дагы керек -нын -дын -ган',
  la: 'et in non est ad cum ut sed quod qui quae sunt ex ab esse si atque autem enim eius hoc nec etiam per pro erat fuit quam inter ac sunt nam aut iam ita tamen quem cuius rerum eo',
  lg: 'mu ku ne nga okuti kuba naye era bantu abantu kyokka omuntu ebintu oba kuno bwe eri okuva nti ya wa ba ye gwa okusinziira abaana omu bonna omwaka eyo kwa',
  mi: 'te o ka i ki me e ana he nga ngā ko tēnei kua rā mō kia tō ā nā hoki katoa ai tangata mai atu nei kei tētahi au ia rātou mātou ahau koe hei roto',
  sn: 'kuti uye asi kana ne mu ku ndi vanhu iyi iye kune pane nokuti kubva vaka nekuti izvi zvino zvinhu saka iri ari kuna vari munhu uyu ane zvakare ava here vose chete sei ino',
  so: 'oo ka ku iyo ah waa in ay uu la u soo si kale waxaa waxa waxay wuxuu isaga dadka dalka magaalada ayaa ayay ayuu kaas tan hadii markii inay inuu kala ugu sida laga aan waxaan badan lagu',
  st: 'le ho ya ba ka ke e hore o tsa ha mme empa batho a ne se tse jwalo hae kapa fela di sa lona mo hona sena bona tla yona tsohle haholo entse motho ena wa',
  sw: 'ya wa na kwa ni katika la za cha vya kuwa hii hiyo huo haya wake yake wao lakini pia kama baada kabla watu nchi alisema amesema mwaka siku serikali rais hata sana kila yao yetu zao hivyo kutoka hadi kwamba ambayo ambao ambaye wakati yangu si au',
  tn: 'le ya mo go ba ka e gore fa jaaka mme wa o ne tsa kwa re nna se la batho tse bo kgotsa ene dira fela ga gagwe ke a di sa nne gonne yo motho jalo thata tlhe mongwe leng',
  ts: 'hi ku ni va na ka leswi swi ya xi naswona kumbe loko kambe hikuva eka vanhu leyi lexi swona nga u wa ndzi ri tani lava hikwaswo hinkwaswo le ra a mi yi ta munhu sweswi',
  xh: 'ukuba kunye kwaye okanye xa kodwa kuba into ngoko njengoko abantu umntu yakhe bakhe lo le kufuneka ukuze nto kakhulu ngokuba kwi yi nje xesha ukuya wakhe zabo phi kubantu ngaphezu ezi aba loo nabo njani nokuba kunokuba yokuba esi',
  yo: 'ti ni awọn si ati ki fun lati pe wọn ninu jẹ yii kan naa bi nipa gbogbo yi wa ko n re won awon je se pelu lo kuro ohun eniyan oun ọ ẹ',
  zu: 'ukuthi futhi kodwa uma ngoba noma khona lokhu kanye ngesikhathi kwa okuthi yini abantu umuntu njengoba lapho kakhulu ukuba manje wathi yakhe bakhe lo le ke nje kulesi kule ngo kukhona konke kusho yena lezi sengathi ngokuthi ngayo',
} as const satisfies Readonly<Record<string, string>>;

type Listed = keyof typeof lists;

const sets: ReadonlyMap<Listed, ReadonlySet<string>> = new Map(
  (Object.keys(lists) as Listed[]).map((language) => [language, new Set(lists[language].split(' '))]),
);

/** Looked for wherever the detector is unsure of its own answer. */
const strangers = [
  'cy',
  'eo',
  'ga',
  'la',
  'lg',
  'mi',
  'mn',
  'sn',
  'so',
  'st',
  'sw',
  'tn',
  'ts',
  'xh',
  'zu',
] as const;

/** What the detector takes for one is sometimes another; the first is meant where the words tell nothing. */
const kin: Readonly<Record<string, readonly Listed[]>> = {
  ms: ['id', 'ms'],
  hr: ['hr', 'bs'],
  nl: ['nl', 'af'],
  nb: ['nb', 'nn'],
  sr: ['sr', 'mk'],
  bg: ['bg', 'mk'],
  yo: ['yo', 'tn', 'st', 'ts'],
  mn: ['mn', 'ky'],
};

/** Letters that only one of these has (ISO 9 tables; Esperanto's own). */
const letters: readonly (readonly [RegExp, string])[] = [
  [/[ҙҫҡ]/, 'ba'],
  [/[ҷӣӯҳ]/, 'tg'],
  [/[ұқғ]/, 'kk'],
  [/җ/, 'tt'],
  [/ң/, 'ky'],
  [/[өү]/, 'mn'],
  [/[ѓќѕ]/, 'mk'],
  [/[ђћ]/, 'sr'],
  [/[ĉĝĥĵŝŭ]/, 'eo'],
];

/** Languages told by words or letters here. */
export const listed: ReadonlySet<string> = new Set([
  ...Object.keys(lists),
  ...letters.map(([, language]) => language),
]);

/** A text of another language has this share of its words in a list by chance. */
const byChance = 0.06;

/** How many of the words are in a list, or end as it says (`-ite`). */
const countOf = (words: readonly string[], list: ReadonlySet<string>) =>
  words.filter((word) => list.has(word) || list.has(`-${word.slice(-3)}`)).length;

function best(words: readonly string[], languages: readonly Listed[]): readonly [Listed | null, number] {
  let [found, most]: [Listed | null, number] = [null, 0];
  for (const language of languages) {
    const its = countOf(words, sets.get(language) as ReadonlySet<string>);
    if (its > most) [found, most] = [language, its];
  }
  return [found, most];
}

/**
 * The language of a text that the detector takes for `taken`: itself, or one that it was never taught and that letters or
 * common words give away.
 */
export function amongUntaught(text: string, taken: string, isSure: boolean): string {
  const lower = text.toLowerCase();
  const byLetter = letters.find(([pattern]) => pattern.test(lower))?.[1];
  const family = kin[byLetter ?? taken];
  if (!family && (isSure || byLetter)) return byLetter ?? taken;
  const words = lower.match(/['’]n(?!\p{L})|\p{L}+/gu) ?? [];
  const [akin, its] = best(words, family ?? []);
  if (!isSure && !byLetter) {
    const [found, most] = best(words, strangers);
    if (found && most >= Math.max(2, byChance * words.length) && most > its) return found;
  }
  return akin ?? family?.[0] ?? taken;
}
