/** How each of many hosts behaves, by its number: of a hundred, forty have nothing new, two are slow and three broken. */
export const isKnown = (host: number) => host % 100 < 40;
export const isSlow = (host: number) => host % 100 === 41 || host % 100 === 42;
/** `refused` answers 503, `cut` ends within an item, `reset` closes the connection. */
export const brokenAs = (host: number) =>
  host % 100 >= 97 ? (['refused', 'cut', 'reset'] as const)[host % 3] : null;
