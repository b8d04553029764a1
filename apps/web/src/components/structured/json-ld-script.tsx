import type { JsonLd } from '@onrecord/core/export';

/** What a page is about, for programs. It is data, not a script; `<` is written so that no word of it can end the element. */
export function JsonLdScript({ data }: { readonly data: JsonLd }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours, with every `<` escaped; React would escape its quotes as well
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
