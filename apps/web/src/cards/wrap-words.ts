/**
 * How wide a character is, in parts of the type's size: estimates from above, so that no line reaches over the edge (a test measures
 * what is drawn). A line that is shorter than it could be costs nothing.
 */
function advanceOf(character: string): number {
  if (/[\s.,;:!'’‘|()[\]ijltfrI1]/u.test(character)) return 0.35;
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (/[WM—@%…‰Ω]/u.test(character)) return 1;
  if (/[mw]/u.test(character)) return 0.84;
  if (/[\p{Lu}]/u.test(character)) return 0.68;
  if (/\p{Script=Arabic}/u.test(character)) return 0.44;
  return 0.56;
}

/** The width of words in parts of the type's size. */
export function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += advanceOf(character);
  return width;
}

/**
 * Breaks words into lines that are no wider than `width`, in parts of the type's size. A word that is wider than a line is broken
 * between its characters.
 */
export function wrapWords(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ').flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** Lines with the size they are set in, in pixels. */
export interface SetLines {
  readonly lines: readonly string[];
  readonly size: number;
}

interface Room {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  /** In parts of the size. */
  readonly leading: number;
}

/** Sets words as large as the room allows; what does not fit even in the smallest size is cut, and three dots say so. */
export function setWords(words: string, { width, height, sizes, leading }: Room): SetLines {
  let size = 0;
  let lines: readonly string[] = [];
  let most = 0;
  for (size of sizes) {
    lines = wrapWords(words, width / size);
    most = Math.max(1, Math.floor(height / (size * leading)));
    if (lines.length <= most) return { lines, size };
  }
  const [last = ''] = lines.slice(most - 1);
  return { lines: [...lines.slice(0, most - 1), shortened(last, width / size)], size };
}

function shortened(line: string, width: number): string {
  const words = line.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`) > width) words.pop();
  return words.length > 1 ? `${words.join(' ')} …` : `${line.slice(0, Math.max(1, line.length - 2))}…`;
}
