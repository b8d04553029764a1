/** Counts over 4-grams of words, as shares of their sum; the measure of the article-extraction benchmark. */
type Counts = readonly [right: number, extra: number, missing: number];

const TOKEN = /[\p{L}\p{N}_]+/gu;
const GRAM = 4;

function grams(text: string): ReadonlyMap<string, number> {
  const words = text.match(TOKEN) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - GRAM + 1); at += 1) {
    const gram = words.slice(at, at + GRAM).join('\u0001');
    if (gram !== '') counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function count(truth: string, found: string): Counts {
  const [a, b] = [grams(truth), grams(found)];
  let right = 0;
  let extra = 0;
  let missing = 0;
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [want, have] = [a.get(key) ?? 0, b.get(key) ?? 0];
    right += Math.min(want, have);
    extra += Math.max(0, have - want);
    missing += Math.max(0, want - have);
  }
  const all = right + extra + missing;
  return all === 0 ? [0, 0, 0] : [right / all, extra / all, missing / all];
}

/** Precision is over pages with something found, recall over pages with something to find, F1 is of the two means. */
function f1(counts: readonly Counts[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const precision = mean(counts.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp)));
  const recall = mean(counts.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn)));
  return (2 * precision * recall) / (precision + recall);
}

/** A page's true text and what two readers found. */
export interface Pair {
  readonly truth: string;
  readonly ours: string;
  readonly theirs: string;
}

/** The difference of two readers on the same pages, with the middle 95 % of 2,000 draws of pages. */
export interface Difference {
  readonly ours: number;
  readonly theirs: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2_000;

/** Compares two readers page by page; the draws are the same at each run. */
export function comparePaired(pairs: readonly Pair[]): Difference {
  const ours = pairs.map(({ truth, ours: text }) => count(truth, text));
  const theirs = pairs.map(({ truth, theirs: text }) => count(truth, text));
  let state = 12_345;
  const draw = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * pairs.length);
  };
  const differences = Array.from({ length: DRAWS }, () => {
    const pages = pairs.map(draw);
    return f1(pages.map((page) => ours[page] ?? [0, 0, 0])) - f1(pages.map((page) => theirs[page] ?? [0, 0, 0]));
  }).sort((a, b) => a - b);
  const at = (share: number): number => differences[Math.floor(DRAWS * share)] ?? 0;
  return { ours: f1(ours), theirs: f1(theirs), low: at(0.025), high: at(0.975) };
}
