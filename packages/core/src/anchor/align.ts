/** For each old token its place in the new text, or -1. Places only grow. */
export type Alignment = Int32Array;

interface Gap {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly depth: number;
}

/** Each round takes time in proportion to the text; more rounds would find only what has no word of its own. */
const DEEPEST = 24;

/**
 * Aligns two texts as the patience diff does: what is equal at both ends, then tokens that stand once in each, in the longest run
 * that keeps their order; then the same between them. Where nothing stands once, nothing is aligned: there a guess would be one.
 */
export function align(before: Int32Array, after: Int32Array, vocabulary: number): Alignment {
  const alignment = new Int32Array(before.length).fill(-1);
  const seen = new Seen(vocabulary);
  const gaps: Gap[] = [{ oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length, depth: 0 }];
  for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) {
    const rest = takeEnds(before, after, { gap, alignment });
    if (rest.oldStart === rest.oldEnd || rest.newStart === rest.newEnd || rest.depth > DEEPEST) continue;
    const anchors = longestRun(seen.uniqueTokens(before, after, rest));
    let [oldStart, newStart] = [rest.oldStart, rest.newStart];
    for (const [oldAt, newAt] of anchors) {
      gaps.push({ oldStart, oldEnd: oldAt, newStart, newEnd: newAt, depth: rest.depth + 1 });
      [oldStart, newStart] = [oldAt, newAt];
    }
    if (anchors.length > 0)
      gaps.push({ oldStart, oldEnd: rest.oldEnd, newStart, newEnd: rest.newEnd, depth: rest.depth + 1 });
  }
  return alignment;
}

function takeEnds(
  before: Int32Array,
  after: Int32Array,
  { gap, alignment }: { readonly gap: Gap; readonly alignment: Alignment },
): Gap {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
    alignment[oldStart] = newStart;
    oldStart += 1;
    newStart += 1;
  }
  while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
    alignment[oldEnd] = newEnd;
  }
  return { oldStart, oldEnd, newStart, newEnd, depth: gap.depth };
}

type Pair = readonly [oldAt: number, newAt: number];

/** Counts of tokens, kept from gap to gap so that a gap costs its own length only. */
class Seen {
  readonly #oldCount: Int32Array;

  readonly #newCount: Int32Array;

  readonly #newPlace: Int32Array;

  constructor(vocabulary: number) {
    this.#oldCount = new Int32Array(vocabulary);
    this.#newCount = new Int32Array(vocabulary);
    this.#newPlace = new Int32Array(vocabulary);
  }

  uniqueTokens(before: Int32Array, after: Int32Array, gap: Gap): readonly Pair[] {
    for (let at = gap.oldStart; at < gap.oldEnd; at += 1) add(this.#oldCount, before[at], 1);
    for (let at = gap.newStart; at < gap.newEnd; at += 1) {
      add(this.#newCount, after[at], 1);
      this.#newPlace[after[at] ?? 0] = at;
    }
    const pairs: Pair[] = [];
    for (let at = gap.oldStart; at < gap.oldEnd; at += 1) {
      const id = before[at] ?? 0;
      if (this.#oldCount[id] === 1 && this.#newCount[id] === 1) pairs.push([at, this.#newPlace[id] ?? 0]);
    }
    for (let at = gap.oldStart; at < gap.oldEnd; at += 1) this.#oldCount[before[at] ?? 0] = 0;
    for (let at = gap.newStart; at < gap.newEnd; at += 1) this.#newCount[after[at] ?? 0] = 0;
    return pairs;
  }
}

function add(counts: Int32Array, id: number | undefined, more: number): void {
  counts[id ?? 0] = (counts[id ?? 0] ?? 0) + more;
}

/** The longest choice of pairs whose new places grow as their old ones do (patience sorting). */
function longestRun(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, pair] of pairs.entries()) {
    const pile = firstPile(pairs, ends, pair[1]);
    previous[index] = pile === 0 ? -1 : (ends[pile - 1] ?? -1);
    ends[pile] = index;
  }
  const run: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

function firstPile(pairs: readonly Pair[], ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
