/** What numbers count, by the nouns that stand behind them. */

/** Persons as such: `2,000 people`, `50 тысяч человек`. */
const persons =
  /^(?:people|persons?|personas?|gente|pessoas?|personnes?|gens|человека?|люд(?:и|ей|ям|ьми)|شخص(?:ا|ين)?|أشخاص|menschen|personen)$/u;

/** What people live in, which a flood, a fire or a quake takes: counted as one thing, whatever a source calls it. */
const homes =
  /^(?:homes?|houses?|buildings?|dwellings?|structures?|casas?|viviendas?|edificios?|edificaciones|edifícios?|moradias?|prédios?|residências?|imóveis|maisons?|logements?|habitations?|bâtiments?|immeubles?|дом(?:а|ов|ах|ами)?|здани(?:й|я|ях|ями|е)|жилищ|постро(?:ек|йки)|منزلا?|منازل|بيوت|بيتا?|مبنى|مبان(?:ي)?|häusern?|gebäuden?|wohnungen)$/u;

/** Persons by what they do, are or suffered, enough of them to tell a count from a year. */
const roles =
  /^(?:dead|deaths|injured|wounded|missing|muertos|heridos|desaparecidos|mortos|feridos|morts|blessés|disparus|погибших|раненых|пострадавших|пропавших|убитых|قتيلا?|قتلى|جريحا?|جرحى|مفقودا?|men|women|children|civilians|soldiers|troops|fighters|migrants|refugees|passengers|residents|workers|students|families|protesters|demonstrators|prisoners|detainees|victims|inmates|police|hombres|mujeres|niños|civiles|soldados|migrantes|refugiados|pasajeros|vecinos|familias|manifestantes|presos|víctimas|homens|mulheres|crianças|civis|passageiros|moradores|famílias|vítimas|hommes|femmes|enfants|civils|soldats|migrants|réfugiés|passagers|habitants|familles|manifestants|détenus|victimes|мужчин|женщин|детей|солдат|военных|беженцев|мигрантов|пассажиров|жителей|семей|школьников|студентов|заключённых|заключенных|задержанных|رجل|امرأة|طفل(?:ا)?|أطفال|جندي(?:ا)?|مدني(?:ا|ين)?|مهاجر(?:ا|ين)?|لاجئ(?:ا|ين)?|أسرة|عائلة)$/u;

/** One name for what is called by many; null where a thing has its own. */
export function kindOf(noun: string | undefined): '#person' | '#home' | null {
  if (noun === undefined) return null;
  return persons.test(noun) ? '#person' : homes.test(noun) ? '#home' : null;
}

const isCountable = (noun: string | undefined) =>
  noun !== undefined && (kindOf(noun) !== null || roles.test(noun));

/** In front of a year: `in 2000`, `since 2015`, `в 2014`. A count may stand behind `to` and `of`. */
const beforeYear =
  /^(?:in|since|during|by|until|before|after|from|late|early|mid|of|del?|du|en|desde|hasta|em|até|depuis|jusqu|dès|в|во|с|до|после|к|عام|سنة|منذ|im|seit)$/u;

/**
 * Whether four figures that may be a year are a number all the same: what they count stands behind them, and nothing in
 * front that a year is said with (`2000 people were killed`, but `in 2000 people voted`).
 */
export function isCountNotYear(words: readonly string[], at: number): boolean {
  return isCountable(words[at + 1]) && !beforeYear.test(words[at - 1] ?? '');
}
