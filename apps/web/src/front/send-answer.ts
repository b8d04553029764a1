import type { ServerResponse } from 'node:http';
import type { FinishedAnswer } from './finish-answer.ts';
import type { ReaderRequest } from './reader-request.ts';

/** Sends an answer; only that nothing changed, where the reader has its bytes already. To HEAD Node sends no body. */
export function sendAnswer(response: ServerResponse, answer: FinishedAnswer, { ifNoneMatch }: ReaderRequest): void {
  const { status, headers, body } = answer;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (status === 200 && hasAlready(ifNoneMatch, headers.etag)) {
    const { 'content-length': _, 'content-encoding': __, 'content-type': ___, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  response.writeHead(status, headers).end(body);
}

function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((each) => {
    const given = each.trim().replace(/^W\//, '');
    return given === etag || given === '*';
  });
}
