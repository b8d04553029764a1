import { parseHtml } from '@onrecord/core/html';
import { checkCall } from './check-call.ts';
import type { PlugIns } from './parse.ts';
import { readWith } from './plug-ins.ts';
import type { ParsedRecord } from './record.ts';

export type { PlugIns } from './parse.ts';

/**
 * Reads a page of HTML and returns what `parse` returns; the record's `text` is a rendering of the whole page, and every span is into
 * it. Scripts are never run. Needs @mozilla/readability and linkedom installed.
 *
 * @example
 * const record = readPage('<h1>Bridge is safe</h1><p>“The bridge is safe,” Mayor Ada Brenn said.</p>');
 * console.log(record.article.headline?.text);
 */
export function readPage(html: string, options: PlugIns = {}): ParsedRecord {
  checkCall({ of: 'readPage', input: html, origin: options.origin, resolve: options.resolve });
  const { lexicon, resolve, ...rest } = options;
  return readWith({ of: 'readPage', lexicon, resolve }, (words) => parseHtml(html, { ...rest, ...words }));
}
