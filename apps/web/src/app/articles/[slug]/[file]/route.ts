import { readArticle } from '../../../../data/articles.server.ts';
import { siteUrl } from '../../../../data/site.server.ts';
import { ARTICLE_FILES } from './article-files.ts';

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly file: string }>;
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, file } = await params;
  const known = Object.hasOwn(ARTICLE_FILES, file) ? ARTICLE_FILES[file] : undefined;
  const article = known === undefined ? null : await readArticle(slug);
  if (known === undefined || article === null)
    return new Response(`There is no such file; an article has ${Object.keys(ARTICLE_FILES).join(', ')}.\n`, {
      status: 404,
    });
  const headers = { 'content-type': known.type, 'cache-control': 'no-cache' };
  return new Response(known.write(article, siteUrl()), { headers });
}
