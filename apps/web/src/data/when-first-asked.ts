/** Begins when it is asked for first, and once; a failure is not kept: whoever asks next begins again. */
export function whenFirstAsked<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => {
    begun ??= begin().catch((error: unknown) => {
      begun = null;
      throw error;
    });
    return begun;
  };
}
