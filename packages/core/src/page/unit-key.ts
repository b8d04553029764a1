const LONGEST_KEY = 300;

/** Letters and digits in lower case, so that case, punctuation and spaces do not count in a comparison; empty for long texts. */
export function keyOf(text: string): string {
  if (text.length > LONGEST_KEY) return '';
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
