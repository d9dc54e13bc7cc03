import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extract } from '../../src/summarizers/extractive/index.ts';
import { storyOf } from '../events/support.ts';

describe('extract() tells what happened before what came of it', () => {
  it('lets the story speak first that is quoted from its beginning, wherever it stands among them', () => {
    const what = 'Two freight trains collided near the town of Springfield on Monday morning.';
    const then = 'Investigators believe that a signal at the northern junction had failed.';
    const opening = { title: 'Trains collide', paragraphs: [what] };
    const later = { title: 'Trains collide', paragraphs: [`They burned. ${then}`] };
    const stories = [storyOf({ id: '1', ...later }), storyOf({ id: '2', ...opening })];
    assert.deepEqual(
      extract(stories, { characters: 1_000 }).map(({ text }) => text),
      [what, then],
    );
  });

  it('lets the earlier speak first where two are quoted from their beginning', () => {
    const claim = 'The president said that his forces had put down a coup attempt in the capital on Sunday.';
    const reply = 'The dismissed vice president denied that he had tried to overthrow the government.';
    const at = (time: string) => ({ at: Temporal.Instant.from(time), precision: 'time' }) as const;
    const stories = [
      storyOf({ id: '2', title: 'Reply', paragraphs: [reply], published: at('2013-12-18T10:00:00Z') }),
      storyOf({ id: '1', title: 'Coup', paragraphs: [claim], published: at('2013-12-16T10:00:00Z') }),
    ];
    assert.deepEqual(
      extract(stories, { characters: 1_000 }).map(({ text }) => text),
      [claim, reply],
    );
  });
});
