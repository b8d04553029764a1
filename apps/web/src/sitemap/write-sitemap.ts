import { escapeHtml } from '@onrecord/core/export';

/** An address of a sitemap; `changed` is ISO 8601. */
export interface Entry {
  readonly address: string;
  readonly changed?: string;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Addresses of pages, or with `sitemapindex` of further sitemaps, by the protocol of sitemaps.org. */
export function writeSitemap(entries: readonly Entry[], root: 'urlset' | 'sitemapindex' = 'urlset'): string {
  const each = root === 'urlset' ? 'url' : 'sitemap';
  const lines = entries.map(({ address, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${escapeHtml(changed)}</lastmod>`;
    return `<${each}><loc>${escapeHtml(address)}</loc>${lastmod}</${each}>`;
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join(
    '\n',
  );
}
