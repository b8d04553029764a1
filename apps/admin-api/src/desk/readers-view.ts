import type { Quote } from '@onrecord/core';
import type { Store, StoredArticle } from '@onrecord/store';

/**
 * The article as readers see it, or would: without what editors rejected. Formats of others have no place for a decision: a rejected quote
 * would stand there as a real statement. A published article is as the site has it; null when it has just left the site.
 */
export async function readersView(archive: Store, article: StoredArticle): Promise<StoredArticle | null> {
  return article.state === 'published' ? archive.loadPublished(article.slug) : withoutRejected(article);
}

/** A quote nested in a rejected one stands alone. */
function withoutRejected(article: StoredArticle): StoredArticle {
  const isShown = (id: string) => article.decisions[id]?.decision !== 'rejected';
  const quotes = article.record.quotes
    .filter(({ id }) => isShown(id))
    .map((quote): Quote => (quote.nestedIn === null || isShown(quote.nestedIn) ? quote : { ...quote, nestedIn: null }));
  return { ...article, record: { ...article.record, quotes } };
}
