import type { ParsedRecord } from '@onrecord/core';
import { findWords } from '@onrecord/core/search';
import { searchText } from '../derived-rows.ts';

/** What of an article can be searched: the text, and its words as they are folded, in order. */
export interface SearchedWords {
  readonly text: string;
  readonly words: readonly string[];
}

/** Of the records that are being worked on: both the index and the look for nearly the same articles need it. */
const found = new WeakMap<ParsedRecord, SearchedWords>();

export function searchedWords(record: ParsedRecord): SearchedWords {
  const known = found.get(record);
  if (known !== undefined) return known;
  const text = searchText(record);
  const searched = { text, words: Array.from(findWords(text), (word) => word.folded) };
  found.set(record, searched);
  return searched;
}
