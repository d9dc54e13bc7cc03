/** Documents of every kind, from the real engine: what both composers are held to. */
import { commands } from '../../commands/index.ts';
import type { Action, Document } from '../../src/core/index.ts';
import { talk } from '../commands/support.ts';
import { actionsIn } from '../render/support.ts';
import { pinnedDocuments } from './pinned.ts';

/** One line for every kind of answer; those behind a button are pressed from it. */
const lines: readonly (readonly [string, string])[] = [
  ['start', '/start'],
  ['help', '/help'],
  ['brief', '/brief Chechnya, South Sudan, Brazil 20y'],
  ['brief of nothing', '/brief Iceland 1h'],
  ['topics', '/topics'],
  ['topics found', '/topics sudan'],
  ['search', '/search peace'],
  ['search of nothing', '/search zzzz'],
  ['follow', '/follow Chechnya weekdays 7:30'],
  ['follow by query', '/follow "peace deal" -football fridays 17:00'],
  ['following', '/following'],
  ['settings', '/settings'],
  ['pause', '/pause 3d'],
  ['resume', '/resume'],
  ['mute', '/mute football'],
  ['why', '/why 1'],
  ['privacy', '/privacy'],
  ['export', '/export'],
  ['unfollow', '/unfollow Chechnya'],
  ['forget', '/forget'],
  ['a mistyped topic', '/follow Chechnia'],
  ['a mistyped time', '/follow Brazil at noonish 99'],
  ['a mistyped command', '/folow Brazil'],
  ['plain words', 'good morning 🙂'],
  ['4,000 characters', `/search ${'слово '.repeat(660)}`],
];

/** What an operator alone is told, and what every command's own example gives: not steady enough to be kept. */
const passing: readonly (readonly [string, string])[] = [
  ['sources', '/sources'],
  ['status', '/status'],
  ...commands.map(({ name, example }) => [`example of ${name}`, example] as const),
];

/** What the engine chooses, and the briefing's length changes: held to the limits, not kept. */
const chosen = new Set([
  'brief',
  'brief of nothing',
  'topics',
  'topics found',
  'search',
  'story',
  'why',
  'export',
  'a single item',
  'discreet',
]);

/** Whether the answer is kept in tests/golden: those that change with their look alone. */
export function isKept(name: string, length: string): boolean {
  if (name === '4,000 characters' || passing.some(([one]) => one === name)) return false;
  return length === 'normal' && !chosen.has(name);
}

/** Every kind of answer there is, by name, as a chat with these settings gets it. */
export async function everyDocument(
  platform: string,
  language: string,
  length: string,
): Promise<readonly (readonly [string, Document])[]> {
  const chat = await talk(`${platform}-table-${language}-${length}`);
  await chat.say(`/settings language ${language}`);
  await chat.say(`/settings length ${length}`);
  const documents: (readonly [string, Document])[] = [];
  const answer = async (name: string, document: Document) => {
    documents.push([name, document]);
    return document;
  };
  for (const [name, line] of lines) await answer(name, await chat.say(line));
  const brief = documents.find(([name]) => name === 'brief')![1];
  const story = actionsIn(brief).find(({ command }) => command === 'story') as Action;
  const shown = await answer('story', await chat.press(story));
  await answer('a single item', {
    ...brief,
    blocks: brief.blocks.filter(({ kind }) => kind === 'item').slice(0, 1),
  });
  await answer('discreet', {
    ...brief,
    blocks: [...shown.blocks.slice(0, 1), ...brief.blocks],
    discreet: true,
  });
  const operator = await talk(`${platform}-table-${language}-${length}`, { operator: true });
  for (const [name, line] of passing) await answer(name, await operator.say(line));
  const { service } = operator.bench.app;
  const settled = await service.chat(`console:${platform}-table-${language}-${length}`);
  documents.push(...pinnedDocuments(service.views, settled));
  return documents;
}
