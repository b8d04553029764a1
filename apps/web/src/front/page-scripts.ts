import { createHash } from 'node:crypto';

const SCRIPT = /<script(?=[\s>])[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Sources for the `script-src` of a page that Next wrote: its files, and of the inline scripts those that Next writes, each by its hash.
 * They hand over data, and are held to it. No words of a page can look like one: `<` is escaped there.
 */
export function scriptSources(html: string): readonly string[] {
  const digests = [...html.matchAll(SCRIPT)].flatMap(([, script = '']) =>
    handsDataOver(script) ? [digestOf(script)] : [],
  );
  return ["'self'", ...new Set(digests)];
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
