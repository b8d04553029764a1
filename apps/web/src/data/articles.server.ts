import type { ArticleSummary, Page, StoredArticle, StoredOriginal } from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** A published article, or null. */
export async function readArticle(slug: string): Promise<StoredArticle | null> {
  return (await archive()).loadPublished(slug);
}

/** The text that the article is a translation of, beside it; null for none. */
export async function readOriginal(articleId: string): Promise<StoredOriginal | null> {
  return (await archive()).loadOriginal(articleId);
}

/** Whether the archive holds the text that the article is a translation of. */
export async function hasOriginal(articleId: string): Promise<boolean> {
  return (await archive()).hasOriginal(articleId);
}

/** Published articles, newest first. */
export async function readArticles(limit: number, after: string | null = null): Promise<Page<ArticleSummary>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listArticles({ state: 'published', limit, cursor }));
}

/** Published articles that name the entity, newest first. */
export async function readArticlesNaming(entityId: string, limit: number): Promise<Page<ArticleSummary>> {
  return (await archive()).listArticles({ state: 'published', entityId, limit });
}

const PAGE = 100;

/** The newest published articles, `most` of them at most. */
export async function everyArticle(most: number): Promise<readonly ArticleSummary[]> {
  const store = await archive();
  const articles: ArticleSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<ArticleSummary> = await store.listArticles({ state: 'published', limit: PAGE, cursor });
    articles.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && articles.length < most);
  return articles.slice(0, most);
}
