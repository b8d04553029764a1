import { HEIGHT, WIDTH } from '../cards/card-frame.ts';

/** The share card of a page, for its head: `images` of Open Graph. */
export function cardImage(
  path: string,
  alt: string,
): { url: string; width: number; height: number; alt: string; type: string } {
  return { url: `${path}/card.png`, width: WIDTH, height: HEIGHT, alt, type: 'image/png' };
}
