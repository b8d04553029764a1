import type { Origin, ParsedRecord } from './record.ts';

/** What is known about a page of HTML beforehand. */
export interface ParseHtmlOptions {
  /** What the importer knows; fills fields the page leaves empty. */
  readonly origin?: Partial<Origin>;
}

/** Placeholder until core reads HTML. */
export function parseHtml(_html: string, _options: ParseHtmlOptions = {}): ParsedRecord {
  throw new Error('HTML is not read yet');
}
