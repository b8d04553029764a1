/**
 * Folding makes spellings comparable. Index, query, name key and the comparison of names all use this one table of letters, so
 * they can never disagree about a letter.
 */

/** What stands for nothing: everything invisible (zero-width, bidi controls, soft hyphen), tatweel, apostrophes. */
export const VANISHING = "\\p{Cf}\u0640'’‘ʼʻʹʾʿ`´";

/** Latin accents, Hebrew points, Arabic vowel signs and hamza on its carrier. Marks of other scripts are letters there and stay. */
const DROPPED_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const VANISH = new RegExp(`[${VANISHING}ء]`, 'gu');

/** Letters that Unicode does not take apart, by the letters meant. */
const LATIN: Readonly<Record<string, string>> = {
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
};
const CYRILLIC: Readonly<Record<string, string>> = { ґ: 'г' };
/** Forms of one letter: alef, yeh, teh marbuta, and the Persian and Urdu ways to write kaf, yeh and heh. */
const ARABIC: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
};

const PLAIN: Readonly<Record<string, string>> = { ...LATIN, ...CYRILLIC, ...ARABIC };
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
const LATIN_ONLY = new RegExp(`[${Object.keys(LATIN).join('')}ٱ]`, 'gu');
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
const ASCII = /^[a-z0-9 ]*$/i;

/** ø as o, ß as ss, ٱ as ا: for names, whose Arabic letters are told apart by sound. Lower case in, lower case out. */
export function plainLetters(text: string): string {
  return text.replace(LATIN_ONLY, (letter) => PLAIN[letter] ?? letter);
}

/**
 * The comparable form of any text: lower case without accents, vowel signs, apostrophes and whatever is invisible; one form of
 * each Arabic letter (أ إ آ ٱ = ا, ؤ = و, ئ ى ی = ي, ة = ه, ک = ك; ء is not heard); digits 0 to 9. Lengths change: never use it for
 * offsets.
 */
export function foldLetters(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(VANISH, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(DROPPED_MARKS, '')
    .replace(VANISH, '')
    .replace(NOT_PLAIN, (letter) => PLAIN[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .normalize('NFC');
}
