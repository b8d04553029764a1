/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A colour as `#rrggbb`. */
export function readColour(written: string): Colour {
  const part = (at: number) => Number.parseInt(written.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** So much of one colour laid over another, from 0 to 1. */
export function mixed(under: Colour, over: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => under[at] * (1 - share) + over[at] * share;
  return [part(0), part(1), part(2)];
}

/** How far two colours are apart for eyes, from 1 to 21, by the formula of WCAG 2.2. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
