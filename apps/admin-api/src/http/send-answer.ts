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
    sendSent(response, toSent(operation, answer), answer.json);
    return;
  }
  response.status(operation.success.status).attachment(answer.file.name);
  response.type('text/plain; charset=utf-8').send(Buffer.from(answer.file.bytes));
}

/** Sends what was prepared before. `json`: the body, where it is written already. */
export function sendSent(response: Response, { status, etag, location, body }: SentAnswer, json?: string): void {
  response.status(status);
  if (etag !== null) response.set('ETag', etag);
  if (location !== null) response.location(location);
  const text = json ?? (body === undefined ? undefined : JSON.stringify(body));
  if (text === undefined) response.end();
  else sendJson(response, text);
}

/** What Express does for a body, without asking what it is. Whether the caller has this version already is left to it. */
function sendJson(response: Response, text: string): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (response.req.headers['if-none-match'] !== undefined) {
    response.send(text);
    return;
  }
  const bytes = Buffer.from(text, 'utf8');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
