/** Makes something when it is first asked for, and once: who loads the parser to use another part of it does not wait for this one. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
