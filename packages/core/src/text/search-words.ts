import type { Span } from '../schemas/span.ts';
import { foldLetters, VANISHING } from './fold.ts';

/** A word of a text: `folded` is what is compared and indexed, the offsets are UTF-16 positions in the text as given. */
export interface FoundWord extends Span {
  readonly folded: string;
}

const ABBREVIATION = '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}\\p{M}])';
/** A word of plain letters and digits, as nearly all are: told in three quarters of the time. */
const PLAIN_WORD = "[A-Za-z0-9]{2,}(?![A-Za-z0-9'`]|[^\\x00-\\x7f])";
const WORD = new RegExp(`${PLAIN_WORD}|${ABBREVIATION}|[\\p{L}\\p{N}\\p{M}${VANISHING}]+`, 'gu');
const ASCII_WORD = /^[a-z0-9]+$/i;
const POSSESSIVE = /['’ʼ]s$/u;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** The article of Arabic names: alone, or before a hyphen in any of its sounds ("ash-Sharq"). */
const ARTICLE = /^[ae]l$/;
const SOUNDED_ARTICLE = /^(?:a[dnrstz]|ash|ath|adh|ul)$/;
const HYPHEN = /[-‐‑]/;
/** In Arabic script it is part of the word, also behind "and", "with", "so", "like" and as لل; three letters must be left. */
const ARABIC_ARTICLE = /^(?:[وبفك]?ال|لل)+(?=\p{L}{3})/u;
const ALLAH = 'الله';

/**
 * Every searchable word of a text, in order. "Muallem's" is found as "muallem", "U.S." as "us", "Ki-moon" as two words. The
 * article of Arabic names is no word: "al-Assad", "Al Assad" and "Assad" are the same, and so are الأسد and أسد; it counts only
 * in a text that has no other word ("El Al").
 */
export function* findWords(text: string): Generator<FoundWord> {
  const articles: FoundWord[] = [];
  let found = false;
  for (const word of findWrittenWords(text)) {
    if (isArticle(text, word)) articles.push(word);
    else {
      found = true;
      yield ASCII_WORD.test(word.folded) ? word : { ...word, folded: withoutArabicArticle(word.folded) };
    }
  }
  if (!found) yield* articles;
}

/** Every word of a text in order, its article with it: what an address is made of. */
export function* findWrittenWords(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded !== '') yield { folded, start: match.index, end: match.index + match[0].length };
  }
}

function foldWord(written: string): string {
  if (ASCII_WORD.test(written)) return written.toLowerCase();
  return foldLetters(written.replace(POSSESSIVE, '')).replace(NOT_WORD, '');
}

/** Whether a folded word is the Arabic article alone; beside other words it asks for nothing. */
export function isBareArticle(folded: string): boolean {
  return ARTICLE.test(folded);
}

function isArticle(text: string, { folded, end }: FoundWord): boolean {
  if (folded.length > 3) return false;
  return ARTICLE.test(folded) || (HYPHEN.test(text[end] ?? '') && SOUNDED_ARTICLE.test(folded));
}

function withoutArabicArticle(folded: string): string {
  return folded.endsWith(ALLAH) ? folded : folded.replace(ARABIC_ARTICLE, '');
}

/** The folded words of a text, joined by single spaces. */
export function foldForSearch(text: string): string {
  return Array.from(findWords(text), (word) => word.folded).join(' ');
}
