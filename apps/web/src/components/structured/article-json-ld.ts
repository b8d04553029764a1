import { type JsonLd, toJsonLd } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { articlePath, entityPath, quotePage } from '../../words/addresses.ts';

/** An article as schema.org's `NewsArticle`: who and what it names, and each quote, by the address of its page here. */
export function articleJsonLd(article: StoredArticle, site: string): JsonLd {
  return toJsonLd(article.record, {
    url: `${site}${articlePath(article.slug)}`,
    entityUrl({ id, type }) {
      const slug = article.entitySlugs[id];
      return slug === undefined ? null : `${site}${entityPath(type, slug)}`;
    },
    quoteUrl: ({ id }) => `${site}${quotePage(id)}`,
  });
}
