import { type FoundWord, findWords } from '@onrecord/core/search';
import type { Snippet } from '../../port.ts';
import type { IndexClause, IndexTerm } from './index-query.ts';

const LENGTH = 240;
const BEFORE = 60;
/** No further than this is looked for the words of a query; typical articles are a tenth of it. */
const LOOKED_AT = 60_000;

/** A line that ends without a stop: a byline, a date, a caption. */
const OPEN_END = /(?<![\s.!?…:”"’»])\r?\n\s*/g;
const DOT = ' · ';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly clause: number;
}

/**
 * Cuts the piece of a text that shows most of what was looked for, the first such piece on a tie. A phrase is marked as a whole.
 * Line ends become spaces, and a dot where one part of a page ends without a stop; cut ends get an ellipsis. Without a match it is the
 * beginning of the text, unmarked.
 */
export function makeSnippet(text: string, clauses: readonly IndexClause[]): Snippet {
  const { words, hits, best } = read(text.slice(0, LOOKED_AT), clauses);
  const start = startOf(words, best);
  const looked = Math.min(text.length, LOOKED_AT);
  const end = endOf(words, start, looked);
  const lead = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const piece = text.slice(start, end);
  const shown = withDots(piece);
  const placed = (at: number): number => lead.length + withDots(piece.slice(0, at - start)).length;
  return {
    text: lead + shown.replace(/\s/gu, ' ') + tail,
    highlights: joined(hits.filter((hit) => hit.start >= start && hit.end <= end)).map((hit) => ({
      start: placed(hit.start),
      end: placed(hit.end),
    })),
  };
}

function withDots(text: string): string {
  return text.replace(OPEN_END, DOT);
}

/** Reads only as far as the best piece goes: most hits stand near the beginning, and folding words is what a snippet costs. */
function read(text: string, clauses: readonly IndexClause[]) {
  const words: FoundWord[] = [];
  const hits: Hit[] = [];
  let best: Hit | null = null;
  let most = 0;
  for (const word of findWords(text)) {
    words.push(word);
    if (most === clauses.length && word.end > (best?.start ?? 0) + LENGTH) break;
    const found = hitsEndingAt(words, clauses);
    if (found.length === 0) continue;
    hits.push(...found);
    const first = hits.find((hit) => hit.start >= word.end - (LENGTH - BEFORE)) ?? hits.at(-1);
    const near = new Set(hits.filter((hit) => hit.start >= (first?.start ?? 0)).map((hit) => hit.clause)).size;
    if (first !== undefined && near > most) [best, most] = [first, near];
  }
  return { words, hits, best };
}

function hitsEndingAt(words: readonly FoundWord[], clauses: readonly IndexClause[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [clause, terms] of clauses.entries()) {
    const term = terms.find((each) => endsWith(words, each));
    const first = term === undefined ? undefined : words[words.length - term.words.length];
    const last = words.at(-1);
    if (first !== undefined && last !== undefined) hits.push({ start: first.start, end: last.end, clause });
  }
  return hits;
}

function endsWith(words: readonly FoundWord[], { words: sought, isBeginning }: IndexTerm): boolean {
  const from = words.length - sought.length;
  return (
    from >= 0 &&
    sought.every((word, at) => {
      const folded = words[from + at]?.folded ?? '';
      return isBeginning && at === sought.length - 1 ? folded.startsWith(word) : folded === word;
    })
  );
}

function joined(hits: readonly Hit[]): readonly Hit[] {
  const apart: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last !== undefined && hit.start < last.end)
      apart[apart.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    else apart.push(hit);
  }
  return apart;
}

function startOf(words: readonly FoundWord[], first: Hit | null): number {
  if (first === null || first.start <= BEFORE) return 0;
  return words.find((word) => word.start >= first.start - BEFORE)?.start ?? first.start;
}

function endOf(words: readonly FoundWord[], start: number, length: number): number {
  if (length <= start + LENGTH) return length;
  const last = words.findLast((word) => word.start >= start && word.end <= start + LENGTH);
  return last?.end ?? start + LENGTH;
}
