import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import { findSpanTrouble, isWithin } from './check-span.ts';
import { cutsMarks, isBetweenMarks, markedStretches } from './marked-stretches.ts';

/** What an editor says where a quote stands. What the parser makes is not asked: it repairs what a text has wrong. */
type Place = Pick<Quote, 'kind' | 'span'>;

/** Why a quote of this kind cannot stand here, as a sentence; null when it can. */
export function findQuoteTrouble(record: ParsedRecord, { kind, span }: Place): string | null {
  const { text } = record;
  const trouble = findSpanTrouble(record, span);
  if (trouble !== null) return trouble;
  const block = blocksOf(record).find((each) => isWithin(span, each));
  if (block === undefined) return 'It must lie within one block of the article, such as one paragraph or the headline.';
  if (cutsWord(text, span.start) || cutsWord(text, span.end)) return 'It must neither begin nor end inside a word.';
  const stretches = markedStretches(text, block);
  if (stretches === null) return null;
  if (cutsMarks(stretches, span)) return 'It holds a quotation mark whose partner stands outside.';
  if (kind === 'direct' && stretches.length > 0 && !isBetweenMarks(stretches, span)) {
    return 'A direct quote stands between the quotation marks of its paragraph, and these words do not. Is it mixed or indirect?';
  }
  return null;
}

/** Why these words cannot be what says that a quote was said, as a sentence; null when they can. */
export function findCueTrouble(record: ParsedRecord, { kind, span }: Place, cue: Span): string | null {
  const trouble = findSpanTrouble(record, cue);
  if (trouble !== null) return trouble;
  if (kind === 'direct' && cue.start < span.end && span.start < cue.end) return "It lies within the quote's own words.";
  const blocks = blocksOf(record);
  const [home, own] = [span, cue].map((words) => blocks.findIndex((block) => isWithin(words, block))) as [
    number,
    number,
  ];
  const isNear = home < 0 || (own >= 0 && Math.abs(home - own) <= 1);
  return isNear ? null : "It must stand in the quote's paragraph, or in the one before or behind it.";
}

/** The blocks in the order of the text, without those that stand within another. */
function blocksOf({ article }: ParsedRecord): readonly Span[] {
  const spans = [...article.blocks, article.headline, article.standfirst].flatMap((block) => block?.span ?? []);
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const outer: Span[] = [];
  for (const span of sorted) if (span.end > (outer.at(-1)?.end ?? -1)) outer.push(span);
  return outer;
}

const IN_WORD = /^[\p{L}\p{N}]\p{M}*[\p{L}\p{N}]/u;
/** Scripts that write words without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A letter, of two code units at most, with marks on it. */
const REACH = 8;

function cutsWord(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]\p{M}*$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0];
  if (before === undefined) return false;
  const around = before + text.slice(at, at + REACH);
  return !UNSPACED.test(before) && (IN_WORD.test(around) || /^\p{M}/u.test(text.slice(at, at + 2)));
}
