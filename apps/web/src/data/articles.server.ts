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

/** A month of the archive; `month` counts from 1. */
interface Month {
  readonly year: number;
  readonly month: number;
}

/** Published articles of a month, newest first. */
export async function readArticlesOf(
  { year, month }: Month,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<Page<ArticleSummary>> {
  const store = await archive();
  const day = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
  const request = { state: 'published', from: day(month - 1), before: day(month), limit } as const;
  return fromCursor(after, (cursor) => store.listArticles({ ...request, cursor }));
}

const PAGE = 100;

/** All published articles of a month, newest first, `most` of them at most. */
export async function everyArticleOf(month: Month, most: number): Promise<readonly ArticleSummary[]> {
  const articles: ArticleSummary[] = [];
  let after: string | null = null;
  do {
    const page: Page<ArticleSummary> = await readArticlesOf(month, { limit: PAGE, after });
    articles.push(...page.items);
    after = page.next;
  } while (after !== null && articles.length < most);
  return articles.slice(0, most);
}
