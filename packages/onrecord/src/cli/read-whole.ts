import { createReadStream, readFileSync, statSync } from 'node:fs';
import { decodeBytes } from './decode.ts';
import type { Document, Failure, UnreadFile } from './outcome.ts';

/** One document, or one line of a batch: more than any news page, and little enough to hold in memory. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** What the whole of a file or of stdin gave. */
export interface WholeRead {
  readonly document: Document | Failure;
  readonly bytes: number;
  /** What had to be guessed, as a sentence without its place; null where nothing was. */
  readonly guess: string | null;
}

/** How the whole of an input is to be read. */
export type WholeInput = Omit<UnreadFile, 'kind'>;

/**
 * Reads a file as one document; never rejects. A file that has an end is read at one go: whoever works on it has nothing to do
 * without it, and to wait for it in between takes longer than to read it.
 */
export async function readFile(file: UnreadFile): Promise<WholeRead> {
  try {
    const found = statSync(file.path);
    if (found.isDirectory()) throw Object.assign(new Error(file.path), { code: 'EISDIR' });
    // A pipe with a name says nothing of its size.
    if (!found.isFile()) return await readStream(createReadStream(file.path), file);
    if (found.size > MAX_DOCUMENT_BYTES) throw new TooLong(TOO_LONG);
    return toDocument(readFileSync(file.path), file);
  } catch (error) {
    return failed(file, describeReadError(error));
  }
}

/** Reads all there is as one document; rejects where it cannot be read. */
export async function readStream(chunks: AsyncIterable<Buffer>, input: WholeInput): Promise<WholeRead> {
  const held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_DOCUMENT_BYTES) throw new TooLong(TOO_LONG);
    held.push(chunk);
  }
  return toDocument(Buffer.concat(held), input);
}

function toDocument(bytes: Buffer, { path, place, input, encoding }: WholeInput): WholeRead {
  const decoded = decodeBytes(bytes, input, encoding);
  if (decoded.kind === 'undecodable') return { ...failed({ place }, decoded.message), bytes: bytes.length };
  const guess =
    decoded.guessed === null
      ? null
      : `read as ${decoded.guessed}, which its bytes make evident; --encoding says otherwise`;
  const document = { kind: input, id: path, place, content: decoded.text, publishedAt: null };
  return { document, bytes: bytes.length, guess };
}

function failed({ place }: { readonly place: string }, message: string): WholeRead {
  return { document: { kind: 'failure', place, message }, bytes: 0, guess: null };
}

export const TOO_LONG = `it is longer than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB, the most one document may have`;

class TooLong extends Error {}

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a directory; expected a file',
  EACCES: 'it may not be read (no permission)',
  EPERM: 'it may not be read (no permission)',
};

/** Why something could not be read, as a sentence without its place. */
export function describeReadError(error: unknown): string {
  if (error instanceof TooLong) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return READ_ERRORS[code] ?? `it could not be read (${error instanceof Error ? error.message : String(error)})`;
}
