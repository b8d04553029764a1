import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One document of a dataset: its id and its text. */
export interface Document {
  readonly id: string;
  readonly text: string;
}

/** Where the datasets lie: the first argument, else `BENCH_DATA`; null when neither is given. */
export function dataFolder(): string | null {
  const given = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? process.env.BENCH_DATA;
  return given ? path.resolve(given) : null;
}

/** A file's text, unpacked when it is gzipped. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The datasets of one folder, by file name without its endings. */
export function listDatasets(folder: string, ending: RegExp): readonly { name: string; file: string }[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => ({ name: name.replace(ending, ''), file: path.join(folder, name) }));
}

/** The documents of a JSON Lines dataset. */
export function readDocuments(file: string): readonly Document[] {
  return readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Runs the data folder's own scorer over the predictions, one record a line, and gives what it prints. */
export function score(
  scorer: string,
  gold: string,
  { predictions, options = [] }: { predictions: readonly object[]; options?: readonly string[] },
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-bench-'));
  try {
    const file = path.join(folder, 'predictions.ndjson');
    writeFileSync(file, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
    return execFileSync(process.execPath, [scorer, gold, file, ...options], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
