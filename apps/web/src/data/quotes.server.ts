import type { Block } from '@onrecord/core';
import type { QuoteItem, StoredArticle } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** A quote with the article it stands in, and the paragraph around it. */
export interface QuoteInPlace {
  readonly item: QuoteItem;
  readonly article: StoredArticle;
  /** The block that holds where it begins; null for one that stands in the page's head. */
  readonly block: Block | null;
}

const BODY: ReadonlySet<Block['kind']> = new Set(['paragraph', 'listItem', 'blockquote', 'heading', 'caption']);

/** A published quote by its id, or null. */
export async function readQuote(id: string): Promise<QuoteInPlace | null> {
  const store = await archive();
  const item = await store.loadQuote(id);
  const article = item === null ? null : await store.loadPublished(item.article.slug);
  if (item === null || article === null) return null;
  const { start } = item.quote.span;
  const block = article.record.article.blocks.find(
    ({ kind, span }) => BODY.has(kind) && span.start <= start && start < span.end,
  );
  return { item, article, block: block ?? null };
}
