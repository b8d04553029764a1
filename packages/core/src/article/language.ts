import type { Direction } from '../schemas/article.ts';
import { isPlainLetter, LAST_ASCII, unitAt } from '../text/characters.ts';
import { append } from '../text/lists.ts';

const SAMPLE = 20_000;

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was he for on with said at by his from has it as were be',
  fr: 'le la les des et en du une est que dans pour qui sur au par il avec ce sont',
  de: 'der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch',
  es: 'el la los las de y en que del por una con para es se al un su lo como',
  it: 'il di che la e in un del per con della è sono non le dei alla gli una nel',
  pt: 'o de que e do da em um para com não uma os no se na por mais as dos',
  tr: 've bir bu da de için ile olarak dedi olan çok daha gibi kadar sonra',
  ru: 'и в на не что с по из к как за от о для это его но',
  uk: 'і в на не що з та до за про від як для це його',
  ar: 'في من على إلى أن التي عن مع الذي هذا قال ما كان هذه بين',
  fa: 'و در به از که این را با است برای آن گفت کرد شده می',
  he: 'של את על לא עם הוא כי גם זה אמר היא אל בין',
};

type Letters = readonly [first: number, last: number];

const SCRIPTS: readonly { readonly letters: Letters; readonly languages: readonly string[] }[] = [
  { letters: [0x600, 0x6ff], languages: ['ar', 'fa'] },
  { letters: [0x590, 0x5ff], languages: ['he'] },
  { letters: [0x400, 0x4ff], languages: ['ru', 'uk'] },
  { letters: [0xc0, 0x24f], languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'tr'] },
];
const LATIN = 3;

/** The languages that have a word among their commonest. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS))
  for (const word of words.split(' ')) append(LANGUAGES_OF, word, language);
const LONGEST_STOP_WORD = Math.max(...Array.from(LANGUAGES_OF.keys(), (word) => word.length));

/** The language most of the words point to, or null when too few do; by script first, then by the commonest words. */
export function findLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const script = mainScript(sample);
  if (script === null) return null;
  const { words, hits } = countWords(sample);
  const [first, second] = script.languages
    .map((language) => ({ language, count: hits.get(language) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < 3 || first.count * 20 < words) return null;
  return first.count > (second?.count ?? 0) ? first.language : null;
}

/** After so many words one language may be clear. */
const ENOUGH = 100;

/** One language has many more of the words than any other. */
function isClear(hits: ReadonlyMap<string, number>): boolean {
  const [first = 0, second = 0] = [...hits.values()].sort((a, b) => b - a);
  return first >= 20 && first > 3 * second;
}

/** How many words there are, and how many of them are among the commonest of each language. */
function countWords(sample: string): { readonly words: number; readonly hits: ReadonlyMap<string, number> } {
  const hits = new Map<string, number>();
  const { length } = sample;
  let words = 0;
  for (let at = 0; at < length; at += 1) {
    if (!isLetter(unitAt(sample, at))) continue;
    const from = at;
    while (isLetter(unitAt(sample, at))) at += 1;
    words += 1;
    const languages = at - from > LONGEST_STOP_WORD ? undefined : LANGUAGES_OF.get(sample.slice(from, at));
    if (words % ENOUGH === 0 && isClear(hits)) break;
    for (const language of languages ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  return { words, hits };
}

/** The script with most letters, null where there are none. */
function mainScript(sample: string): (typeof SCRIPTS)[number] | null {
  const counts = SCRIPTS.map(() => 0);
  const { length } = sample;
  let latin = 0;
  for (let at = 0; at < length; at += 1) {
    const code = unitAt(sample, at);
    if (isPlainLetter(code)) {
      latin += 1;
      // No other has more.
      if (latin * 2 > length) return SCRIPTS[LATIN] ?? null;
    } else if (code > LAST_ASCII) {
      const script = scriptOf(code);
      if (script >= 0) counts[script] = (counts[script] ?? 0) + 1;
    }
  }
  counts[LATIN] = (counts[LATIN] ?? 0) + latin;
  const most = Math.max(...counts);
  return most === 0 ? null : (SCRIPTS[counts.indexOf(most)] ?? null);
}

function scriptOf(code: number): number {
  return SCRIPTS.findIndex(({ letters }) => isWithin(code, letters));
}

const RIGHT_TO_LEFT: readonly Letters[] = [
  [0x590, 0x8ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefc],
];
const LEFT_TO_RIGHT: readonly Letters[] = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7af],
];

/** The direction most letters run in; `ltr` when there are none. */
export function findDirection(text: string): Direction {
  const length = Math.min(text.length, SAMPLE);
  let balance = 0;
  // What is left cannot turn the balance any more.
  for (let at = 0; at < length && Math.abs(balance) <= length - at; at += 1) balance += sideOf(unitAt(text, at));
  return balance > 0 ? 'rtl' : 'ltr';
}

/** 1 for a letter that runs from right to left, -1 for one that runs from left to right. */
function sideOf(code: number): number {
  if (code <= LAST_ASCII) return isPlainLetter(code) ? -1 : 0;
  if (isAmong(code, RIGHT_TO_LEFT)) return 1;
  return isAmong(code, LEFT_TO_RIGHT) ? -1 : 0;
}

function isAmong(code: number, ranges: readonly Letters[]): boolean {
  for (const letters of ranges) if (isWithin(code, letters)) return true;
  return false;
}

const LETTER = /[\p{L}\p{M}]/u;

function isLetter(code: number): boolean {
  return code > LAST_ASCII ? LETTER.test(String.fromCharCode(code)) : isPlainLetter(code);
}

function isWithin(code: number, letters: Letters): boolean {
  return code >= letters[0] && code <= letters[1];
}
