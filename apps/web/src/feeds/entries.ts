import type { ArticleSummary, QuoteItem, StoredArticle } from '@onrecord/store';
import { readArticle } from '../data/articles.server.ts';
import { articlePath, quotePath } from '../words/addresses.ts';
import { saidBy } from '../words/citation.ts';
import { counted } from '../words/counted.ts';
import { describeArticle } from '../words/description.ts';
import { inMarks } from '../words/statements.ts';
import type { FeedEntry } from './feed-source.ts';

/** Articles as entries of a feed, in their order. Each is read whole: lists say neither what it begins with nor when it was corrected. */
export function articleEntries(articles: readonly ArticleSummary[]): Promise<FeedEntry[]> {
  return Promise.all(articles.map(async (article) => articleEntry(article, await readArticle(article.slug))));
}

/** Quotes as entries of a feed, in their order. */
export async function quoteEntries(items: readonly QuoteItem[]): Promise<FeedEntry[]> {
  const slugs = [...new Set(items.map(({ article }) => article.slug))];
  const articles = new Map(await Promise.all(slugs.map(async (slug) => [slug, await readArticle(slug)] as const)));
  return items.map((item) => quoteEntry(item, articles.get(item.article.slug) ?? null));
}

/** An article, and what it is about; null for one that was withdrawn while the list was read. */
export function articleEntry(
  summary: ArticleSummary,
  article: Pick<StoredArticle, 'record' | 'correctedAt'> | null,
): FeedEntry {
  const about = article === null ? summary.standfirst : describeArticle(article.record);
  const quotes = counted(summary.quoteCount, 'quote');
  return {
    path: articlePath(summary.slug),
    title: summary.headline ?? 'Without a headline',
    summary: about === null ? quotes : `${about} · ${quotes}`,
    ...datesOf(summary, article),
  };
}

/** A quote; its article says whether it was corrected since. */
export function quoteEntry(item: QuoteItem, corrected: Pick<StoredArticle, 'correctedAt'> | null): FeedEntry {
  const { quote, words, article } = item;
  return {
    path: quotePath(article.slug, quote.id),
    title: `${saidBy(item)}: ${inMarks(quote.kind, words, article.language)}`,
    summary: article.headline ?? 'Without a headline',
    ...datesOf(article, corrected),
  };
}

function datesOf(
  { publishedAt, releasedAt, receivedAt }: ArticleSummary,
  corrected: Pick<StoredArticle, 'correctedAt'> | null,
): Pick<FeedEntry, 'date' | 'updated'> {
  const updated = corrected?.correctedAt ?? null;
  return { date: publishedAt ?? releasedAt ?? receivedAt, ...(updated !== null && { updated }) };
}
