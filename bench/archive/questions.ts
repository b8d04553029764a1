// What is asked of an archive, by class, chosen from generated articles with a seed of their own.
import { Generator } from './generate.ts';
import { randomNumbers, vocabulary } from './words.ts';

export interface Questions {
  readonly common: readonly string[];
  readonly medium: readonly string[];
  readonly rare: readonly string[];
  readonly phrases: readonly string[];
  readonly beginnings: readonly string[];
  readonly typed: readonly string[];
  readonly claims: readonly string[];
}

const EACH = 40;

/** Words by their rank in the generator's vocabulary: in every article, in some of a hundred, in a handful; pairs and beginnings of them. */
export function questionsFor(seed: number): Questions {
  const words = vocabulary(120_000, randomNumbers(seed));
  const random = randomNumbers(seed + 1);
  const between = (low: number, high: number) => words[low + Math.floor(random() * (high - low))] ?? '';
  const several = (make: () => string) => Array.from({ length: EACH }, make);
  const beginning = (low: number, high: number) => between(low, high).slice(0, 3);
  return {
    common: several(() => between(0, 25)),
    medium: several(() => between(300, 3_000)),
    rare: several(() => between(20_000, 100_000)),
    phrases: several(() => `"${between(0, 25)} ${between(0, 300)}"`),
    beginnings: several(() => `${beginning(50, 3_000)}*`),
    typed: several(() => between(2_000, 40_000).slice(0, 1 + Math.floor(random() * 4))),
    claims: claimsOf(seed, random),
  };
}

/** Quotes of the first articles, every second one with a word exchanged. */
function claimsOf(seed: number, random: () => number): readonly string[] {
  const generator = new Generator(seed);
  return Array.from({ length: EACH }, (_, n) => {
    const { text, quotes } = generator.next();
    const quote = quotes[Math.floor(random() * quotes.length)];
    const words = text.slice(quote?.span.start, quote?.span.end).split(' ');
    return (n % 2 === 0 ? words : words.with(Math.floor(random() * words.length), 'otherwise')).join(' ');
  });
}
