/** Abbreviations that end in a full stop, lower case and without it. */
interface Abbreviations {
  /** A name or number follows: never the end of a sentence. */
  readonly before: ReadonlySet<string>;
  /** May stand at the end: the end only where the next word usually opens a sentence. */
  readonly either: ReadonlySet<string>;
  /** Stand before a number only (`No. 5`). */
  readonly number: ReadonlySet<string>;
  /** Words that, in upper case after one of the second kind, open a sentence. */
  readonly openers: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const en: Abbreviations = {
  before: words(
    'mr mrs ms messrs mx dr prof gov lt col gen maj capt cpl cmdr adm sgt sen sens rep reps pres hon rev fr msgr supt ' +
      'insp det atty mt ft st ste gens govs drs profs vs viz cf e.g i.e approx dept univ assn bros',
  ),
  either: words(
    'inc corp ltd co llc plc jr sr esq etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu ' +
      'thur thurs fri sat sun ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich ' +
      'minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo est a.m p.m ph.d d.c',
  ),
  number: words('no nos art sec fig vol pp p ch para'),
  openers: words(
    'the a an this that these those he she it they we i you his her its their our my your in on at but and or for ' +
      'as if when while after before since however there then what who why how with from by to not no yes so some ' +
      'many most all both each one another more meanwhile although though according',
  ),
};

const ru: Abbreviations = {
  before: words(
    'ул пр просп пл пер наб им проф акад ген полк тов гр св о-в т.е т.н т.к напр см ср д пос дер обл р-н г-н г-жа',
  ),
  either: words(
    'г гг в вв т.д т.п др пр руб коп тыс млн млрд трлн чел н.э янв фев апр авг сент окт нояб дек мск',
  ),
  number: words('ст п пп ч гл стр рис табл т вып кв корп стр'),
  openers: words(
    'в на по за из из-за о об от до с со к у и но а при для это этот эта эти он она они оно мы вы я его её ее их как ' +
      'что когда если также однако после перед ранее по-прежнему так там тогда все всё все-таки по-моему',
  ),
};

const pt: Abbreviations = {
  before: words(
    'sr sra srs dr dra drs prof profa eng av r pe gen cel cap sgt dep sen gov min exmo ilmo sto sta d p.ex',
  ),
  either: words('etc ltda cia s.a jr jan fev mar abr mai jun jul ago set out nov dez a.c d.c h'),
  number: words('art arts n no nº núm pág p inc fl cap'),
  openers: words(
    'o a os as um uma ele ela eles elas isso este esta esse essa em no na nos nas mas e ou para por como quando se ' +
      'já não segundo de do da ao à com entre após depois antes também',
  ),
};

const es: Abbreviations = {
  before: words(
    'ee ff dd jj sr sra srta sres dr dra prof profa ing lic arq av avda gral cnel cap pbro mons d dña sto sta ud uds p.ej',
  ),
  either: words(
    'etc ltda cía s.a jr ee.uu uu aa hh oo ene feb mar abr may jun jul ago sep sept oct nov dic a.m p.m a.c d.c h',
  ),
  number: words('art arts n no núm núms pág págs p cap'),
  openers: words(
    'el la los las un una él ella ellos ellas esto este esta ese esa en pero y o para por como cuando si ya no según ' +
      'de del al con entre tras después antes también su sus se',
  ),
};

const fr: Abbreviations = {
  before: words('m mm mme mmes mlle mlles me dr pr prof st ste gal col cdt cap av bd cf p.ex mgr'),
  either: words('etc cie s.a janv févr fév avr juil sept oct nov déc j.-c'),
  number: words('art arts n no nos p pp vol chap'),
  openers: words(
    'le la les un une des il elle ils elles on nous vous je ce cet cette ces en dans mais et ou pour par comme quand ' +
      'si selon de du au aux avec entre après avant aussi son sa ses leur leurs',
  ),
};

const de: Abbreviations = {
  before: words('dr prof hr fr st z.b d.h u.a ca bzw vgl sog inkl ggf evtl gen str dipl ing mag'),
  either: words('usw etc jan feb mär apr jun jul aug sep sept okt nov dez mio mrd jr co'),
  number: words('nr abs art s bd kap'),
  openers: words(
    'der die das ein eine er sie es wir ich in im am an auf aber und oder für wenn als nach vor mit von zu dies diese dieser',
  ),
};

const it: Abbreviations = {
  before: words('sig sigg dott prof ing avv on sen gen col cap mons ss p.es cfr arch'),
  either: words('ecc spa s.p.a srl gen feb mar apr mag giu lug ago set ott nov dic a.c d.c'),
  number: words('art artt n nn p pp cap'),
  openers: words(
    'il lo la i gli le un una lui lei loro in nel nella ma e o per come quando se già non secondo di del con tra dopo',
  ),
};

const uk: Abbreviations = {
  before: words('вул пл просп пров ім проф акад ген св т.зв напр див с смт обл р-н'),
  either: words('р рр ст т.д т.п ін грн коп тис млн млрд трлн н.е м'),
  number: words('п пп ч гл рис табл'),
  openers: words(
    'у в на по за із з про від до і й але а при для це цей ця ці він вона вони ми ви я його її їх як що коли якщо також однак після',
  ),
};

const byLanguage: ReadonlyMap<string, Abbreviations> = new Map(
  Object.entries({ en, ru, pt, es, fr, de, it, uk, be: ru, bg: ru, gl: pt, ca: es }),
);

/** The language's own; English ones where it has none, for names in Latin script. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage.get(language) ?? en;
}

/** Languages that write ordinal numbers with a full stop (`am 3. April`). */
export const ordinalStop: ReadonlySet<string> = words(
  'de da nb nn no fi is cs sk sl hr sr bs hu et lv lt pl',
);
