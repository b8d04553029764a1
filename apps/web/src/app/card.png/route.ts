import { siteCard } from '../../cards/site-card.ts';
import { answerCard } from '../../http/answer-card.ts';

export function GET(request: Request): Promise<Response> {
  return answerCard(request, siteCard());
}
