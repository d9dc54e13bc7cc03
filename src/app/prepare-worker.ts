/** Prepares stories away from the main thread: one portion a message, answered in order. */
import { parentPort } from 'node:worker_threads';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createFinder } from '../topics/index.ts';
import { prepare } from './prepare.ts';
import { type Answered, type Asked, answeredOf, portionOf, ready } from './prepare-wire.ts';

const topics = createFinder(loadCatalogue(), loadCities);

function answer(asked: Asked): Answered {
  try {
    return answeredOf(asked.number, prepare(portionOf(asked), topics));
  } catch {
    return { number: asked.number, outcomes: null };
  }
}

parentPort?.on('message', (asked: Asked) => {
  const answered = answer(asked);
  const shelf = answered.outcomes?.shelf;
  parentPort?.postMessage(
    answered,
    shelf ? [shelf.numbers.buffer, shelf.terms.buffer, shelf.bytes.buffer] : [],
  );
});
parentPort?.postMessage(ready);
