import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from './arguments.ts';
import { decodeBytes } from './decode.ts';
import { readLines } from './lines.ts';
import { readNdjsonLine } from './ndjson-line.ts';
import type { Document, Failure } from './outcome.ts';

/** One document, or one line of a batch: more than any news page, and little enough to hold in memory. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** How bytes are read. */
export interface Reading {
  readonly stdin: AsyncIterable<Buffer>;
  /** The encoding that the user says the input has; null for what the input itself says. */
  readonly encoding: string | null;
  /** Told of every chunk. */
  readonly onBytes: (count: number) => void;
  /** Told what had to be guessed, as a sentence without its place. */
  readonly onGuess: (place: string, sentence: string) => void;
}

/** Reads every document of every source, in order, one at a time. What cannot be read is a `Failure` in its place. */
export async function* readDocuments(sources: readonly Source[], reading: Reading): AsyncGenerator<Document | Failure> {
  for (const source of sources) {
    try {
      const chunks = source.path === '-' ? reading.stdin : await openFile(source.path);
      yield* readSource(source, counted(chunks, reading.onBytes), reading);
    } catch (error) {
      yield { kind: 'failure', place: nameOf(source.path), message: describeReadError(error) };
    }
  }
}

async function* counted(chunks: AsyncIterable<Buffer>, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function readSource(
  { path, input }: Source,
  chunks: AsyncIterable<Buffer>,
  reading: Reading,
): AsyncGenerator<Document | Failure> {
  return input === 'ndjson' ? readBatch(path, chunks) : readWhole({ path, input }, chunks, reading);
}

async function* readWhole(
  source: { readonly path: string; readonly input: 'text' | 'html' },
  chunks: AsyncIterable<Buffer>,
  { encoding, onGuess }: Reading,
): AsyncGenerator<Document | Failure> {
  const bytes = await readAll(chunks);
  const decoded = decodeBytes(bytes, source.input, encoding);
  if (decoded.kind === 'undecodable') {
    yield { kind: 'failure', place: nameOf(source.path), message: decoded.message };
    return;
  }
  if (decoded.guessed !== null)
    onGuess(nameOf(source.path), `read as ${decoded.guessed}, which its bytes make evident; --encoding says otherwise`);
  yield { kind: source.input, id: source.path, place: nameOf(source.path), content: decoded.text, publishedAt: null };
}

async function* readBatch(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Document | Failure> {
  let number = 0;
  for await (const bytes of readLines(chunks, MAX_DOCUMENT_BYTES)) {
    number += 1;
    const place = `${nameOf(path)}, line ${number}`;
    const line = bytes === null ? { kind: 'bad' as const, message: TOO_LONG } : readNdjsonLine(bytes);
    if (line.kind === 'bad') yield { kind: 'failure', place, message: line.message };
    else if (line.kind !== 'blank') yield { ...line, place };
  }
}

/** For messages: “-” says nothing to somebody who gave no file. */
function nameOf(path: string): string {
  return path === '-' ? 'stdin' : path;
}

const TOO_LONG = `it is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB, the most one document may have`;

class TooLong extends Error {}

async function readAll(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_DOCUMENT_BYTES) throw new TooLong(TOO_LONG);
    held.push(chunk);
  }
  return Buffer.concat(held);
}

/** A directory opens without complaint and fails at the first read on some systems only, so it is asked for first. */
async function openFile(path: string): Promise<AsyncIterable<Buffer>> {
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  return createReadStream(path);
}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a directory; expected a file',
  EACCES: 'it may not be read (no permission)',
  EPERM: 'it may not be read (no permission)',
};

function describeReadError(error: unknown): string {
  if (error instanceof TooLong) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return READ_ERRORS[code] ?? `it could not be read (${error instanceof Error ? error.message : String(error)})`;
}
