/** Stories that give a briefing of several messages: nothing of one is in another. */
const places = ['Brazil', 'Iceland', 'Chechnya', 'Peru', 'Kenya', 'Norway'];
/** Topics that they are about, one a place. */
export const topics = ['BR', 'IS', 'chechnya', 'PE', 'KE', 'NO'];

const syllables = 'ka lo mi ra ne to su vi be da fo gri han jo kel mar nor pel qua ris'.split(' ');

/** No two stories of a place do the same: told alike, they would be one event. */
const deeds =
  'opened closed sold painted moved raised found lost built bought cut tested joined left fed washed measured counted mended carried printed taught planted guarded'.split(
    ' ',
  );
const ends =
  'agreed slept argued waited sung voted travelled fallen risen changed grown dried burned frozen melted danced rested marched prayed written called cheered wept returned'.split(
    ' ',
  );

/** A word of its own for each number below 160,000 (7919 has no divisor in common with it): no story shares one with another. */
const wordOf = (number: number) =>
  [1, 20, 400, 8_000]
    .map((place) => syllables[Math.floor(((number * 7_919 + 104_729) % 160_000) / place) % syllables.length])
    .join('');

export function feed(published: Temporal.Instant): string {
  const date = new Date(published.epochMilliseconds).toUTCString();
  const items = Array.from({ length: 24 }, (_, at) => {
    const word = (index: number) => wordOf(at * 97 + index);
    const place = places[at % places.length];
    const sentences = Array.from(
      { length: 14 },
      (_, line) =>
        `The ${word(line * 6)} ${word(line * 6 + 1)} of ${place} ${deeds[at]} a ${word(line * 6 + 2)} near the ${word(line * 6 + 3)} after ${word(line * 6 + 4)} and ${word(line * 6 + 5)} had ${ends[at]}.`,
    );
    const title = `${word(90)} and ${word(91)} ${deeds[at]} in ${place} by ${word(92)}`;
    return `<item><title>${title}</title><link>https://courier.example/${at}</link><pubDate>${date}</pubDate><description>${sentences.join(' ')}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`;
}
