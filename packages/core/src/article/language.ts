import type { Direction } from '../schemas/article.ts';

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

const SCRIPTS: readonly { readonly script: RegExp; readonly languages: readonly string[] }[] = [
  { script: /[\u0600-\u06ff]/g, languages: ['ar', 'fa'] },
  { script: /[\u0590-\u05ff]/g, languages: ['he'] },
  { script: /[\u0400-\u04ff]/g, languages: ['ru', 'uk'] },
  { script: /[a-z\u00c0-\u024f]/gi, languages: ['en', 'fr', 'de', 'es', 'it', 'pt', 'tr'] },
];

const WORDS = new Map(Object.entries(STOP_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]));

/** The language most of the words point to, or null when too few do; by script first, then by the commonest words. */
export function findLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const counted = SCRIPTS.map(({ script, languages }) => ({ letters: sample.match(script)?.length ?? 0, languages }));
  const main = counted.reduce((best, next) => (next.letters > best.letters ? next : best));
  if (main.letters === 0) return null;
  const tokens = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = main.languages
    .map((language) => ({ language, hits: tokens.filter((token) => WORDS.get(language)?.has(token)).length }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scores;
  if (first === undefined || first.hits < 3 || first.hits * 20 < tokens.length) return null;
  return first.hits > (second?.hits ?? 0) ? first.language : null;
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const LTR = /[a-z\u00c0-\u024f\u0370-\u052f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/gi;

/** The direction most letters run in; `ltr` when there are none. */
export function findDirection(text: string): Direction {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(RTL)?.length ?? 0) > (sample.match(LTR)?.length ?? 0) ? 'rtl' : 'ltr';
}
