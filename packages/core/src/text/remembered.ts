/** Most words that one function remembers at a time; with those before them, twice as many, whatever is read. */
const MOST = 4000;
/** What is longer is hardly a word that comes again. */
const LONGEST = 40;

/**
 * A pure function of a word that keeps what it has found, since a few thousand words make up most of all texts. The answer
 * for a word is the same with and without it; `read` must not give undefined. When many words have come, those that were not asked
 * for again since as many came before are forgotten.
 */
export function remembered<T extends NonNullable<unknown> | null>(read: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const again = before.get(word);
    const made = again === undefined ? read(word) : again;
    if (word.length > LONGEST) return made;
    if (known.size >= MOST) {
      before = known;
      known = new Map();
    }
    known.set(ownCopy(word), made);
    return made;
  };
}

/** V8 cuts strings of thirteen letters and more as windows into the whole text; a copy does not hold the text in memory. */
const SHORTEST_WINDOW = 13;

/** The same letters in a string of their own. */
export function ownCopy(word: string): string {
  return word.length < SHORTEST_WINDOW ? word : Array.from({ length: word.length }, (_, i) => word[i]).join('');
}
