import { once } from 'node:events';
import type { JobLine } from '@onrecord/store';
import busboy, { type FileInfo } from 'busboy';
import { ApiProblem } from '../http/problem.ts';
import { BODY_LIMIT } from '../http/read-json.ts';
import { tooLarge } from './too-large.ts';

const MOST_FILES = 100_000;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The files of a form as rows, in order: the text of each as a line of an upload would have it. No more is read of the form than is taken,
 * so that memory holds some files and never all. Throws `body-too-large`, and `request-invalid` for what is no form.
 */
export async function* readFiles(form: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<JobLine> {
  const parser = openForm(contentType);
  const read: JobLine[] = [];
  let number = 0;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
  };
  parser.on('error', (error) => fail(noForm(error)));
  parser.on('filesLimit', () => fail(tooLarge(`An upload may have at most ${MOST_FILES} files`)));
  parser.on('field', (name) => fail(invalid(name, 'Expected files only.')));
  parser.on('file', (_name, file, info) => {
    number += 1;
    const row = number;
    const parts: Buffer[] = [];
    file.on('data', (part: Buffer) => parts.push(part));
    file.on('limit', () => fail(tooLarge(`File ${row} has more than ${BODY_LIMIT} bytes`)));
    file.on('error', (error) => fail(noForm(error)));
    file.on('end', () => read.push({ number: row, line: asLine(Buffer.concat(parts), info) }));
  });
  const closed = once(parser, 'close').catch(() => undefined);
  for await (const part of form) {
    if (!parser.write(part) && failure === null) await Promise.race([once(parser, 'drain'), closed]);
    if (failure !== null) throw failure;
    yield* read.splice(0);
  }
  parser.end();
  await closed;
  if (failure !== null) throw failure;
  yield* read;
}

function openForm(contentType: string) {
  try {
    const limits = { fileSize: BODY_LIMIT, files: MOST_FILES, fieldSize: 0 };
    return busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits });
  } catch (error) {
    throw noForm(error);
  }
}

/** What is no UTF-8 stays as it came: it is refused where lines are read, and noted with its number. */
function asLine(bytes: Buffer, { filename, mimeType }: FileInfo): Uint8Array {
  const isHtml = mimeType === 'text/html' || /\.(?:x?html?)$/i.test(filename ?? '');
  try {
    return Buffer.from(JSON.stringify({ [isHtml ? 'html' : 'text']: utf8.decode(bytes) }));
  } catch {
    return bytes;
  }
}

function noForm(cause: unknown): ApiProblem {
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  return new ApiProblem('request-invalid', `The body is no form of files${why}. Nothing was stored.`, {
    errors: [{ in: 'body', field: '', message: 'Expected multipart/form-data with files.' }],
    cause,
  });
}

function invalid(field: string, message: string): ApiProblem {
  const detail = `The form has the field \`${field}\`, which is no file. Nothing was stored.`;
  return new ApiProblem('request-invalid', detail, { errors: [{ in: 'body', field, message }] });
}
