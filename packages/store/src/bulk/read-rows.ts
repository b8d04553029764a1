import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import process from 'node:process';
import { type BadRow, makeRow, type Row, rowOfLine } from './row.ts';

/** A longer line is no article; it is passed over and not kept in memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

const MEDIA_TYPES: Readonly<Record<string, Row['source']['mediaType']>> = {
  '.txt': 'text/plain',
  '.html': 'text/html',
  '.htm': 'text/html',
};

/**
 * Every page under a path: the lines of an NDJSON file (`-` for standard input), or of a folder the `.txt`, `.html`, `.htm` and `.ndjson`
 * files, in the order of their paths. What is none of these is left aside.
 */
export async function* readRows(path: string): AsyncGenerator<Row | BadRow> {
  if (path === '-') return yield* readLines('standard input', process.stdin);
  if ((await stat(path)).isDirectory()) return yield* readFolder(path);
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  if (mediaType === undefined) return yield* readLines(path, createReadStream(path));
  yield makeRow(path, { received: await readFile(path), mediaType, origin: null });
}

async function* readFolder(folder: string): AsyncGenerator<Row | BadRow> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isPage = extname(entry.name).toLowerCase() in MEDIA_TYPES || extname(entry.name) === '.ndjson';
    if (entry.isDirectory() || (entry.isFile() && isPage)) yield* readRows(path);
  }
}

/** Lines end at line feeds only: JSON may hold U+2028 unescaped, where other readers of lines would cut it. */
async function* readLines(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Row | BadRow> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const row = lineOf(`${name} line ${number}`, [...parts, chunk.subarray(start, end)], length + end - start);
      if (row !== null) yield row;
      [parts, length] = [[], 0];
      start = end + 1;
      number += 1;
    }
    length += chunk.length - start;
    if (length <= LONGEST_LINE) parts.push(chunk.subarray(start));
    else parts = [];
  }
  const last = lineOf(`${name} line ${number}`, parts, length);
  if (last !== null) yield last;
}

const LINE_FEED = 0x0a;

/** Null for an empty line, as at the end of a file. */
function lineOf(place: string, parts: readonly Uint8Array[], length: number): Row | BadRow | null {
  if (length > LONGEST_LINE) return { place, reason: `longer than ${LONGEST_LINE} bytes` };
  const line = Buffer.concat(parts);
  return /\S/.test(line.toString('latin1', 0, 100)) ? rowOfLine(place, line) : null;
}
