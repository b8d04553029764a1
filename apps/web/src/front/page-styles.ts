import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const NAMED = /<link rel="stylesheet" href="\/_next\/static\/([\w/~-]+\.css)"[^>]*>/g;
const STYLE = /<style(?=[\s>])[^>]*>([\s\S]*?)<\/style>/g;

/** The text of one of the site's own style sheets, by its name below `/_next/static/`; null where there is none. */
export type ReadStyle = (name: string) => string | null;

/** Reads each style sheet once: those of a built site never change. */
export function styleReader(folder: string): ReadStyle {
  const read = new Map<string, string | null>();
  return (name) => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const text = readStyle(path.join(folder, name));
    const whole = text === null ? null : withWholeAddresses(text, `/_next/static/${name}`);
    read.set(name, whole);
    return whole;
  };
}

const NAMED_FILE = /url\((["']?)(?!data:|\/|#)([^"')]+)\1\)/g;

/** A style sheet names its fonts from where it is; in a page they would be looked for elsewhere. */
function withWholeAddresses(style: string, address: string): string {
  return style.replace(NAMED_FILE, (_, quote: string, file: string) => {
    return `url(${quote}${new URL(file, `http://site${address}`).pathname}${quote})`;
  });
}

function readStyle(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Puts the styles that a page names into it, so that it is drawn without waiting for another answer. */
export function withStyles(html: string, read: ReadStyle): string {
  return html.replace(NAMED, (link, name: string) => {
    const style = read(name);
    return style === null || style.includes('</') ? link : `<style>${style}</style>`;
  });
}

/**
 * Sources for a page's `style-src`: the site's files, and the styles that stand in the page, each by its hash. Words of an article cannot
 * look like one, as `<` is escaped in them.
 */
export function styleSources(html: string): readonly string[] {
  const styles = [...html.matchAll(STYLE)].map(([, style = '']) => style);
  return [
    "'self'",
    ...new Set(styles.map((style) => `'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`)),
  ];
}
