import type { Engine } from './engine.ts';

/**
 * The few words in which the engines' tables differ, so that each migration is written once. Everything else in a migration is SQL
 * that both understand.
 */
export interface Types {
  readonly engine: Engine['name'];
  /** A whole number of 64 bits; SQLite takes it as the row's own number where it is the primary key. */
  readonly integer: string;
  /** Text, compared by its bytes on every engine: no locale of a server may order the archive. */
  readonly text: string;
  readonly bytes: string;
  /** A whole column type: a primary key the database counts up and never gives twice. */
  readonly counted: string;
  /** What follows the columns of a table. */
  readonly strict: string;
  /** What follows the columns of a table that is only ever read by its primary key. */
  readonly keyed: string;
  /** Statements before the very first table. */
  readonly first: readonly string[];
  /** A full-text index of this name, as the first migration made it. */
  readonly fullText: (name: string) => readonly string[];
  /** A full-text index of this name; see `SearchIndex`. Beginnings of so many letters ('3', '1 2 3') are found at once. */
  readonly wordIndex: (name: string, beginnings: string) => readonly string[];
  /** Empties a full-text index that is about to be filled anew, in the way that is best now. */
  readonly emptiedIndex: (name: string) => readonly string[];
  /** Has a full-text index write fewer and larger pieces. */
  readonly largerPieces: (name: string) => readonly string[];
  /** Keeps the words of a full-text index in its rows, as far as they fit. */
  readonly inlineWords: (name: string) => readonly string[];
  /** Refuses every update of a table's rows with this sentence. */
  readonly neverUpdated: (table: string, sentence: string) => readonly string[];
}
