import { createHash } from 'node:crypto';

const SCRIPT = /<script(?=[\s>])([^>]*)>([\s\S]*?)<\/script>/g;
const PRELOADED = /<link rel="preload" as="script"[^>]*>/g;

/** A page with a part that runs in the browser has this on the element that holds it. No words of a page can look like it: `"` is escaped there. */
const ISLAND = ' data-island="';

/** A small program of ours, in a file of its own, that a page loads beside or instead of Next's. */
const OWN = ' data-own="';

/** A finished page, and what its policy says of scripts. */
export interface Scripted {
  readonly html: string;
  /** Sources for `script-src`. */
  readonly sources: readonly string[];
}

/**
 * A page that has no part of its own for the browser needs no script: what Next adds to each page would only build again what is there.
 * Where there is one, Next's files may run, and of the inline scripts those that Next writes: they hand over data, and are held to it.
 */
export function settleScripts(html: string): Scripted {
  if (!hasIsland(html)) return { html: withoutScripts(html), sources: [html.includes(OWN) ? "'self'" : "'none'"] };
  const digests = [...html.matchAll(SCRIPT)].flatMap(([, attributes = '', script = '']) =>
    script !== '' && !isData(attributes) && handsDataOver(script) ? [digestOf(script)] : [],
  );
  return { html, sources: ["'self'", ...new Set(digests)] };
}

/** Whether a part of the page is Next's in the browser as well. */
export function hasIsland(html: string): boolean {
  return html.includes(ISLAND);
}

function withoutScripts(html: string): string {
  return html
    .replace(SCRIPT, (whole, attributes: string) => (isData(attributes) || attributes.includes(OWN) ? whole : ''))
    .replace(PRELOADED, '');
}

/** A block of data is never run. */
function isData(attributes: string): boolean {
  return attributes.includes('type="application/ld+json"');
}

/** Whom Next's inline scripts hand data to. */
const HANDED_TO = [
  'self.__next_f',
  '(self.__next_f=self.__next_f||[])',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = []))',
];

function handsDataOver(script: string): boolean {
  const call = HANDED_TO.map((name) => `${name}.push(`).find((begin) => script.startsWith(begin));
  const end = script.lastIndexOf(')');
  return call !== undefined && /^\);?$/.test(script.slice(end)) && isJson(script.slice(call.length, end));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function digestOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}
