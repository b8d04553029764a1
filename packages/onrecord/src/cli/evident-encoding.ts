import { TextDecoder } from 'node:util';

/** So much of a file is looked at. */
const WINDOW = 64 * 1024;
/** In a language of the Latin script few letters have an accent; in one of another script most bytes are above ASCII. */
const MOST_ACCENTED = 0.15;
const FEWEST_FOREIGN = 0.3;
const NEARLY_ALL = 0.97;

/**
 * The one old encoding of one byte a letter that bytes can be in, or null where several could be meant. Arabic in windows-1256 is nearly
 * all Arabic letters above ASCII, which Cyrillic read as windows-1256 is not; Latin-1 and windows-1252 have few letters above ASCII,
 * between others of the same word, and no control character.
 */
export function evidentEncoding(bytes: Uint8Array): 'windows-1256' | 'windows-1252' | null {
  const window = bytes.subarray(0, WINDOW);
  const high = window.filter((byte) => byte > 0x7f).length;
  const letters = window.filter((byte) => byte > 0x20).length;
  if (high === 0) return null;
  if (high > letters * FEWEST_FOREIGN) return isArabic(window) ? 'windows-1256' : null;
  return high < letters * MOST_ACCENTED && isLatin(window) ? 'windows-1252' : null;
}

function isArabic(bytes: Uint8Array): boolean {
  const foreign = decode(bytes, 'windows-1256').match(/[^\p{ASCII}\p{P}\s]/gu) ?? [];
  const arabic = foreign.filter((letter) => /\p{Script=Arabic}|\p{Mn}/u.test(letter));
  return foreign.length > 0 && arabic.length >= foreign.length * NEARLY_ALL;
}

/** Letters with accents stand beside plain ones, or are a word of one letter; what is no letter is a mark, a dash, a degree or a currency. */
const WORD_WITH_ACCENT = /(?<=[a-z])[À-ÖØ-öø-ÿŠŒŽšœžŸ]|[À-ÖØ-öø-ÿŠŒŽšœžŸ](?=[a-z])|(?<!\p{L})[àÀóÓèÈ](?!\p{L})/giu;
const SIGNS = /[‘’“”„‚–—…€£°«»§·©®™½¼¾¡¿ªº\u00a0]/gu;

function isLatin(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'windows-1252');
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const plausible = (text.match(WORD_WITH_ACCENT)?.length ?? 0) + (text.match(SIGNS)?.length ?? 0);
  return plausible >= foreign * NEARLY_ALL;
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
