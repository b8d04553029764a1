// node packages/core/training/train-names.ts DATA FOLDER [--check]: trains the model that tells names and their types, and writes its
// weights; with --check it only compares them with those that are there, and fails where they differ.
//
// It learns with fuller lists than are shipped: what a list says of a word that readers of the shipped tables must do without teaches the
// model nothing wrong, and taught with the short ones it read worse. The tables are put back at the end; `git status` tells if it was killed.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';

const BUILD = path.join(import.meta.dirname, 'build-lexicon.ts');

/** Read by word-lists.ts, here and in the program that writes the tables. */
process.env.NAME_LISTS = 'full';
execFileSync(process.execPath, [BUILD], { stdio: 'ignore' });
try {
  await import('./teach-names.ts');
} finally {
  delete process.env.NAME_LISTS;
  execFileSync(process.execPath, [BUILD], { stdio: 'ignore' });
}
