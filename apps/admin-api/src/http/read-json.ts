import { isUtf8 } from 'node:buffer';
import express, { type NextFunction, type Request, type Response } from 'express';
import { findJsonTrouble } from './json-position.ts';
import { ApiProblem } from './problem.ts';

/** Bytes. */
export const BODY_LIMIT = 1_500_000;

const readBytes = express.raw({ type: () => true, limit: BODY_LIMIT });

/** Puts the parsed JSON into `request.body`; undefined when nothing was sent. */
export function readJson(request: Request, response: Response, next: NextFunction): void {
  if (!hasBody(request)) {
    request.body = undefined;
    next();
    return;
  }
  if (!request.is('application/json')) {
    const type = request.get('content-type') ?? 'no type';
    next(new ApiProblem('media-type-unsupported', `The body was sent as ${type}; application/json is expected.`));
    return;
  }
  readBytes(request, response, (error?: unknown) => {
    if (error !== undefined) return next(error);
    try {
      request.body = parseBytes(request.body);
    } catch (problem) {
      return next(problem);
    }
    next();
  });
}

function hasBody(request: Request): boolean {
  const length = request.get('content-length');
  return request.get('transfer-encoding') !== undefined || (length !== undefined && length !== '0');
}

function parseBytes(bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) {
    throw new ApiProblem('body-malformed', 'The body is not UTF-8. Is it a binary file, or text in another encoding?');
  }
  const text = bytes.toString('utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = findJsonTrouble(text);
    const detail = place
      ? `The body is not JSON: ${place.expected} was expected at line ${place.line}, column ${place.column}.`
      : 'The body is not JSON.';
    throw new ApiProblem('body-malformed', detail, { cause });
  }
}
