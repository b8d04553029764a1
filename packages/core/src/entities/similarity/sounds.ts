import { remembered } from '../../text/remembered.ts';

/**
 * How a word sounds, in the few signs that transliterations agree on: vowels are a, i (e, i, y) and u (o, u), doubled
 * letters count once, S is sh, C is ch, X is ts. "Muallem", "Moualem" and "Mu'allim" are all "mualim".
 */
export const soundsOf = remembered((word: string): string => {
  const arabic = /\p{Script=Arabic}/u.test(word);
  const signs = arabic ? arabicSounds(word) : latinSounds(word);
  return signs.replace(/(.)\1+/gu, '$1').replace(/(?<=[aiu].*[aiu])h$/u, '');
});

const SPELLINGS: Readonly<Record<string, string>> = {
  tsch: 'C',
  shch: 'S',
  sch: 'S',
  tch: 'C',
  dzh: 'j',
  eau: 'u',
  sh: 'S',
  ch: 'C',
  cz: 'C',
  kh: 'h',
  gh: 'g',
  dh: 'd',
  th: 't',
  ph: 'f',
  zh: 'j',
  dj: 'j',
  ts: 'X',
  tz: 'X',
  ck: 'k',
  qu: 'k',
  ou: 'u',
  ue: 'u',
  oe: 'u',
  eu: 'u',
  ae: 'a',
  ea: 'i',
  ie: 'i',
  ei: 'i',
  ey: 'i',
  ai: 'i',
  ay: 'i',
  e: 'i',
  y: 'i',
  o: 'u',
  q: 'k',
  w: 'v',
  x: 'ks',
};
/** Longer spellings stand first: each is read as a whole before its letters are. */
const SPELLING = new RegExp(`${Object.keys(SPELLINGS).join('|')}|c`, 'g');

/** "Caine", "Rahmane". */
const SILENT_E = /(?<=\p{L}[aeiouy]\p{L}*[^aeiouy])e$/u;

function latinSounds(word: string): string {
  return word.replace(SILENT_E, '').replace(SPELLING, (letters, at: number) => {
    if (letters === 'c') return /[eiy]/.test(word[at + 1] ?? '') ? 's' : 'k';
    return SPELLINGS[letters] ?? letters;
  });
}

/** Letters of Arabic and Persian by their sound; ع is the vowel beside it; those that are not there (ء, ة) are not heard. */
const ARABIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ا: 'a',
    ع: 'a',
    ى: 'a',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ط: 't',
    ث: 't',
    ج: 'j',
    چ: 'C',
    ح: 'h',
    خ: 'h',
    ه: 'h',
    د: 'd',
    ض: 'd',
    ذ: 'd',
    ر: 'r',
    ز: 'z',
    ظ: 'z',
    ژ: 'j',
    س: 's',
    ص: 's',
    ش: 'S',
    غ: 'g',
    گ: 'g',
    ف: 'f',
    ق: 'k',
    ك: 'k',
    ک: 'k',
    ل: 'l',
    م: 'm',
    ن: 'n',
    و: 'u',
    ي: 'i',
    ی: 'i',
  }),
);

function arabicSounds(word: string): string {
  return Array.from(word, (letter) => ARABIC.get(letter) ?? '').join('');
}
