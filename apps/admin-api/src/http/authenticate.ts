import type { AccessToken, Store } from '@onrecord/store';
import type { NextFunction, Request, Response } from 'express';
import { isAtLeast, type Level } from '../access/levels.ts';
import { isWithin, type Scope } from '../access/scopes.ts';
import { hashSecret, looksLikeSecret } from '../access/token-secret.ts';
import { ApiProblem } from './problem.ts';

/** How the header WWW-Authenticate begins. */
export const CHALLENGE = 'Bearer realm="onrecord"';

/** Finds whose token a request carries, if anybody's, and leaves it in `response.locals.caller`. */
export function findCaller(archive: Store) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const secret = bearerOf(request);
    response.locals.caller = looksLikeSecret(secret) ? await archive.useToken(hashSecret(secret)) : null;
    next();
  };
}

/** The secret a request carries; empty for none. */
export function bearerOf(request: Request): string {
  return /^Bearer +(\S+) *$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
}

/** Whether the request came with a working token. */
export function hasCaller(response: Response): boolean {
  return response.locals.caller !== null;
}

/** Lets nobody further without a working token. */
export function demandCaller(request: Request, response: Response, next: NextFunction): void {
  if (hasCaller(response)) {
    next();
    return;
  }
  if (request.get('authorization') === undefined) {
    response.set('WWW-Authenticate', CHALLENGE);
    throw new ApiProblem('token-missing', 'Send an access token in the header Authorization: Bearer onr_…');
  }
  response.set('WWW-Authenticate', `${CHALLENGE}, error="invalid_token"`);
  const isBearer = /^Bearer +\S/i.test(request.get('authorization') ?? '');
  throw new ApiProblem(
    'token-invalid',
    isBearer
      ? 'The access token is unknown, expired or revoked.'
      : 'Expected the header in the form Authorization: Bearer onr_…',
  );
}

/** The token of a request that `demandCaller` let through. */
export function callerOf(response: Response): AccessToken {
  return response.locals.caller as AccessToken;
}

/** Throws `level-too-low` unless the caller may do what needs `level`. */
export function demandLevel(caller: AccessToken, level: Level, what = 'This'): void {
  if (isAtLeast(caller.level, level)) return;
  throw new ApiProblem('level-too-low', `${what} needs the level ${level}; this token has the level ${caller.level}.`);
}

/** Throws `scope-missing` unless the caller's token may be used for what needs `scope`. */
export function demandScope(caller: AccessToken, scope: Scope, what = 'This'): void {
  if (isWithin(caller, scope)) return;
  const has = caller.scopes?.join(', ');
  throw new ApiProblem('scope-missing', `${what} needs the scope ${scope}; this token is narrowed to ${has}.`, {
    scope,
  });
}
