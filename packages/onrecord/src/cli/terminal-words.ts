/** How words stand out on a terminal. Without colour all three leave the words as they are. */
export interface Style {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly accent: (words: string) => string;
}

/** Makes the style; colour is for terminals only (see https://no-color.org). */
export function createStyle(colour: boolean): Style {
  const paint = (on: number, off: number) => (words: string) =>
    colour ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return { bold: paint(1, 22), dim: paint(2, 22), accent: paint(36, 39) };
}

/** Whether a stream shows colour: a terminal that is not dumb, and nobody asked for none. */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Makes foreign words safe to print: one line, and no character that a terminal would obey or that turns text around. */
export function tame(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
}

/** Breaks one line of words at spaces so that no line is wider than `width` columns, unless a word is. */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
