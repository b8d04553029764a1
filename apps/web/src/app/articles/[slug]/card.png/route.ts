import { articleCard } from '../../../../cards/article-card.ts';
import { readArticle } from '../../../../data/articles.server.ts';
import { answerCard } from '../../../../http/answer-card.ts';

export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  const article = await readArticle((await params).slug);
  return article === null
    ? new Response('There is no such article.\n', { status: 404 })
    : answerCard(articleCard(article));
}
