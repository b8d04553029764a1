import { HEIGHT, WIDTH } from '../cards/card-frame.ts';

/** The picture that stands for a page where it is shared. */
export interface CardImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly type: string;
}

/** The share card of a page. */
export function cardImage(path: string, alt: string): CardImage {
  return { url: `${path}/card.png`, width: WIDTH, height: HEIGHT, alt, type: 'image/png' };
}
