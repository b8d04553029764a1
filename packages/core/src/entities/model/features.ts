import { mix } from '../lexicon/word-hash.ts';
import { INSIDE, type Place, type Reading } from './reading.ts';
import type { Region } from './region.ts';
import { phraseLists } from './word-facts.ts';

/** Takes the features of a segment: each is a template's number with what stands in it. */
export interface FeatureSink {
  add(template: number, a: number, b?: number): void;
}

/** A feature as a 32-bit number. */
export function featureOf(template: number, a: number, b: number): number {
  const first = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
  return mix(first ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35));
}

/** Most words of a segment that are told apart. */
const LONGEST = 6;

/** Writes what a segment itself, the words around it and the lexicons say. */
export function writeFeatures(sink: FeatureSink, reading: Reading, place: Place): void {
  writeBefore(sink, reading, place);
  writeBehind(sink, reading, place);
  writeWords(sink, reading, place);
  writeInside(sink, reading, place);
}

/** What the words before a segment say: the same for all segments of a region that begin at one token. */
export function writeBefore(
  sink: FeatureSink,
  reading: Reading,
  { from, region }: { readonly from: number; readonly region: Region },
): void {
  const kind = reading.kind(from - 1);
  const hash = reading.hash(from - 1);
  const firstKind = reading.kind(from);
  sink.add(13, hash);
  sink.add(15, hash, reading.hash(from - 2));
  sink.add(19, kind, reading.kind(from - 2));
  sink.add(30, kind, firstKind);
  if (from > region.from) sink.add(28, kind, firstKind);
}

/** What the words behind a segment say: the same for all segments of a region that end at one token. */
export function writeBehind(
  sink: FeatureSink,
  reading: Reading,
  { to, region }: { readonly to: number; readonly region: Region },
): void {
  const kind = reading.kind(to);
  const hash = reading.hash(to);
  const lastKind = reading.kind(to - 1);
  sink.add(14, hash);
  sink.add(16, hash, reading.hash(to + 1));
  sink.add(20, kind, reading.kind(to + 1));
  sink.add(22, hash, lastKind);
  if (to < region.to) sink.add(29, kind, lastKind);
}

/** What the first and the last word say, each by its letters. */
export function writeWords(sink: FeatureSink, reading: Reading, { from, to }: Place): void {
  const last = reading.word(to - 1);
  const alone = to - from === 1 ? 1 : 2;
  sink.add(4, last?.hash ?? -1, alone);
  sink.add(5, reading.hash(from), alone);
  sink.add(8, last?.suffix3 ?? 0, alone);
  sink.add(9, last?.suffix2 ?? 0, alone);
  if (to - from > 1) sink.add(10, reading.word(from)?.suffix3 ?? 0);
}

/** What all words of a segment say together, and with those beside it. */
export function writeInside(sink: FeatureSink, reading: Reading, { from, to, region, phrase }: Place): void {
  const last = to - 1;
  const size = Math.min(to - from, LONGEST);
  let pattern = 17;
  let shapes = 17;
  let inner = 0;
  for (let i = from; i < to; i += 1) {
    pattern = mix(Math.imul(pattern, 67) + reading.kind(i));
    shapes = mix(Math.imul(shapes, 67) + reading.shape(i));
    if (i > from && i < last && reading.tokens[i]?.capital !== true) inner = mix(inner ^ reading.hash(i));
  }
  const before = reading.kind(from - 1);
  const first = reading.kind(from);
  const end = reading.kind(last);
  const behind = reading.kind(to);
  sink.add(0, size);
  sink.add(1, pattern);
  sink.add(2, first, size);
  sink.add(3, end, size);
  sink.add(7, inner, size > 3 ? 1 : 0);
  sink.add(11, shapes);
  sink.add(32, first, end);
  sink.add(12, before, behind);
  sink.add(17, before, end * 8 + size);
  sink.add(18, behind, end * 8 + size);
  sink.add(21, reading.hash(from - 1), end);
  const lists = reading.lists ? listsOf(reading, { from, to, phrase }) : 0;
  sink.add(6, lists, size);
  sink.add(31, lists, behind);
  if (lists > 0) sink.add(24, before, lists);
  const starts = reading.starts(from) ? 1 : 0;
  const seen = reading.seenAt(from) | (reading.seenAt(last) & INSIDE ? 4 : 0);
  sink.add(23, starts, first * 8 + size);
  sink.add(25, seen, starts * 8 + size);
  sink.add(26, seen, first);
  sink.add(27, (from > region.from ? 1 : 0) + (to < region.to ? 2 : 0), size);
}

function listsOf(reading: Reading, { from, to, phrase }: Pick<Place, 'from' | 'to' | 'phrase'>): number {
  return to - from === 1 ? (reading.word(from)?.lists ?? 0) : phraseLists(phrase);
}
