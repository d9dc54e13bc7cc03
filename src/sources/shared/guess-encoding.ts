/** Which of the encodings that news still comes in fits the bytes best, where nothing says it. */

/** Bytes looked at: enough for the frequencies to settle. */
const sampleBytes = 65_536;

const candidates = [
  { encoding: 'shift_jis', score: japaneseScore },
  { encoding: 'euc-jp', score: japaneseScore },
  { encoding: 'gb18030', score: chineseScore },
  { encoding: 'windows-1251', score: cyrillicScore },
  { encoding: 'koi8-r', score: cyrillicScore },
  { encoding: 'windows-1256', score: arabicScore },
  { encoding: 'windows-1252', score: latinScore },
] as const;

/** The WHATWG label of the best reading; windows-1252, which reads anything, where none is good. */
export function guessEncoding(data: Uint8Array): string {
  const sample = data.subarray(0, sampleBytes);
  let best = { encoding: 'windows-1252', score: 0.02 };
  for (const { encoding, score } of candidates) {
    const text = new TextDecoder(encoding).decode(sample);
    const value = score(letters(text), text);
    if (value > best.score) best = { encoding, score: value };
  }
  return best.encoding;
}

/** What is beyond ASCII: the part that readings differ in. */
function letters(text: string): string {
  return text.replace(/\p{ASCII}+/gu, '');
}

const share = (text: string, pattern: RegExp) =>
  (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);

/** Lower-case letters by far the commonest, no upper case after lower: the wrong Cyrillic table swaps the cases. */
function cyrillicScore(beyond: string, text: string): number {
  const common = share(beyond, /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё]/g);
  const swapped = (text.match(/[а-яё][А-ЯЁ]/g)?.length ?? 0) / Math.max(1, beyond.length);
  const frequent = share(beyond, /[оеаинтсрвл]/g);
  return common * 0.5 + frequent * 0.5 - swapped * 4 - mixed(text, /[a-z][а-яё]|[а-яё][a-z]/gi, beyond);
}

/** Words of two alphabets at once: accented letters read by the wrong table. */
function mixed(text: string, pair: RegExp, beyond: string): number {
  return ((text.match(pair)?.length ?? 0) / Math.max(1, beyond.length)) * 2;
}

function japaneseScore(beyond: string): number {
  const kana = share(beyond, /[\u3041-\u3096\u30a1-\u30fc]/g);
  const broken = share(beyond, /[\ufffd\uff61-\uff9f]/g);
  return kana * 1.6 + share(beyond, /[\u4e00-\u9fff\u3000-\u3002]/g) * 0.5 - broken * 4;
}

/** The commonest ideographs, as no wrong reading produces them in number. */
function chineseScore(beyond: string): number {
  const common = share(beyond, /[的一是不了在人有我他这个们中来上大为和国地到以说时要就出会年]/g);
  return common * 4 - share(beyond, /[\ufffd\u3041-\u30fc]/g) * 4;
}

function arabicScore(beyond: string, text: string): number {
  const common = share(beyond, /[اليمنوتربعدفسحقكهشجةىخصطضغءأإذظثؤئ]/g) * 0.8;
  const wrong = share(beyond, /[\ufffdâèéêëîïôùûü]/g);
  return common - wrong - mixed(text, /[a-z][\u0621-\u064a]|[\u0621-\u064a][a-z]/gi, beyond);
}

/** Accented letters stand alone between plain ones, where other alphabets stand in runs. */
function latinScore(beyond: string, text: string): number {
  const alone =
    (text.match(/[a-zA-Z][\u00c0-\u00ff\u2013-\u201d](?![\u00c0-\u00ff])/g)?.length ?? 0) /
    Math.max(1, beyond.length);
  return alone * 0.9;
}
