/** So many answers are kept; then all are forgotten, and those that are asked for again are soon found again. */
const MOST = 10_000;
/** What is longer hardly comes twice. */
const LONGEST = 100;

/** A pure function of a text that remembers its answers: most names of an article stood in one shortly before. */
export function remembered<T extends NonNullable<unknown>>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const made = read(text);
    if (text.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
