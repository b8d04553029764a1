import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from './arguments.ts';
import type { Read } from './batches.ts';
import { readLines } from './lines.ts';
import { readNdjsonLine } from './ndjson-line.ts';
import type { Document, Failure } from './outcome.ts';
import { describeReadError, MAX_DOCUMENT_BYTES, readStream, TOO_LONG } from './read-whole.ts';

/** How bytes are read. */
export interface Reading {
  readonly stdin: AsyncIterable<Buffer>;
  /** The encoding that the user says the input has; null for what the input itself says. */
  readonly encoding: string | null;
  /** Told of every chunk that is read here. */
  readonly onBytes: (count: number) => void;
  /** Told what had to be guessed, as a sentence without its place. */
  readonly onGuess: (place: string, sentence: string) => void;
}

/**
 * Every document of every source, in order, one at a time. What cannot be read is a `Failure` in its place. A file that is one
 * document is left to whoever works on it, for threads to read their own.
 */
export async function* readDocuments(sources: readonly Source[], reading: Reading): AsyncGenerator<Read> {
  const { encoding, stdin, onBytes, onGuess } = reading;
  for (const { path, input } of sources) {
    const place = nameOf(path);
    if (path !== '-' && input !== 'ndjson') {
      yield { kind: 'file', path, place, input, encoding };
      continue;
    }
    try {
      const chunks = counted(path === '-' ? stdin : await openFile(path), onBytes);
      if (input === 'ndjson') yield* readBatch(path, chunks);
      else {
        const { document, guess } = await readStream(chunks, { path, place, input, encoding });
        if (guess !== null) onGuess(place, guess);
        yield document;
      }
    } catch (error) {
      yield { kind: 'failure', place, message: describeReadError(error) };
    }
  }
}

async function* counted(chunks: AsyncIterable<Buffer>, onBytes: (count: number) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
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

/** A directory opens without complaint and fails at the first read on some systems only, so it is asked for first. */
async function openFile(path: string): Promise<AsyncIterable<Buffer>> {
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  return createReadStream(path);
}
