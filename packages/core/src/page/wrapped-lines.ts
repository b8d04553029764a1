import { isEmptySpan, type Line } from '../text/lines.ts';
import { keyOf } from './unit-key.ts';

/** Two neighbouring lines, none of them blank. */
export interface Joint {
  readonly upper: Line;
  readonly lower: Line;
}

/** How the text breaks its lines. */
export interface Wrapping {
  readonly text: string;
  /** The column at which a mail program or an editor broke the lines, in UTF-16 units; 0 when nothing looks broken. */
  readonly column: number;
  /** True for a line that stands more than once: a headline and its repetition are never one paragraph. */
  readonly isRepeated: (line: string) => boolean;
}

const NARROWEST = 40;
const WIDEST = 100;
/** A line that breaks before a long word stays this much short of the column at most. */
const SLACK = 3;
const ENDS_SENTENCE = /[.!?…:;؟۔]["'”’»)\]]*$/u;
const STARTS_LOWER = /^["'“‘«(]?\p{Ll}/u;
const STARTS_BYLINE = /^(?:by|par|von|por)\s+\p{Lu}/u;

/** Finds out whether a text is hard-wrapped, and at which column. */
export function readWrapping(text: string, lines: readonly Line[]): Wrapping {
  // Few texts have lines that may belong together, and to compare all of them takes longer than to cut the text.
  let repeated: ReadonlySet<string> | null = null;
  const isRepeated = (line: string): boolean => {
    repeated ??= findRepeated(text, lines);
    return repeated.has(keyOf(line));
  };
  return { text, column: findColumn(text, lines), isRepeated };
}

/** True when the lower line goes on with the paragraph of the upper one. */
export function joinsWrapped(wrapping: Wrapping, { upper, lower }: Joint): boolean {
  const { text, column, isRepeated } = wrapping;
  const above = lineText(text, upper);
  const below = lineText(text, lower);
  if (above.length < NARROWEST && column === 0) return false;
  const fits = column > 0 && above.length <= column + SLACK && fills(above, below, column);
  return (fits || goesOn(above, below)) && !isRepeated(above) && !isRepeated(below);
}

/** "… the talks dealt with the\nsituation in the region": no stop above, a small letter below. */
function goesOn(above: string, below: string): boolean {
  if (above.length < NARROWEST || STARTS_BYLINE.test(below)) return false;
  return !ENDS_SENTENCE.test(above) && STARTS_LOWER.test(below);
}

function fills(above: string, below: string, column: number): boolean {
  const space = below.slice(0, WIDEST).search(/\s/);
  const firstWord = space < 0 ? below.length : space;
  return above.length + 1 + firstWord > column - SLACK;
}

/** The longest of at least two lines that surely run on into the next one, unless most of the text is not wrapped at all. */
function findColumn(text: string, lines: readonly Line[]): number {
  const column = { widest: 0, joints: 0, wide: 0, narrow: 0 };
  lines.forEach((upper, index) => {
    if (isEmptySpan(upper.inner)) return;
    const width = upper.inner.end - upper.inner.start;
    if (width > WIDEST) column.wide += 1;
    else column.narrow += 1;
    const lower = lines[index + 1];
    if (lower === undefined || isEmptySpan(lower.inner) || width > WIDEST) return;
    if (!goesOn(lineText(text, upper), lineText(text, lower))) return;
    column.widest = Math.max(column.widest, width);
    column.joints += 1;
  });
  return column.joints >= 2 && column.wide * 5 <= column.narrow ? column.widest : 0;
}

function findRepeated(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const key = isEmptySpan(line.inner) ? '' : keyOf(lineText(text, line));
    if (key === '') continue;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

function lineText(text: string, line: Line): string {
  return text.slice(line.inner.start, line.inner.end);
}
