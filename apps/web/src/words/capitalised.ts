/** With a capital where words begin a line of ours: an office, a speaker without a name. */
export function capitalised(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}
