import type { Language } from '../core/index.ts';
import { stem } from '../text/index.ts';

/**
 * Words of news that questions and stories use for one thing: a question about who died is answered by who was killed.
 * One group a line, forms that a stemmer brings together once.
 */
const groups: Readonly<Record<Language, string>> = {
  en: `
    die died dying dead death kill victim perish fatal toll life lives casualties
    hurt injured wounded injury
    win won winner victory defeat beat
    begin start began begun origin outbreak
    end finish conclude over
    cost price worth spend spent
    build built construct
    cancel scrap suspend
    stuck wedged aground stranded trapped
    leave left flee fled escape quit depart departure
    name call known rename
    choose elect vote pick appoint
    lead led leader head chief commander
    mediate broker mediator
    sign agree agreement deal accord pact treaty
    arrest detain detention custody
    refuse reject deny decline
    quake earthquake tremor
    storm hurricane typhoon cyclone
    fire blaze flames burn burnt
    blast explosion explode blow blew bomb
    steal stole stolen theft rob
    protest demonstrate demonstrator demonstration rally march
    join member membership accession admit
    land touch touchdown
    find found discover discovery locate
    resign resignation
    buy bought purchase acquire
    bound head heading destination
    widen enlarge expand expansion wider extend
    mass massive weight weigh heavy
    law bill legislation
    ship vessel freighter boat
    plane aircraft jet airliner flight
    write wrote written author
    film movie
    oust overthrow overthrew topple coup
    destroy wreck devastate ruin damage
    free release rescue save
    crash collide collapse
    money funds funding
    ballot vote
    majority most
    reason cause
    border frontier`,
  ru: `
    умереть погибнуть погибли погибший смерть убить убит жертва скончаться умер
    пострадать пострадавший ранен раненый травма помощью
    победить победа выиграть выиграл победитель
    начаться начало началась начался
    закончиться конец завершить завершиться
    стоить стоимость цена обойтись
    построить строительство построен
    уйти уехать бежать покинуть отставка
    назвать имя название
    избрать выбрать выборы назначить
    возглавить глава руководитель лидер
    посредник посредничество
    подписать договор соглашение
    арестовать задержать задержан арест
    землетрясение толчок подземный
    пожар огонь сгореть
    взрыв взорваться
    протест митинг демонстрация
    найти обнаружить
    упасть рухнуть падение`,
  pt: `
    morrer morreu morto morte matar vítima
    ferido ferimento machucado
    vencer ganhar vitória derrotar eleito
    começar início começou
    acabar fim terminar terminou
    custar preço custo custou
    construir construção
    sair deixar fugir renunciar
    chamar nome
    eleger eleição escolher nomear
    chefe líder liderar
    assinar acordo
    prender preso detido detenção
    terremoto sismo tremor
    incêndio fogo chamas
    explosão explodir
    protesto manifestação
    descobrir encontrar
    romper rompimento`,
  es: `
    morir murió muerto muerte matar víctima fallecer
    herido lesionado
    ganar ganó victoria vencer derrotar
    empezar comenzar inicio
    acabar fin terminar terminó
    costar costó precio coste
    construir construcción
    salir dejar huir dimitir renunciar subir
    llamar nombre
    elegir elección escoger nombrar
    jefe líder liderar encabezar
    firmar acuerdo pacto
    detener detenido arrestar
    terremoto seísmo sismo temblor
    incendio fuego llamas
    explosión estallar
    protesta manifestación
    descubrir encontrar hallar`,
  fr: `
    mourir mort morts décès tuer victime décéder
    blessé blessure
    gagner victoire remporter vaincre battre
    commencer début débuter
    finir fin terminer
    coûter prix coût
    construire construction
    partir quitter fuir démissionner
    appeler nom nommer
    élire élection choisir
    chef dirigeant diriger
    signer accord
    arrêter arrestation détenir
    séisme tremblement secousse
    incendie feu flammes
    explosion exploser
    manifestation protester
    découvrir trouver situer
    tomber chuter effondrer`,
  ar: `
    مات قتل وفاة قتلى مقتل ضحايا توفي أودى
    جريح جرحى إصابة مصابين
    فاز فوز انتصار
    بدأ بداية اندلع اندلعت
    انتهى نهاية
    غادر مغادرة هرب رحيل
    وقع اتفاق توقيع
    زلزال هزة
    انفجار انفجر
    حريق نيران`,
};

const byWord = new Map<Language, ReadonlyMap<string, readonly string[]>>();

/** Words that say the same, as they are written; none where the word has none. */
export function synonymsOf(word: string, language: Language): readonly string[] {
  let table = byWord.get(language);
  if (!table) {
    table = tableOf(groups[language] ?? '', language);
    byWord.set(language, table);
  }
  return table.get(stem(word, language)) ?? [];
}

function tableOf(text: string, language: Language): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const line of text.trim().split('\n')) {
    const words = line.trim().split(' ').filter(Boolean);
    for (const word of words) {
      const key = stem(word, language);
      table.set(key, [...new Set([...(table.get(key) ?? []), ...words])]);
    }
  }
  return table;
}
