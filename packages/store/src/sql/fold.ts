/**
 * Folding makes spellings comparable. Index, query and name key all go through `foldLetters`, so they can never disagree.
 *
 * - case, and Latin diacritics ("Besançon" = "besancon"), also letters that Unicode does not decompose (ø, ł, ß)
 * - Arabic and Hebrew vowel signs, tatweel; hamza on its carrier (أ إ آ ٱ = ا, ؤ = و, ئ = ي), ى = ي, ة = ه
 * - Persian forms of Arabic letters (ک = ك, ی = ي), compatibility forms (ﬁ, full width)
 * - apostrophes and everything invisible (zero-width, bidi controls, soft hyphen) vanish
 *
 * Marks of other scripts (Devanagari vowels) are letters there and stay.
 */
const DROPPED_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const VANISHING = /[\p{Cf}\u0640'’‘ʼʻʹʾʿ`´]/gu;
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const OTHER = new RegExp(`[${Object.keys(OTHER_LETTERS).join('')}]`, 'gu');

/** The comparable form of any text; see the table above. Lengths change: never use it for offsets. */
export function foldLetters(text: string): string {
  return text
    .replace(VANISHING, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED_MARKS, '')
    .replace(OTHER, (letter) => OTHER_LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** A word of a text: `folded` is what is indexed, the offsets are UTF-16 positions in the text as given. */
export interface FoundWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const ABBREVIATION = '\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}\\p{M}])';
const WORD = new RegExp(`${ABBREVIATION}|[\\p{L}\\p{N}\\p{M}\\p{Cf}'’‘ʼʻʹʾʿ\`´]+`, 'gu');
const POSSESSIVE = /['’ʼ]s$/u;
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;

/** Every searchable word of a text, in order. "Muallem's" is found as "muallem", "U.S." as "us", "Ki-moon" as two words. */
export function* findWords(text: string): Generator<FoundWord> {
  for (const match of text.matchAll(WORD)) {
    const folded = foldLetters(match[0].replace(POSSESSIVE, '')).replace(NOT_WORD, '');
    if (folded !== '') yield { folded, start: match.index, end: match.index + match[0].length };
  }
}

/** The folded words of a text, joined by single spaces: what the engines index. */
export function foldForSearch(text: string): string {
  return Array.from(findWords(text), (word) => word.folded).join(' ');
}

const ARTICLE_BEFORE_HYPHEN = /(^|[\s-])(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{L})/giu;
const LOWER_CASE_ARTICLE = /(^|\s)(?:al|el)\s+(?=\p{L})/gu;
const LEADING_THE = /^the\s+/iu;

/** "U.N.", but not "Mr. Khan" nor "J. Khan". */
const ABBREVIATED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;

/**
 * The key under which two names are the same name: folded, hyphens as spaces, without a leading *the* and without the
 * Arabic article. Only an article that shows itself goes: "al-Muallem", "al Qaeda"; "Al Gore" and "El Salvador" keep theirs.
 * Never empty for a name with a visible character.
 */
export function nameKey(name: string): string {
  const trimmed = name.trim();
  const bare = trimmed.replace(ARTICLE_BEFORE_HYPHEN, '$1').replace(LOWER_CASE_ARTICLE, '$1').replace(LEADING_THE, '');
  return wordsOf(bare) || wordsOf(trimmed) || foldLetters(trimmed) || trimmed;
}

function wordsOf(name: string): string {
  const undotted = name.replace(ABBREVIATED, (letters) => letters.replaceAll('.', ''));
  return foldLetters(undotted).replace(NOT_WORD, ' ').trim();
}
