import { siteCard } from '../../cards/site-card.ts';
import { answerCard } from '../../http/answer-card.ts';

/** Not to be drawn when the site is built. */
export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerCard(siteCard());
}
