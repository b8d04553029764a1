/** A generator of numbers from 0 to 1, the same at each run. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return ((state >>> 4) & 0xffffff) / 0x1000000;
  };
}
