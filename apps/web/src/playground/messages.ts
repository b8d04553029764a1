import type { ParsedRecord } from '@onrecord/core';

/** A text for the worker. An answer has its question's number, so that a late one can be told from the one that is waited for. */
export interface Question {
  readonly number: number;
  readonly text: string;
  readonly as: 'page' | 'body';
}

export interface Answer {
  readonly number: number;
  readonly record: ParsedRecord;
  readonly milliseconds: number;
}
