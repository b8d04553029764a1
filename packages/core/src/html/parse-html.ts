import { type ExplainedName, explainPageNames } from '../explain-names.ts';
import { parsePage } from '../parse.ts';
import type { Origin, ParsedRecord } from '../schemas/record.ts';
import type { UserLexicon } from '../schemas/user-lexicon.ts';
import { readHtml } from './read-html.ts';

/** Options of `parseHtml`. */
export interface ParseHtmlOptions {
  /** What the importer knows; fills fields the page leaves empty. Its `url` makes the page's relative addresses absolute. */
  readonly origin?: Partial<Origin>;
  /** The newsroom's own names and titles, and forms that are no names; see `readUserLexicon`. */
  readonly lexicon?: UserLexicon;
}

/**
 * Parses a page of HTML into an article with its quotes and the names in it; every span is into the record's `text`, which
 * is a rendering of the whole page. Never throws because of what the markup says; scripts are never run and never text.
 */
export function parseHtml(html: string, options: ParseHtmlOptions = {}): ParsedRecord {
  const origin = options.origin ?? {};
  const { text, page } = readHtml(html, { origin });
  return parsePage({ text, page, origin, lexicon: options.lexicon });
}

/** Tells of every name of a page of HTML why it has its type and whom it names; see `explainNames`. Spans are into the record's `text`. */
export function explainHtmlNames(html: string, options: ParseHtmlOptions = {}): ExplainedName[] {
  const origin = options.origin ?? {};
  const { text, page } = readHtml(html, { origin });
  return explainPageNames({ text, page, origin, lexicon: options.lexicon });
}
