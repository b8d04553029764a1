/** Hash of no word; where a phrase begins. */
const NO_WORD = 0x811c9dc5;
const PRIME = 0x01000193;

/** A letter with a stroke or a ligature, which no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/** A 32-bit hash of a word without case, diacritics, apostrophes and stops: "U.S." and "us", "Erdoğan" and "Erdogan" are equal. */
export function wordHash(word: string): number {
  let hash = NO_WORD;
  for (let i = 0; i < word.length; i += 1) {
    let code = word.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    else if (code > 127 && code !== 0x2019 && code !== 0x02bc) return wordHash(plain(word));
    if (code === 39 || code === 46 || code === 0x2019 || code === 0x02bc) continue;
    hash = Math.imul(hash ^ code, PRIME);
  }
  return mix(hash);
}

function plain(word: string): string {
  const letters = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // What is left above ASCII is mapped into it one for one, so that every script has a hash.
  return Array.from(
    letters,
    (letter) => PLAIN[letter] ?? (letter > '\u007f' ? `%${letter.codePointAt(0)?.toString(36)}` : letter),
  ).join('');
}

/** The hash of a phrase grown by one more word. */
export function phraseHash(before: number, word: number): number {
  return mix(Math.imul(before ^ 0x5bd1e995, PRIME) ^ word);
}

/** Spreads the bits of a hash. Hashes are signed: V8 keeps those numbers without a box. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
