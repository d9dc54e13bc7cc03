import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { spawnTidings, temporaryFolder, tidings } from '../support/process.ts';

const stories = 1_500;

/** A feed long enough that a kill lands inside its import. */
function feed(): string {
  const items = Array.from({ length: stories }, (_, at) => {
    const text = `The observatory recorded tremor number ${at} near Etna. `.repeat(12);
    return `<item><title>Etna tremor ${at} recorded</title><link>https://etna.example/${at}</link><description>${text}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Etna</title>${items.join('')}</channel></rss>`;
}

/** Kills the import after so many milliseconds of its work; the moments spread over all of it. */
const moments = [250, 400, 550, 700, 900, 1_200];

suite('kill -9', () => {
  for (const moment of moments) {
    test(`an import killed after ${moment} ms leaves a store that opens, and nothing told as imported is missing`, async (context) => {
      const folder = temporaryFolder(context);
      const file = join(folder, 'feed.xml');
      writeFileSync(file, feed());
      const data = join(folder, 'data');
      const child = spawnTidings(['import', file, '--json'], data);
      let told = '';
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      await new Promise((resolve) => child.on('close', resolve));
      clearTimeout(timer);

      const before = await tidings(['export'], data);
      assert.equal(before.code, 0, before.err);
      const kept = before.out.split('\n').filter((line) => line.includes('"type":"story"'));
      for (const line of kept) assert.doesNotThrow(() => JSON.parse(line));
      if (told !== '') assert.equal(kept.length, stories, 'it was told as imported, and is not there');

      const again = await tidings(['import', file, '--json'], data);
      assert.equal(again.code, 0, again.err);
      const report = JSON.parse(again.out) as { added: number; unchanged: number };
      assert.deepEqual(report.added + report.unchanged, stories);
      assert.equal(report.unchanged, kept.length);
    });
  }
});
