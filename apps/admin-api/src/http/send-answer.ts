import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { toEtag } from './if-match.ts';
import type { Answer, Operation } from './operation.ts';
import type { SentAnswer } from './sealed-answer.ts';

/** What an operation answers with, as it goes out. */
export function toSent({ success }: Operation, answer: Answer): SentAnswer {
  const { version, location, body } = answer;
  return {
    status: success.status,
    etag: version === undefined ? null : toEtag(version),
    location: location ?? null,
    body,
  };
}

/** Sends an answer: JSON, nothing, or a file that is saved and never shown. */
export async function sendAnswer(response: Response, operation: Operation, answer: Answer): Promise<void> {
  if (answer.stream !== undefined) {
    const { chunks, name } = answer.stream;
    response.status(operation.success.status).attachment(name).type(`${operation.success.mediaType}; charset=utf-8`);
    await pipeline(Readable.from(chunks), response);
    return;
  }
  if (answer.file === undefined) {
    sendSent(response, toSent(operation, answer));
    return;
  }
  response.status(operation.success.status).attachment(answer.file.name);
  response.type('text/plain; charset=utf-8').send(Buffer.from(answer.file.bytes));
}

/** Sends what was prepared before. */
export function sendSent(response: Response, { status, etag, location, body }: SentAnswer): void {
  response.status(status);
  if (etag !== null) response.set('ETag', etag);
  if (location !== null) response.location(location);
  if (body === undefined) response.end();
  else response.json(body);
}
