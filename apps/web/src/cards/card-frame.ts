import { escapeHtml } from '@onrecord/core/export';
import { directionOf } from './card-text.ts';

/** What share cards measure, in pixels: what the networks that show them ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;
export const MARGIN = 80;
/** What text may be wide. */
export const INNER = WIDTH - 2 * MARGIN;

/** The site's colours in the light: a card has no night. See styles/tokens.css. */
export const INK = '#1d1b18';
export const INK_SOFT = '#57524a';
const PAPER = '#fcfbf8';
const RULE = '#d9d3c7';
export const ACCENT = '#8f2a1d';

interface Line {
  /** What has been through `cardText`. */
  readonly words: string;
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly fill?: string;
  /** Where the line begins, from the side where its direction begins. */
  readonly indent?: number;
  /** Of the text it is a line of; its own unless told. */
  readonly direction?: 'ltr' | 'rtl';
}

/**
 * One line of text. It is wrapped into signs of direction of its own, by which alone resvg puts full stops and brackets of right-to-left
 * text where they belong.
 */
export function line({
  words,
  y,
  size,
  weight = 400,
  fill = INK,
  indent = 0,
  direction = directionOf(words),
}: Line): string {
  const isRtl = direction === 'rtl';
  const x = isRtl ? WIDTH - MARGIN - indent : MARGIN + indent;
  const anchor = isRtl ? ' text-anchor="end"' : '';
  const text = `${isRtl ? '\u2067' : '\u2066'}${escapeHtml(words)}\u2069`;
  const look = `font-family="${familyOf(words)}" font-size="${size}" font-weight="${weight}" fill="${fill}"`;
  return `<text x="${x}" y="${y}" ${look}${anchor}>${text}</text>`;
}

/** The font of most letters first: where another has to stand in, it does so in one weight only. */
function familyOf(words: string): string {
  if (/\p{Script=Arabic}/u.test(words)) return 'Noto Naskh Arabic, Source Serif 4, Frank Ruhl Libre';
  if (/\p{Script=Hebrew}/u.test(words)) return 'Frank Ruhl Libre, Source Serif 4, Noto Naskh Arabic';
  return FAMILIES;
}

const FAMILIES = 'Source Serif 4, Noto Naskh Arabic, Frank Ruhl Libre';

/** The frame of every card, with the site's name at its foot. */
export function card(content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${WIDTH}" height="12" fill="${INK}"/>`,
    `<rect x="${MARGIN}" y="${HEIGHT - 96}" width="${INNER}" height="2" fill="${RULE}"/>`,
    `<g font-family="${FAMILIES}">`,
    line({ words: 'Onrecord', y: HEIGHT - 44, size: 34, weight: 600 }),
    line({ words: 'Who said what', y: HEIGHT - 44, size: 26, fill: INK_SOFT, indent: 168 }),
    ...content,
    '</g>',
    '</svg>',
  ].join('\n');
}
