import type { Claim } from '../did-they-say.ts';
import type { Lexicon, LexiconEntries } from '../lexicon.ts';
import type { ParsedRecord } from '../record.ts';

export const PARSE_FORMATS = ['json', 'ndjson', 'pretty'] as const;
export const LIST_FORMATS = ['text', 'ndjson', 'csv'] as const;
export const CHECK_FORMATS = ['text', 'json'] as const;
export const EXPORTS = ['jsonld', 'ninjs', 'annotations', 'csv', 'csvw', 'markdown', 'html'] as const;
export const TABLES = ['quotes', 'entities'] as const;

/** What is to be done with each document, in words that can be sent to a thread. */
export type Task =
  | { readonly kind: 'parse'; readonly format: (typeof PARSE_FORMATS)[number] }
  | { readonly kind: (typeof TABLES)[number]; readonly format: (typeof LIST_FORMATS)[number] }
  | { readonly kind: 'export'; readonly to: (typeof EXPORTS)[number]; readonly table: (typeof TABLES)[number] }
  | { readonly kind: 'check'; readonly format: (typeof CHECK_FORMATS)[number]; readonly claim: Claim };

/** A task with how documents are read and words are shown; it can be sent to a thread. */
export interface Work {
  readonly task: Task;
  readonly as: 'page' | 'body';
  readonly lexicon: LexiconEntries | undefined;
  /** Whether there may be several documents: then each is headed by its id, and JSON is on one line. */
  readonly batch: boolean;
  readonly colour: boolean;
  /** Columns, for what people read. */
  readonly width: number;
}

/** Work as a thread does it. */
export interface ReadyWork extends Omit<Work, 'lexicon'> {
  readonly lexicon: Lexicon | undefined;
}

/** A record with the id it is printed under. */
export interface IdentifiedRecord extends ParsedRecord {
  readonly id: string;
}
