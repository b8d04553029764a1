/**
 * Asks once for all who want to know at a time. Whoever comes while it is being asked shares the time after: never an answer that was on
 * its way before they came.
 */
export function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let now: Promise<T> | null = null;
  let after: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    after = null;
    now = ask().finally(() => {
      now = null;
    });
    return now;
  };
  return () => {
    if (now === null) return begin();
    after ??= now.then(begin, begin);
    return after;
  };
}
