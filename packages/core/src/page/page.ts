import type { Block, FieldSource, Image, Original, Removed } from '../schemas/article.ts';
import type { Notice } from '../schemas/record.ts';
import type { SpannedText } from '../schemas/span.ts';

/** A value that markup gives, and where it stood. */
export interface Found<T> {
  readonly value: T;
  readonly source: FieldSource;
}

/** What the markup of a page says about its article; pasted text has none of it. */
export interface PageMetadata {
  readonly headline?: Found<SpannedText>;
  readonly standfirst?: Found<SpannedText>;
  readonly bylines?: Found<readonly SpannedText[]>;
  readonly publishedAt?: Found<string>;
  readonly modifiedAt?: Found<string>;
  readonly language?: Found<string>;
  readonly direction?: Found<'ltr' | 'rtl'>;
  readonly keywords?: Found<readonly string[]>;
  readonly section?: Found<string>;
  readonly publisher?: Found<string>;
  readonly canonicalUrl?: Found<string>;
  readonly image?: Found<Image>;
  readonly original?: Found<Original>;
}

/** A page taken apart: every visible character of its text is in a block or in a removed piece, both in text order. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  readonly notices: readonly Notice[];
  readonly metadata?: PageMetadata;
}
