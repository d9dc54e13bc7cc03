import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAcross } from '../../src/events/across.ts';
import { createPool } from '../../src/events/pool.ts';
import { termOf } from '../../src/events/terms.ts';

test('createPool() reuses the room of lists that are gone, and moves those that stay', () => {
  const pool = createPool<{ from: number; readonly size: number }>(({ size }) => size);
  const owner = (...values: readonly number[]) => ({ from: pool.add(values), size: values.length });
  const first = owner(7, 8);
  const staying = [owner(1, 2, 3), owner(4)];
  pool.drop(first, staying);
  for (let list = 0; list < 100_000; list++) pool.drop(owner(7, 8, 9, 10, 11), staying);
  assert.ok(pool.data.length < 500_000, `${pool.data.length} numbers for two lists`);
  assert.deepEqual(
    staying.map(({ from, size }) => [...pool.data.subarray(from, from + size)]),
    [[1, 2, 3], [4]],
  );
});

test('createAcross() finds a story by its names after very many others came and went', () => {
  const across = createAcross();
  const told = { publishedMs: 0, isDay: false, places: { named: [], about: [] } };
  const names = { keys: Float64Array.from(['brslna', 'mrdna', 'rsal', '2023'], termOf), inTitle: 4 };
  const many = { keys: Float64Array.from({ length: 30 }, (_, at) => termOf(`n${at}`)), inTitle: 3 };
  across.enter(1, told, 'pt', many, []);
  across.enter(2, told, 'pt', names, []);
  across.remove(1);
  for (let key = 3; key < 8_000; key++) {
    across.enter(key, told, 'pt', many, []);
    across.remove(key);
  }
  assert.deepEqual(
    across.enter(8_000, told, 'en', names, []).map(({ key }) => key),
    [2],
  );
});
