import { hasFamilyNameFirst } from './family-name-first.ts';
import { type LeftAside, nameWords } from './name-words.ts';
import { soundsOf } from './sounds.ts';
import { isArabic, matchWords, type WordMatch } from './word-match.ts';

/** What is to be said of two names beside how their words agree. */
export type Remark = LeftAside | 'turned' | 'single-word' | 'words-more';

/** How alike two names of people are. */
export interface NameMatch {
  /**
   * `same`: two spellings of one full name, or of one name of a single word. `part`: one says less than the other, as a
   * family name alone or initials. `different`: nobody should be joined by these names.
   */
  readonly verdict: 'same' | 'part' | 'different';
  /** 0 to 1. */
  readonly score: number;
  /** Which words agree, and how, in their order. */
  readonly words: readonly WordMatch[];
  readonly remarks: readonly Remark[];
}

/**
 * Compares two names of people, in Latin or Arabic script. The parser compares thousands and tells nobody why; `compareNames` has the
 * reasons in words.
 */
export function matchNames(a: string, b: string): NameMatch {
  const [x, y] = [nameWords(a), nameWords(b)];
  const leftAside = [...new Set([...x.leftAside, ...y.leftAside])];
  const [short, long] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  if (short.length === 0 || long.length > MOST_WORDS || isHusbandAndWife(x.words, y.words)) return DIFFERENT;
  if (hasFamilyNameFirst(short) && hasFamilyNameFirst(long) && !soundAlike(short, long)) return DIFFERENT;
  const found = align(short, long) ?? joinedUp(short, long) ?? turned(short, long);
  return found === null ? DIFFERENT : judge(found, leftAside);
}

/** Where the family name comes first, given names of one syllable tell people apart: "Liu Wenli" is not "Liu Wenxi". */
function soundAlike(short: readonly string[], long: readonly string[]): boolean {
  return soundsOf(short.join('')) === soundsOf(long.join(''));
}

/** No name has more words; the words of longer ones are not compared. */
const MOST_WORDS = 20;

/** "Ivan Belov" and "Ivana Belova": both words have the ending of a woman's name in one of them. */
function isHusbandAndWife(a: readonly string[], b: readonly string[]): boolean {
  const isWifeOf = (wife: string, man: string): boolean => wife === `${man}a` || wife === man.replace(/i?y$/, 'aya');
  return [
    [a, b],
    [b, a],
  ].some(
    ([wife = [], man = []]) =>
      man.length > 1 &&
      man.length === wife.length &&
      [0, man.length - 1].every((i) => man[i] !== wife[i] && isWifeOf(wife[i] ?? '', man[i] ?? '')),
  );
}

const DIFFERENT: NameMatch = { verdict: 'different', score: 0, words: [], remarks: [] };

/** A single word has nothing beside it that speaks for it: "Samira" is not "Sumairia". */
const LIKE_ENOUGH_ALONE = 0.965;

/** The score of words of the very same sound. */
const SAME_SOUND = 0.99;

function isDoubtfulAlone(match: WordMatch | undefined): boolean {
  return match?.agreement === 'sound' && match.score < LIKE_ENOUGH_ALONE && match.oneLetter !== true;
}

interface Alignment {
  readonly matches: readonly WordMatch[];
  /** Words of the longer name without a partner. */
  readonly missing: number;
  readonly isTurned?: boolean;
}

/** Every word of the shorter name agrees with one of the longer, in order, the family names with each other. */
function align(short: readonly string[], long: readonly string[]): Alignment | null {
  const family = matchWords(short.at(-1) ?? '', long.at(-1) ?? '');
  if (family === null || family.agreement === 'initial') return null;
  const matches: WordMatch[] = [];
  let from = 0;
  for (const word of short.slice(0, -1)) {
    const found = nextMatch(word, long, from);
    if (found === null || (matches.length === 0 && found.at > 0)) return null;
    matches.push(found.match);
    from = found.at + 1;
  }
  return { matches: [...matches, family], missing: long.length - short.length };
}

function nextMatch(word: string, long: readonly string[], from: number): { match: WordMatch; at: number } | null {
  for (let at = from; at < long.length - 1; at += 1) {
    const match = matchWords(word, long[at] ?? '');
    if (match !== null) return { match, at };
  }
  return null;
}

/** "Harbour Gate" and "Harbourgate", "Abu Bakr" and "Abubakr": the same letters, cut into words in another way. */
function joinedUp(short: readonly string[], long: readonly string[]): Alignment | null {
  const [a, b] = [short.join(''), long.join('')];
  if (short.length === long.length) return null;
  const match = matchWords(a, b);
  const sure =
    match?.agreement === 'equal' ||
    soundsOf(a) === soundsOf(b) ||
    (match?.agreement === 'sound' && isArabic(a) !== isArabic(b));
  return match === null || !sure ? null : { matches: [match], missing: 0 };
}

/** "Xi Jinping" and "Jinping Xi": the same words, the family name at the other end. */
function turned(short: readonly string[], long: readonly string[]): Alignment | null {
  if (short.length < 2 || short.length !== long.length) return null;
  const other = [...short.slice(1), short[0] ?? ''];
  const matches = other.map((word, i) => matchWords(word, long[i] ?? ''));
  const sure = matches.flatMap((m) => (m !== null && (m.agreement === 'equal' || m.agreement === 'sound') ? [m] : []));
  return sure.length < long.length ? null : { matches: sure, missing: 0, isTurned: true };
}

function judge({ matches, missing, isTurned = false }: Alignment, leftAside: readonly LeftAside[]): NameMatch {
  const score = scoreOf(matches, missing);
  const remarks: readonly Remark[] = isTurned ? ['turned', ...leftAside] : leftAside;
  if (matches.length === 1 && missing > 0)
    return { verdict: 'part', score: score * 0.6, words: matches, remarks: [...remarks, 'single-word'] };
  if (matches.some(({ agreement }) => agreement === 'initial'))
    return { verdict: 'part', score: score * 0.8, words: matches, remarks };
  if (matches.length === 1 && missing === 0 && isDoubtfulAlone(matches[0])) return DIFFERENT;
  const doubts = matches.filter(({ agreement }) => agreement === 'misprint').length;
  if (doubts > 1 || (doubts === 1 && missing > 0)) return DIFFERENT;
  if (missing > 0 && matches.some((match) => match.agreement === 'sound' && match.score < SAME_SOUND))
    return { verdict: 'part', score: score * 0.8, words: matches, remarks: [...remarks, 'words-more'] };
  return { verdict: 'same', score, words: matches, remarks };
}

/** The family name counts double; words that only one has take enough away that nobody is joined by them: "George W." may be the son of "George". */
function scoreOf(matched: readonly WordMatch[], missing: number): number {
  const weights = matched.map((_, i) => (i === matched.length - 1 ? 2 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = matched.reduce((all, { score }, i) => all + score * (weights[i] ?? 1), 0);
  return Math.max(0, sum / total - 0.07 * missing);
}
