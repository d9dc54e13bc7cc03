import { stopwords as ar } from '@orama/stopwords/arabic';
import { stopwords as hy } from '@orama/stopwords/armenian';
import { stopwords as bg } from '@orama/stopwords/bulgarian';
import { stopwords as da } from '@orama/stopwords/danish';
import { stopwords as nl } from '@orama/stopwords/dutch';
import { stopwords as en } from '@orama/stopwords/english';
import { stopwords as fi } from '@orama/stopwords/finnish';
import { stopwords as fr } from '@orama/stopwords/french';
import { stopwords as de } from '@orama/stopwords/german';
import { stopwords as el } from '@orama/stopwords/greek';
import { stopwords as hu } from '@orama/stopwords/hungarian';
import { stopwords as hi } from '@orama/stopwords/indian';
import { stopwords as id } from '@orama/stopwords/indonesian';
import { stopwords as ga } from '@orama/stopwords/irish';
import { stopwords as it } from '@orama/stopwords/italian';
import { stopwords as ja } from '@orama/stopwords/japanese';
import { stopwords as lt } from '@orama/stopwords/lithuanian';
import { stopwords as zh } from '@orama/stopwords/mandarin';
import { stopwords as ne } from '@orama/stopwords/nepali';
import { stopwords as nb } from '@orama/stopwords/norwegian';
import { stopwords as pt } from '@orama/stopwords/portuguese';
import { stopwords as ro } from '@orama/stopwords/romanian';
import { stopwords as ru } from '@orama/stopwords/russian';
import { stopwords as sr } from '@orama/stopwords/serbian';
import { stopwords as sl } from '@orama/stopwords/slovenian';
import { stopwords as es } from '@orama/stopwords/spanish';
import { stopwords as sv } from '@orama/stopwords/swedish';
import { stopwords as ta } from '@orama/stopwords/tamil';
import { stopwords as tr } from '@orama/stopwords/turkish';
import { stopwords as uk } from '@orama/stopwords/ukrainian';

const lists: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ar,
    bg,
    da,
    de,
    el,
    en,
    es,
    fi,
    fr,
    ga,
    hi,
    hu,
    hy,
    id,
    it,
    ja,
    lt,
    nb,
    ne,
    nl,
    pt,
    ro,
    ru,
    sl,
    sr,
    sv,
    ta,
    tr,
    uk,
    zh,
    nn: nb,
    no: nb,
  }).map(([language, words]) => [language, new Set(words.map((word) => word.toLowerCase()))]),
);

/** True for words that say nothing by themselves (`the`, `и`, `que`); false in languages without a list. */
export function isStopWord(word: string, language: string): boolean {
  return lists.get(language)?.has(word) ?? false;
}
