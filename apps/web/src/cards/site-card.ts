import { card, INK_SOFT, line } from './card-frame.ts';

/** The card of the site itself; it also stands for what our fonts have no letters for. */
export function siteCard(): string {
  return card([
    line({ words: 'Who said what', y: 280, size: 96, weight: 600 }),
    line({ words: 'A news archive in which every quote has its speaker.', y: 350, size: 38, fill: INK_SOFT }),
  ]);
}
