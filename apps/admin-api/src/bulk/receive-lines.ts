import { createHash } from 'node:crypto';
import type { JobLine, Store } from '@onrecord/store';
import { ApiProblem } from '../http/problem.ts';
import { BODY_LIMIT } from '../http/read-json.ts';

/** Bytes and lines of one upload. */
export const UPLOAD_LIMIT = 256_000_000;
const MOST_LINES = 100_000;

/** Kept together in one transaction: so many lines, or so many bytes. */
const LINES_AT_ONCE = 200;
const BYTES_AT_ONCE = 4_000_000;

const LINE_FEED = 0x0a;

export interface ReceivedLines {
  readonly jobId: string;
  /** Lower-case hex SHA-256 over the upload's bytes. */
  readonly digest: string;
}

/**
 * Puts the lines of an upload into a job as they come in, so that memory holds no more than some of them. An upload that breaks off, or
 * is too large, leaves nothing behind. Throws `body-too-large`.
 */
export async function receiveLines(
  archive: Store,
  upload: AsyncIterable<Uint8Array>,
  by: string,
): Promise<ReceivedLines> {
  const { id: jobId } = await archive.createJob(by);
  const hash = createHash('sha256');
  try {
    for await (const lines of batches(readLines(counted(upload, hash)))) await archive.addJobLines(jobId, lines);
  } catch (error) {
    await archive.dropJob(jobId);
    throw error;
  }
  return { jobId, digest: hash.digest('hex') };
}

async function* counted(upload: AsyncIterable<Uint8Array>, hash: { update(part: Uint8Array): unknown }) {
  let bytes = 0;
  for await (const part of upload) {
    bytes += part.length;
    if (bytes > UPLOAD_LIMIT) throw tooLarge(`An upload may have at most ${UPLOAD_LIMIT} bytes`);
    hash.update(part);
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

function tooLarge(sentence: string): ApiProblem {
  return new ApiProblem('body-too-large', `${sentence}. Nothing was stored.`);
}
