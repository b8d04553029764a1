import { toJsonLd } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';

/** The article for programs, as schema.org. It is data, not a script; `<` is written so that no word of it can end the element. */
export function StructuredData({ article, url }: { readonly article: StoredArticle; readonly url: string }) {
  const json = JSON.stringify(toJsonLd(article.record, { url })).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours, with every `<` escaped; React would escape its quotes as well
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
