import type { ArticleSummary, QuoteItem } from '@onrecord/store';
import { articlePath, quotePath } from '../words/addresses.ts';
import { saidBy } from '../words/citation.ts';
import { counted } from '../words/counted.ts';
import { inMarks } from '../words/statements.ts';
import type { FeedEntry } from './feed-source.ts';

/** An article as an entry of a feed. */
export function articleEntry(article: ArticleSummary): FeedEntry {
  return {
    path: articlePath(article.slug),
    title: article.headline ?? 'Without a headline',
    summary: article.standfirst ?? counted(article.quoteCount, 'quote'),
    date: dateOf(article),
  };
}

/** A quote as an entry of a feed. */
export function quoteEntry(item: QuoteItem): FeedEntry {
  const { quote, words, article } = item;
  return {
    path: quotePath(article.slug, quote.id),
    title: `${saidBy(item)}: ${inMarks(quote.kind, words)}`,
    summary: article.headline ?? 'Without a headline',
    date: dateOf(article),
  };
}

function dateOf({ publishedAt, releasedAt, receivedAt }: ArticleSummary): string {
  return publishedAt ?? releasedAt ?? receivedAt;
}
