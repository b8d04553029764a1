import { readFile } from 'node:fs/promises';
import { checkLexicon } from '../check-lexicon.ts';
import type { Lexicon } from '../lexicon.ts';
import { UsageError } from './arguments.ts';

/** Reads a lexicon from a file of JSON. Throws a `UsageError` that names the file and what is wrong in it. */
export async function readLexicon(path: string): Promise<Lexicon> {
  let lexicon: Lexicon;
  try {
    lexicon = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'it is not JSON' : 'it could not be read';
    throw new UsageError(`--lexicon ${path}: ${reason} (${error instanceof Error ? error.message : String(error)}).`);
  }
  try {
    checkLexicon('--lexicon', lexicon);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${path}: ${error.message.replaceAll('options.lexicon', 'the lexicon')}`);
  }
  return lexicon;
}
