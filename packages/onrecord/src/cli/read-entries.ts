import { readFile } from 'node:fs/promises';
import type { LexiconEntries } from '../lexicon.ts';
import { lexiconFor } from '../read-lexicon.ts';
import { UsageError } from './arguments.ts';

/** Reads a lexicon's entries from a file of JSON. Throws a `UsageError` that names the file and what is wrong in it. */
export async function readEntries(path: string): Promise<LexiconEntries> {
  let entries: LexiconEntries;
  try {
    entries = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'it could not be read';
    throw new UsageError(`--lexicon ${path}: ${reason} (${error instanceof Error ? error.message : String(error)}).`);
  }
  try {
    lexiconFor('--lexicon', entries);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${path}: ${error.message}`);
  }
  return entries;
}
