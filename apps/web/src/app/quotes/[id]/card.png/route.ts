import { quoteCard } from '../../../../cards/quote-card.ts';
import { readQuote } from '../../../../data/quotes.server.ts';
import { answerCard } from '../../../../http/answer-card.ts';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const found = await readQuote((await params).id);
  return found === null
    ? new Response('There is no such quote.\n', { status: 404 })
    : answerCard(quoteCard(found.item));
}
