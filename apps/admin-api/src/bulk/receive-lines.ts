import { createHash, type Hash } from 'node:crypto';
import type { JobLine, Store } from '@onrecord/store';
import { BODY_LIMIT } from '../http/read-json.ts';
import { invalidBody } from '../http/validate.ts';
import { readFiles } from './read-files.ts';
import { tooLarge } from './too-large.ts';

/** Bytes and lines of one upload. */
export const UPLOAD_LIMIT = 256_000_000;
const MOST_LINES = 100_000;

/** Kept together in one transaction: so many lines, or so many bytes. */
const LINES_AT_ONCE = 200;
const BYTES_AT_ONCE = 4_000_000;

const LINE_FEED = 0x0a;

export interface ReceivedLines {
  readonly jobId: string;
  /** Lower-case hex SHA-256 over the upload's bytes, or over its files. */
  readonly digest: string;
}

/** An upload as it comes in. `type`: its Content-Type, NDJSON or a form of files. */
export interface IncomingUpload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly type: string;
}

/**
 * Puts the lines, or files, of an upload into a job as they come in, so that memory holds no more than some of them. An upload that breaks off, or
 * is empty or too large, leaves nothing behind. Throws `body-too-large`, `request-invalid`.
 */
export async function receiveLines(
  archive: Store,
  { stream, type }: IncomingUpload,
  by: string,
): Promise<ReceivedLines> {
  const { id: jobId } = await archive.createJob(by);
  const hash = createHash('sha256');
  try {
    const rows = rowsOf({ stream, type }, hash);
    let isEmpty = true;
    for await (const lines of batches(rows)) {
      isEmpty = false;
      await archive.addJobLines(jobId, lines);
    }
    if (isEmpty) throw invalidBody([{ field: '', message: 'It is empty: there is nothing to import.' }]);
  } catch (error) {
    await archive.dropJob(jobId);
    throw error;
  }
  return { jobId, digest: hash.digest('hex') };
}

/** A form sent again has the same files between other boundaries. */
function rowsOf({ stream, type }: IncomingUpload, hash: Hash): AsyncIterable<JobLine> {
  if (!/^multipart\//i.test(type)) return readLines(counted(stream, hash));
  return hashed(readFiles(counted(stream, null), type), hash);
}

async function* hashed(rows: AsyncIterable<JobLine>, hash: Hash): AsyncGenerator<JobLine> {
  for await (const row of rows) {
    hash.update(`${row.line.length}\n`).update(row.line);
    yield row;
  }
}

async function* counted(upload: AsyncIterable<Uint8Array>, hash: Hash | null) {
  let bytes = 0;
  for await (const part of upload) {
    bytes += part.length;
    if (bytes > UPLOAD_LIMIT) throw tooLarge(`An upload may have at most ${UPLOAD_LIMIT} bytes`);
    hash?.update(part);
    yield part;
  }
}

/** Lines end at line feeds only: JSON may hold U+2028 unescaped. Empty ones are counted and left out. */
async function* readLines(upload: AsyncIterable<Uint8Array>): AsyncGenerator<JobLine> {
  let rest: Uint8Array = new Uint8Array();
  let number = 0;
  const line = (bytes: Uint8Array): JobLine => {
    number += 1;
    if (number > MOST_LINES) throw tooLarge(`An upload may have at most ${MOST_LINES} lines`);
    if (bytes.length > BODY_LIMIT) throw tooLarge(`Line ${number} has more than ${BODY_LIMIT} bytes`);
    return { number, line: bytes };
  };
  for await (const part of upload) {
    const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield line(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > BODY_LIMIT) line(rest);
  }
  if (rest.length > 0) yield line(rest);
}

async function* batches(lines: AsyncIterable<JobLine>): AsyncGenerator<readonly JobLine[]> {
  let batch: JobLine[] = [];
  let bytes = 0;
  for await (const one of lines) {
    if (!/\S/.test(Buffer.from(one.line).toString('latin1', 0, 100))) continue;
    // The bytes of a part of the upload are used again for the next one.
    batch.push({ number: one.number, line: Uint8Array.from(one.line) });
    bytes += one.line.length;
    if (batch.length < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
