import { mix, phraseHash } from '../lexicon/word-hash.ts';
import type { Place, Reading } from './reading.ts';
import { phraseLists } from './word-facts.ts';

/** The features of one segment as 32-bit numbers, in a buffer that is used again for every segment. */
export class FeatureBuffer {
  readonly values = new Int32Array(64);
  size = 0;

  add(template: number, a: number, b = 0): void {
    const first = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b);
    this.values[this.size] = mix(first ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35));
    this.size += 1;
  }
}

/** The hash of all words of a segment, as the lexicons and the votes know it. */
export function phraseOf(reading: Reading, from: number, to: number): number {
  let phrase = reading.hash(from);
  for (let i = from + 1; i < to; i += 1) phrase = phraseHash(phrase, reading.hash(i));
  return phrase;
}

/** Writes what a segment itself, the words around it and the lexicons say. */
export function writeFeatures(buffer: FeatureBuffer, reading: Reading, place: Place): void {
  buffer.size = 0;
  writeInside(buffer, reading, place);
  writeAround(buffer, reading, place);
  writeBorders(buffer, reading, place);
}

function writeInside(buffer: FeatureBuffer, reading: Reading, { from, to }: Place): void {
  const { tokens } = reading;
  const last = to - 1;
  const size = Math.min(to - from, 6);
  let pattern = 17;
  let shapes = 17;
  let inner = 0;
  for (let i = from; i < to; i += 1) {
    pattern = mix(Math.imul(pattern, 67) + reading.kind(i));
    shapes = mix(Math.imul(shapes, 67) + reading.shape(i));
    if (i > from && i < last && tokens[i]?.capital !== true) inner = mix(inner ^ reading.hash(i));
  }
  const alone = size === 1 ? 1 : 2;
  const [firstKind, lastKind] = [reading.kind(from), reading.kind(last)];
  const lastWord = reading.word(last);
  buffer.add(0, size);
  buffer.add(1, pattern);
  buffer.add(2, firstKind, size);
  buffer.add(3, lastKind, size);
  buffer.add(4, reading.hash(last), alone);
  buffer.add(5, reading.hash(from), alone);
  buffer.add(7, inner, size > 3 ? 1 : 0);
  buffer.add(8, lastWord?.suffix3 ?? 0, alone);
  buffer.add(9, lastWord?.suffix2 ?? 0, alone);
  if (size > 1) buffer.add(10, reading.word(from)?.suffix3 ?? 0);
  buffer.add(11, shapes);
  buffer.add(32, firstKind, lastKind);
}

function writeAround(buffer: FeatureBuffer, reading: Reading, { from, to }: Place): void {
  const last = to - 1;
  const size = Math.min(to - from, 6);
  const [before, after] = [from - 1, to];
  const [beforeKind, afterKind, lastKind] = [reading.kind(before), reading.kind(after), reading.kind(last)];
  const [beforeHash, afterHash] = [reading.hash(before), reading.hash(after)];
  buffer.add(12, beforeKind, afterKind);
  buffer.add(13, beforeHash);
  buffer.add(14, afterHash);
  buffer.add(15, beforeHash, reading.hash(before - 1));
  buffer.add(16, afterHash, reading.hash(after + 1));
  buffer.add(17, beforeKind, lastKind * 8 + size);
  buffer.add(18, afterKind, lastKind * 8 + size);
  buffer.add(19, beforeKind, reading.kind(before - 1));
  buffer.add(20, afterKind, reading.kind(after + 1));
  buffer.add(21, beforeHash, lastKind);
  buffer.add(22, afterHash, lastKind);
  buffer.add(30, beforeKind, reading.kind(from));
}

function writeBorders(buffer: FeatureBuffer, reading: Reading, { from, to, region }: Place): void {
  const last = to - 1;
  const size = Math.min(to - from, 6);
  const firstKind = reading.kind(from);
  const starts = reading.starts(from) ? 1 : 0;
  const lists = reading.lists ? phraseLists(phraseOf(reading, from, to)) : 0;
  const seen = (reading.isSmall(from) ? 1 : 0) + (reading.isInside(from) ? 2 : 0) + (reading.isInside(last) ? 4 : 0);
  buffer.add(6, lists, size);
  buffer.add(31, lists, reading.kind(to));
  if (lists > 0) buffer.add(24, reading.kind(from - 1), lists);
  buffer.add(23, starts, firstKind * 8 + size);
  buffer.add(25, seen, starts * 8 + size);
  buffer.add(26, seen, firstKind);
  buffer.add(27, (from > region.from ? 1 : 0) + (to < region.to ? 2 : 0), size);
  if (from > region.from) buffer.add(28, reading.kind(from - 1), firstKind);
  if (to < region.to) buffer.add(29, reading.kind(to), reading.kind(last));
}
