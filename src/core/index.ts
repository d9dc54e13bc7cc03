/** Plain data and pure functions: what every other folder speaks. Imports nothing. */
export * from './clock.ts';
export * from './delivery.ts';
export * from './digest.ts';
export * from './document.ts';
export * from './errors.ts';
export * from './event.ts';
export * from './ids.ts';
export * from './source.ts';
export * from './story.ts';
export * from './subscription.ts';
export * from './topic.ts';
