// Tests of one UTF-16 unit: a pattern that is asked for every unit of a text would take most of the time.

/** The last unit that is ASCII; what lies behind it is told apart by patterns. */
export const LAST_ASCII = 127;

/** A–Z and a–z. */
export function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isPlainCapital(code);
}

/** A–Z. */
export function isPlainCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** 0–9. */
export function isPlainDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What `\s` matches. */
export function isWhiteSpace(code: number): boolean {
  if (code <= LAST_ASCII) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

const { charCodeAt } = String.prototype;

/**
 * The UTF-16 unit at a place. V8 has a dozen kinds of strings, and where it has met more than four of them it looks `charCodeAt`
 * up on the string each time; this one it knows.
 */
export const unitAt = (text: string, at: number): number => charCodeAt.call(text, at);
