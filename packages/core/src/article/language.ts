import type { Direction } from '../schemas/article.ts';
import { isPlainLetter, LAST_ASCII, unitAt } from '../text/characters.ts';

const SAMPLE = 20_000;

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was he for on with said at by his from has it as were be',
  fr: 'les et du une est dans pour qui sur au par avec ce sont',
  de: 'der die und den von zu das mit sich auf für ist im dem nicht ein eine als auch',
  es: 'el los las y es al su lo como una para',
  it: 'di che per della è sono non dei alla gli nel',
  pt: 'o do em um com não uma os no na mais dos',
  tr: 've bir bu için ile olarak dedi olan çok daha gibi kadar sonra',
  ru: 'и что с по из к как от о это его но',
  uk: 'і що з та до про від як це його',
  ar: 'في من على إلى أن التي عن مع الذي هذا قال ما كان هذه بين',
  fa: 'و در به از که این را با است برای آن گفت کرد شده می',
  he: 'של את על לא עם הוא כי גם זה אמר היא אל בין',
};

interface Script {
  readonly letters: RegExp;
  readonly languages: readonly string[];
}

const LATIN: Script = { letters: /[a-z\u00c0-\u024f]/g, languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'tr'] };
const SCRIPTS: readonly Script[] = [
  { letters: /[\u0600-\u06ff]/g, languages: ['ar', 'fa'] },
  { letters: /[\u0590-\u05ff]/g, languages: ['he'] },
  { letters: /[\u0400-\u04ff]/g, languages: ['ru', 'uk'] },
  LATIN,
];
/** Letters of the other scripts: nearly no text has any, and to look for them takes less than to count. */
const NOT_LATIN = /[\u0400-\u04ff\u0590-\u06ff]/;

/** The languages that have a word among their commonest. */
const LANGUAGES_OF = languagesOfWords();

function languagesOfWords(): ReadonlyMap<string, readonly string[]> {
  // Not by `append`, which the lists of every text are made by: see decision 0037.
  const languages = new Map<string, readonly string[]>();
  for (const [language, words] of Object.entries(STOP_WORDS))
    for (const word of words.split(' ')) languages.set(word, [...(languages.get(word) ?? []), language]);
  return languages;
}

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
    for (const language of LANGUAGES_OF.get(sample.slice(from, at)) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
    if (words % ENOUGH === 0 && isClear(hits)) break;
  }
  return { words, hits };
}

const countOf = (sample: string, letters: RegExp): number => sample.match(letters)?.length ?? 0;

/** The script with most letters, null where there are none. */
function mainScript(sample: string): Script | null {
  if (!NOT_LATIN.test(sample)) return sample.search(LATIN.letters) < 0 ? null : LATIN;
  const counts = SCRIPTS.map(({ letters }) => countOf(sample, letters));
  return SCRIPTS[counts.indexOf(Math.max(...counts))] ?? null;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

/** The direction most letters run in; `ltr` when there are none. */
export function findDirection(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  const right = countOf(sample, RIGHT_TO_LEFT);
  return right > 0 && right > countOf(sample, LEFT_TO_RIGHT) ? 'rtl' : 'ltr';
}

const LETTER = /[\p{L}\p{M}]/u;

function isLetter(code: number): boolean {
  return code > LAST_ASCII ? LETTER.test(String.fromCharCode(code)) : isPlainLetter(code);
}
