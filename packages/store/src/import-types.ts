import type { ParsedRecord } from '@onrecord/core';
import type { ReceivedSource } from './archive-types.ts';

/** A page of an import, parsed. */
export interface PageToImport {
  readonly source: ReceivedSource;
  readonly record: ParsedRecord;
}

/** Another article that has nearly the same words. `similarity`: the part of all groups of three words that both have, 0 to 1. */
export interface LookAlike {
  readonly articleId: string;
  readonly slug: string;
  readonly similarity: number;
}

/** What became of a page: kept, with the article it nearly repeats; known by its bytes, as this article; or refused, and why. */
export type ImportOutcome =
  | { readonly outcome: 'imported'; readonly articleId: string; readonly lookAlike: LookAlike | null }
  | { readonly outcome: 'known'; readonly articleId: string }
  | { readonly outcome: 'refused'; readonly reason: string };
