/** Times as people write them in each language of the interface, against what they mean. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseSchedule } from '../../src/schedule/index.ts';
import { arabic } from './phrases/ar.ts';
import { english } from './phrases/en.ts';
import { spanish } from './phrases/es.ts';
import { french } from './phrases/fr.ts';
import { portuguese } from './phrases/pt.ts';
import { russian } from './phrases/ru.ts';
import { inShort, type Table } from './support.ts';

const tables: Readonly<Record<string, Table>> = {
  English: english,
  Russian: russian,
  Portuguese: portuguese,
  Spanish: spanish,
  French: french,
  Arabic: arabic,
};

suite('phrases', () => {
  for (const [language, table] of Object.entries(tables)) {
    test(`parseSchedule() reads ${table.length} phrases in ${language}, or says that they are none`, () => {
      const read = table.map(([text]) => [text, inShort(parseSchedule(text))]);
      assert.deepEqual(read, table);
    });
  }
});
