import type { Origin, ParsedRecord } from './schemas/record.ts';

export interface ParseOptions {
  /** `page` finds the article in the noise; `body` takes the whole input as paragraphs and removes nothing. */
  readonly as?: 'page' | 'body';
  /** What the importer knows; fills fields the page leaves empty. */
  readonly origin?: Partial<Origin>;
}

/** Placeholder signature while the stages are being written. */
export function parse(text: string, options: ParseOptions = {}): ParsedRecord {
  return {
    schemaVersion: 1,
    text,
    article: {
      headline: null,
      standfirst: null,
      bylines: [],
      dateline: null,
      publishedAt: options.origin?.publishedAt ?? null,
      modifiedAt: null,
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
      removed: [],
      language: 'en',
      direction: 'ltr',
      credits: [],
      keywords: [],
      section: null,
      publisher: options.origin?.publisher ?? null,
      canonicalUrl: options.origin?.url ?? null,
      image: null,
      sources: {},
    },
    entities: [],
    mentions: [],
    quotes: [],
    notices: [],
  };
}
