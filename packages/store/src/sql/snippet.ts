import { type FoundWord, findWords } from '@onrecord/core/search';
import type { Snippet } from '../port.ts';

const LENGTH = 240;
const BEFORE = 60;
/** No further than this is looked for the words of a query; typical articles are a tenth of it. */
const LOOKED_AT = 60_000;

/**
 * Cuts the piece of a text that shows most of the words looked for (the last one also as a beginning), the first such piece on a
 * tie. Line ends become spaces; cut ends get an ellipsis. Without a match it is the beginning of the text, unmarked.
 */
export function makeSnippet(text: string, words: readonly string[]): Snippet {
  const looked = text.slice(0, LOOKED_AT);
  const found = [...findWords(looked)];
  const hits = found.filter((word) => isHit(word, words));
  const first = bestHit(hits, words);
  const start = startOf(found, first);
  const end = endOf(found, start, looked.length);
  const lead = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const shift = lead.length - start;
  return {
    text: lead + looked.slice(start, end).replace(/\s/gu, ' ') + tail,
    highlights: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

function isHit(word: FoundWord, words: readonly string[]): boolean {
  const last = words.at(-1);
  return words.includes(word.folded) || (last !== undefined && isBeginning(last) && word.folded.startsWith(last));
}

/** A single letter is searched as a word, not as the beginning of words: it would begin a tenth of all of them. */
export function isBeginning(word: string): boolean {
  return word.length > 1;
}

function bestHit(hits: readonly FoundWord[], words: readonly string[]): FoundWord | null {
  let best: FoundWord | null = null;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const near = new Set<string>();
    for (let at = index; at < hits.length && near.size < words.length; at += 1) {
      const other = hits[at];
      if (other === undefined || other.end > hit.start + LENGTH - BEFORE) break;
      near.add(other.folded);
    }
    if (near.size > most) [best, most] = [hit, near.size];
    if (most >= words.length) break;
  }
  return best;
}

function startOf(found: readonly FoundWord[], first: FoundWord | null): number {
  if (first === null || first.start <= BEFORE) return 0;
  return found.find((word) => word.start >= first.start - BEFORE)?.start ?? first.start;
}

function endOf(found: readonly FoundWord[], start: number, length: number): number {
  if (length <= start + LENGTH) return length;
  const last = found.findLast((word) => word.start >= start && word.end <= start + LENGTH);
  return last?.end ?? start + LENGTH;
}
