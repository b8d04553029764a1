/** The number that so many digits are; null for anything else, such as ` 2014`, `2e3` or `02014`. */
export function numberOfDigits(text: string, digits: number): number | null {
  return text.length === digits && /^\d+$/.test(text) ? Number(text) : null;
}
