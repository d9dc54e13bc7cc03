import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByline } from '../../src/ingest/index.ts';

test('readByline leaves out posts and times behind a name, in Russian too', () => {
  for (const line of ['Анна Политковская, специальный корреспондент', 'Анна Политковская | Обновлено вчера'])
    assert.equal(readByline(line).author, 'Анна Политковская', line);
});
