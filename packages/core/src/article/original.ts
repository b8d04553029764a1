import { readOriginalLine } from '../page/original-line.ts';
import type { Block, BlockKind, Original } from '../schemas/article.ts';
import { spannedText } from './block-texts.ts';

/** Lines about the article, which may say several things: "By Ann Lee, translated from Arabic by Bo Chen". */
const ABOUT: ReadonlySet<BlockKind> = new Set(['credit', 'byline', 'standfirst', 'dateline']);
/** A note stands above everything or under it. */
const FIRST_BLOCKS = 4;
const LAST_BLOCKS = 6;

/** What the page itself says of the text that it translates, or null; a second line may name what the first left out. */
export function findOriginal(text: string, blocks: readonly Block[]): Original | null {
  const [first, ...others] = findLines(text, blocks);
  if (first === undefined) return null;
  const same = others.filter(({ language }) => language === first.language);
  const url = first.url ?? same.find((other) => other.url !== null)?.url ?? null;
  const publisher = first.publisher ?? same.find((other) => other.publisher !== null)?.publisher ?? null;
  return { ...first, url, publisher };
}

function findLines(text: string, blocks: readonly Block[]): readonly Original[] {
  const lines: Original[] = [];
  for (const [index, block] of blocks.entries()) {
    const outer = index < FIRST_BLOCKS || index >= blocks.length - LAST_BLOCKS;
    if (!outer && !ABOUT.has(block.kind)) continue;
    const found = readBlock(text, block);
    if (found !== null) lines.push(found);
  }
  return lines;
}

function readBlock(text: string, block: Block): Original | null {
  const line = spannedText(text, block).text;
  const whole = at(block.span.start, readOriginalLine(line));
  if (whole !== null || !ABOUT.has(block.kind)) return whole;
  for (const { index } of line.slice(0, 240).matchAll(/[;|,]\s*/gu)) {
    const start = index + (/^[;|,]\s*/u.exec(line.slice(index))?.[0].length ?? 0);
    const part = at(block.span.start + start, readOriginalLine(line.slice(start)));
    if (part !== null) return part;
  }
  return null;
}

function at(offset: number, found: Original | null): Original | null {
  if (found === null || found.span === null) return found;
  return { ...found, span: { start: offset + found.span.start, end: offset + found.span.end } };
}
