import { createHash } from 'node:crypto';

const STYLE = /<style(?=[\s>])[^>]*>([^<]*)<\/style>/g;

/**
 * Sources for a page's `style-src`: the site's files, and the styles that stand in the page, each by its hash. Next puts them there, so
 * that a page is drawn without waiting for another answer; words of an article cannot look like one, as `<` is escaped in them.
 */
export function styleSources(html: string): readonly string[] {
  const styles = [...html.matchAll(STYLE)].map(([, style = '']) => style);
  return [
    "'self'",
    ...new Set(styles.map((style) => `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`)),
  ];
}
