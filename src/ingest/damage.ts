import type { TextSpan } from '../core/index.ts';
import { balancedBrackets, type Sentence, sentencesOf } from '../text/index.ts';
import { grammarOf } from './damage-rules.ts';

/** Characters that a wrong decoding leaves: U+FFFD, UTF-8 read as Latin-1 or Windows-1252, left-over markup. */
const garbled =
  /\uFFFD|Ã[\u0080-\u00BF©¨ª«¡³º±§¼]|â€[\u0090-\u009F™œ“”˜¦]|Â[\u0080-\u00BF£°»«]|(?:[ÐÑ][\u0080-\u00BF°±²³´µ¶·¸¹º»¼½¾¿]){2}|&(?:amp|nbsp|quot|lt|gt|#\d{2,5});|<\/?(?:p|br|a|div|span|b|i|strong|em|img)\b[^>]{0,200}>/;
/** A word run into a size or a count (`Actionx500`). */
const runIn = /x\d{2,4}(?!\p{L})(?<=\p{Ll}{3}x\d{2,4})/u;
/** A full stop, then a sentence that lost its first words. Looks back from the stop: seven times faster than forward. */
const lostStart = /\. \p{Ll}{3,20}[ ,](?<=(?<![\p{L}.])\p{Ll}{4,30}\. \p{Ll}{3,20}.)/u;
const knownStops = /(?:approx|dept|univ|assn|bros|incl|resp|figs?|sect|обл|корп|просп|стр|прим|моск)\. /iu;
/** A paragraph that begins in the middle of a word or sentence; not iPhone, al-Assad, de Gaulle. */
const cutStart = /^(?!al-|el-|de |da |do |di |von |van |bin |ibn )\p{Ll}{2,}(?=[ ,])/u;
/** An ellipsis where the text was cut off; within speech it may be a pause, and stays. Three dots are enough: linear. */
const cutEnd = /(?:…|\.{3})$/u;
const functionEnd = /[,;–—-]$/u;

/** Sentences at which a reader stumbles because a word was lost, swapped or cut: nothing may quote them. */
export function damagedSpans(paragraphs: readonly string[], language: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  paragraphs.forEach((text, paragraph) => {
    const sentences = sentencesOf(text, language);
    const bracketed = balancedBrackets(text);
    sentences.forEach((sentence, at) => {
      const isLast = at === sentences.length - 1;
      if (isDamaged(sentence, language, { isFirst: at === 0, isLast, bracketed })) {
        spans.push({ paragraph, start: sentence.start, end: sentence.end });
      }
    });
  });
  return spans;
}

interface Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** True where the whole paragraph's brackets match: a bracket may hold two sentences. */
  readonly bracketed: boolean;
}

function isDamaged({ text }: Sentence, language: string, { isFirst, isLast, bracketed }: Place): boolean {
  if (garbled.test(text) || runIn.test(text)) return true;
  if (!bracketed && !balancedBrackets(text)) return true;
  if (lostStart.test(text) && !knownStops.test(text)) return true;
  if (isFirst && cutStart.test(text)) return true;
  if (isLast && (cutEnd.test(text) || functionEnd.test(text))) return true;
  const { doubled, broken, unfinished } = grammarOf(language);
  return doubled.test(text) || broken.test(text) || (unfinished?.test(text.slice(-30)) ?? false);
}
