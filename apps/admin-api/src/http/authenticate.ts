import type { AccessToken, Store } from '@onrecord/store';
import type { NextFunction, Request, Response } from 'express';
import { isAtLeast, type Level } from '../access/levels.ts';
import { hashSecret, looksLikeSecret } from '../access/token-secret.ts';
import { ApiProblem } from './problem.ts';

/** Finds whose token a request carries and leaves it in `response.locals.caller`; a request without a valid one goes no further. */
export function authenticate(archive: Store) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const header = request.get('authorization');
    if (header === undefined) {
      response.set('WWW-Authenticate', 'Bearer realm="onrecord"');
      throw new ApiProblem('token-missing', 'Send an access token in the header Authorization: Bearer onr_…');
    }
    const secret = /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
    const token = looksLikeSecret(secret) ? await archive.useToken(hashSecret(secret)) : null;
    if (token === null) {
      response.set('WWW-Authenticate', 'Bearer realm="onrecord", error="invalid_token"');
      throw new ApiProblem('token-invalid', 'The access token is unknown, expired or revoked.');
    }
    response.locals.caller = token;
    next();
  };
}

/** The token `authenticate` found. */
export function callerOf(response: Response): AccessToken {
  return response.locals.caller as AccessToken;
}

/** Throws `level-too-low` unless the caller may do what needs `level`. */
export function demandLevel(caller: AccessToken, level: Level, what = 'This'): void {
  if (isAtLeast(caller.level, level)) return;
  throw new ApiProblem('level-too-low', `${what} needs the level ${level}; this token has the level ${caller.level}.`);
}
