import { parseHtml as parsePage } from '@onrecord/core/html';
import { checkCall } from './check-call.ts';
import { checkLexicon } from './check-lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Origin, ParsedRecord } from './record.ts';

/** What is known about a page of HTML beforehand. */
export interface ParseHtmlOptions {
  /** What the importer knows; fills fields the page leaves empty. */
  readonly origin?: Partial<Origin>;
  /** Names and titles of your own, and forms that are no names. */
  readonly lexicon?: Lexicon;
}

/**
 * Reads a page of HTML and returns what `parse` returns; the record's `text` is a rendering of the whole page, and every span is into
 * it. Scripts are never run. Needs @mozilla/readability and linkedom installed.
 *
 * @example
 * const record = parseHtml('<h1>Bridge is safe</h1><p>“The bridge is safe,” Mayor Ada Brenn said.</p>');
 * console.log(record.article.headline?.text);
 */
export function parseHtml(html: string, options: ParseHtmlOptions = {}): ParsedRecord {
  checkCall({ of: 'parseHtml', input: html, origin: options.origin });
  const { lexicon, ...rest } = options;
  return parsePage(html, lexicon === undefined ? rest : { ...rest, lexicon: checkLexicon('parseHtml', lexicon) });
}
