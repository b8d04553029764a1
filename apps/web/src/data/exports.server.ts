import { setImmediate as pause } from 'node:timers/promises';
import { csvHeader, csvRows } from '@onrecord/core/export';
import type { ArticleSummary, Page, StoredArticle } from '@onrecord/store';
import { articlePath } from '../words/addresses.ts';
import { archive } from './archive.server.ts';
import { siteUrl } from './site.server.ts';

/** Every published article as readers see it, one record a line, as `/articles/<slug>.json` gives it; newest first. */
export async function* exportArticles(): AsyncGenerator<string> {
  for await (const { record } of everyPublished()) yield `${JSON.stringify(record)}\n`;
}

/** Every quote that readers see, as one table with a header: the rows of all articles' `quotes.csv`. */
export async function* exportQuotes(): AsyncGenerator<string> {
  const site = siteUrl();
  yield csvHeader('quotes');
  for await (const { record, slug } of everyPublished()) {
    yield csvRows({ record, url: `${site}${articlePath(slug)}` }, 'quotes');
  }
}

const AT_ONCE = 100;

/**
 * One at a time, so that memory holds one. Others are answered between two of them: the archive answers at once, and whoever only waits for
 * it waits for nothing. What is published or withdrawn meanwhile is there as it was or as it is.
 */
async function* everyPublished(): AsyncGenerator<StoredArticle> {
  const store = await archive();
  let cursor: string | null = null;
  do {
    const page: Page<ArticleSummary> = await store.listArticles({ state: 'published', limit: AT_ONCE, cursor });
    for (const { id, slug } of page.items) {
      await pause();
      const article = await store.loadPublished(slug);
      // Withdrawn, or its address given to another, since the list was read.
      if (article?.id === id) yield article;
    }
    cursor = page.next;
  } while (cursor !== null);
}
