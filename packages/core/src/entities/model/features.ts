import { mix } from '../lexicon/word-hash.ts';
import { INSIDE, type Place, type Reading } from './reading.ts';
import { phraseLists, type WordFacts } from './word-facts.ts';

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
  const { from, to } = place;
  const [first, last] = [reading.word(from), reading.word(to - 1)];
  if (first === undefined || last === undefined) return;
  writePrevious(sink, reading.hash(from - 1));
  writeBefore(sink, reading, place);
  writeNext(sink, reading.hash(to));
  writeBehind(sink, reading, place);
  const form = readForm(emptyForm(), reading, place);
  writeWords(sink, { first, last, isAlone: to - from === 1 });
  writeForm(sink, form);
  writeNeighbours(sink, reading, { place, form });
  writeLists(sink, form);
  writePlace(sink, reading, { place, form });
}

/** What a word says of a segment behind it, whatever text it stands in; -1 is the hash of no word. */
export function writePrevious(sink: FeatureSink, hash: number): void {
  sink.add(13, hash);
}

/** What a word says of a segment before it, whatever text it stands in; -1 is the hash of no word. */
export function writeNext(sink: FeatureSink, hash: number): void {
  sink.add(14, hash);
}

/** What words before a segment say together: the same for all segments of a region that begin at one token. */
export function writeBefore(
  sink: FeatureSink,
  reading: Reading,
  { from, region }: Pick<Place, 'from' | 'region'>,
): void {
  const kind = reading.kind(from - 1);
  const firstKind = reading.kind(from);
  sink.add(15, reading.hash(from - 1), reading.hash(from - 2));
  sink.add(19, kind, reading.kind(from - 2));
  sink.add(30, kind, firstKind);
  if (from > region.from) sink.add(28, kind, firstKind);
}

/** What words behind a segment say together: the same for all segments of a region that end at one token. */
export function writeBehind(sink: FeatureSink, reading: Reading, { to, region }: Pick<Place, 'to' | 'region'>): void {
  const kind = reading.kind(to);
  const hash = reading.hash(to);
  const lastKind = reading.kind(to - 1);
  sink.add(16, hash, reading.hash(to + 1));
  sink.add(20, kind, reading.kind(to + 1));
  sink.add(22, hash, lastKind);
  if (to < region.to) sink.add(29, kind, lastKind);
}

/** What the words of a segment are by themselves. */
export interface SegmentForm {
  /** Words, the longest counted as six. */
  size: number;
  /** Hashes of the kinds and of the shapes of its words, and of the small words inside it. */
  pattern: number;
  shapes: number;
  inner: number;
  /** The kinds of its first and of its last word. */
  first: number;
  end: number;
  /** The lists that hold it as a whole. */
  lists: number;
}

export const emptyForm = (): SegmentForm => ({
  size: 0,
  pattern: 0,
  shapes: 0,
  inner: 0,
  first: 0,
  end: 0,
  lists: 0,
});

const NOTHING = 17;
const grown = (hash: number, value: number): number => mix(Math.imul(hash, 67) + value);

/** The form of a single word of a kind. */
export function formOfWord({ shape, lists }: Pick<WordFacts, 'shape' | 'lists'>, kind: number): SegmentForm {
  return {
    size: 1,
    pattern: grown(NOTHING, kind),
    shapes: grown(NOTHING, shape),
    inner: 0,
    first: kind,
    end: kind,
    lists,
  };
}

/** Reads the form of a segment into an object that may have served for another: thousands are read, and one lives at a time. */
export function readForm(form: SegmentForm, reading: Reading, { from, to, phrase }: Place): SegmentForm {
  const last = to - 1;
  form.size = Math.min(to - from, LONGEST);
  form.first = reading.kind(from);
  form.end = reading.kind(last);
  form.pattern = NOTHING;
  form.shapes = NOTHING;
  form.inner = 0;
  for (let i = from; i < to; i += 1) {
    form.pattern = grown(form.pattern, reading.kind(i));
    form.shapes = grown(form.shapes, reading.shape(i));
    if (i > from && i < last && reading.tokens[i]?.capital !== true) form.inner = mix(form.inner ^ reading.hash(i));
  }
  form.lists = reading.lists ? listsOf(reading, from, { to, phrase }) : 0;
  return form;
}

/** The lists that hold a segment; a single word knows them itself. */
function listsOf(reading: Reading, from: number, { to, phrase }: Pick<Place, 'to' | 'phrase'>): number {
  const word = to - from === 1 ? reading.word(from) : undefined;
  return word === undefined ? phraseLists(phrase) : word.lists;
}

/** The templates of `writeWords` that ask for the first word of a longer segment; the others ask for its last. */
export const OF_FIRST: readonly number[] = [5, 10];

/** What the first and the last word of a segment say by their letters, whatever text they stand in. */
export function writeWords(
  sink: FeatureSink,
  { first, last, isAlone }: { readonly first: WordFacts; readonly last: WordFacts; readonly isAlone: boolean },
): void {
  const alone = isAlone ? 1 : 2;
  sink.add(4, last.hash, alone);
  sink.add(5, first.hash, alone);
  sink.add(8, last.suffix3, alone);
  sink.add(9, last.suffix2, alone);
  if (!isAlone) sink.add(10, first.suffix3);
}

/** What a segment says by the kinds and shapes of its words. */
export function writeForm(sink: FeatureSink, { size, pattern, shapes, inner, first, end }: SegmentForm): void {
  sink.add(0, size);
  sink.add(1, pattern);
  sink.add(2, first, size);
  sink.add(3, end, size);
  sink.add(7, inner, size > 3 ? 1 : 0);
  sink.add(11, shapes);
  sink.add(32, first, end);
}

/** What the lists of names say of a segment. */
export function writeLists(sink: FeatureSink, { lists, size }: Pick<SegmentForm, 'lists' | 'size'>): void {
  sink.add(6, lists, size);
}

/** A segment with what it is by itself. */
interface FormedPlace {
  readonly place: Place;
  readonly form: Pick<SegmentForm, 'size' | 'first' | 'end' | 'lists'>;
}

/** What a segment says together with the words beside it. */
export function writeNeighbours(
  sink: FeatureSink,
  reading: Reading,
  { place: { from, to }, form: { size, end } }: FormedPlace,
): void {
  const before = reading.kind(from - 1);
  const behind = reading.kind(to);
  sink.add(12, before, behind);
  sink.add(17, before, end * 8 + size);
  sink.add(18, behind, end * 8 + size);
  sink.add(21, reading.hash(from - 1), end);
}

/** What a segment says together with where it stands, and with where else its words do. */
export function writePlace(
  sink: FeatureSink,
  reading: Reading,
  { place: { from, to, region }, form: { size, first, lists } }: FormedPlace,
): void {
  sink.add(31, lists, reading.kind(to));
  if (lists > 0) sink.add(24, reading.kind(from - 1), lists);
  const starts = reading.starts(from) ? 1 : 0;
  const seen = reading.seenAt(from) | (reading.seenAt(to - 1) & INSIDE ? 4 : 0);
  sink.add(23, starts, first * 8 + size);
  sink.add(25, seen, starts * 8 + size);
  sink.add(26, seen, first);
  sink.add(27, (from > region.from ? 1 : 0) + (to < region.to ? 2 : 0), size);
}
