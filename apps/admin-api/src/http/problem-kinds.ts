import type { StoreErrorCode } from '@onrecord/store';

/** One kind of failure, as its page explains it. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What happened. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
}

type EdgeCode =
  | 'request-invalid'
  | 'body-malformed'
  | 'body-too-large'
  | 'media-type-unsupported'
  | 'token-missing'
  | 'token-invalid'
  | 'level-too-low'
  | 'scope-missing'
  | 'address-unknown'
  | 'method-not-allowed'
  | 'version-missing'
  | 'key-reused'
  | 'request-running'
  | 'gate-closed'
  | 'last-admin'
  | 'too-many-requests'
  | 'overloaded'
  | 'stopping'
  | 'internal-error';

export type ProblemCode = StoreErrorCode | EdgeCode;

/** Every failure the API can answer with. The only place where a code meets an HTTP status. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  'request-invalid': {
    status: 400,
    title: 'The request does not have the expected form',
    meaning: 'A field of the body, a query parameter, a header or a part of the address is missing, unknown or wrong.',
    remedy: 'Each entry of `errors` names the place (`in` and `field`) and says what was expected there.',
  },
  'body-malformed': {
    status: 400,
    title: 'The body is not JSON',
    meaning: 'The body could not be read as JSON in UTF-8. Nothing was changed.',
    remedy: 'The detail names the line and column where reading stopped.',
  },
  'cursor-invalid': {
    status: 400,
    title: 'The cursor is not one of ours',
    meaning: 'A cursor is opaque and belongs to the list, with its filters, that handed it out.',
    remedy: 'Start again without a cursor, and give back `next` of the answer unchanged.',
  },
  'token-missing': {
    status: 401,
    title: 'No access token was sent',
    meaning: 'Everything under /v1 needs an access token.',
    remedy: 'Send the header `Authorization: Bearer onr_…`. The first token was printed when the API first started.',
  },
  'token-invalid': {
    status: 401,
    title: 'The access token is not valid',
    meaning: 'The token is unknown, expired or revoked.',
    remedy: 'Ask an admin for a new one.',
  },
  'level-too-low': {
    status: 403,
    title: 'The token is not allowed to do this',
    meaning: 'Levels are reader, reporter, editor and admin; each may do what the ones before it may, and more.',
    remedy: 'Ask somebody whose token has the level named in the detail.',
  },
  'scope-missing': {
    status: 403,
    title: 'The token is not meant for this',
    meaning:
      'Whoever made the token narrowed it to some scopes, and this needs another one. The level of the token would allow it.',
    remedy: 'Use another token, or ask an admin for one that has the scope named in `scope`.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing with this id',
    meaning: 'The article, quote, entity or token does not exist, or no longer does.',
    remedy: 'Look it up in its list again.',
  },
  'address-unknown': {
    status: 404,
    title: 'There is no such address',
    meaning: 'The API has no operation at this path.',
    remedy: 'The reference at /docs lists every operation.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not know that method',
    meaning: 'The path exists, with other methods.',
    remedy: 'The header `Allow` lists the methods it knows.',
  },
  duplicate: {
    status: 409,
    title: 'The archive has this already',
    meaning:
      'An article with exactly the same source was imported before, or a working token has this name. Nothing was stored.',
    remedy: 'Use the article named in `articleId`; give the token another name.',
  },
  'state-wrong': {
    status: 409,
    title: 'The article is not in the right state for this',
    meaning: 'For example, only a draft can be deleted, and a published article cannot be published again.',
    remedy: 'Read the article again and look at its `state`.',
  },
  'request-running': {
    status: 409,
    title: 'This very request is being answered',
    meaning: 'A request with the same `Idempotency-Key` came before and is not done yet.',
    remedy: 'Wait for the number of seconds in `Retry-After` and send the same request again: you get its answer.',
  },
  'gate-closed': {
    status: 409,
    title: 'Something keeps this article from being shown to readers',
    meaning:
      'For example, nobody knows who said one of its quotes, or an edit touched one and nobody has looked since; or a change of a published article would show readers such a quote. Nothing was changed.',
    remedy: 'Each entry of `blocks` says what to settle. `GET /v1/articles/{id}/gate` lists them at any time.',
  },
  'last-admin': {
    status: 409,
    title: 'This is the last admin token',
    meaning: 'Revoking it would lock everybody out.',
    remedy: 'Create another admin token first.',
  },
  'version-stale': {
    status: 412,
    title: 'Somebody changed it in between',
    meaning: 'The version in `If-Match` is not the current one. Nothing was changed.',
    remedy:
      'Look at `conflict`: what was changed since, and by whom. Where nothing of it is what you change, repeat with the version in `currentVersion`.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    meaning: 'A body may have at most 1.5 MB (1 500 000 bytes). Nothing was stored.',
    remedy: 'Send less: one page at a time, without pictures.',
  },
  'media-type-unsupported': {
    status: 415,
    title: 'The body is of a type this operation does not read',
    meaning: 'Bodies are JSON in UTF-8, optionally compressed with gzip, deflate or brotli.',
    remedy: 'Send `Content-Type: application/json`; put the page into the field `text` or `html`.',
  },
  'key-reused': {
    status: 422,
    title: 'The idempotency key belongs to another request',
    meaning:
      'This token sent the same `Idempotency-Key` with another body or to another address within the last day. Nothing was done.',
    remedy: 'Make a new key for each new request; repeat a key only to repeat the very same request.',
  },
  'version-missing': {
    status: 428,
    title: 'A change must say which version it is based on',
    meaning: 'Without it, one editor could overwrite what another has just done.',
    remedy: 'Send the `ETag` of what you change back as `If-Match`, for example `If-Match: "3"`.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'The limit of this token, or of failed sign-ins from this address, is used up.',
    remedy: 'Wait for the number of seconds in `Retry-After`. The header `RateLimit` says what is left.',
  },
  overloaded: {
    status: 503,
    title: 'Too many requests are being answered',
    meaning: 'More requests came than can be answered in time; this one was turned away unread. Nothing was done.',
    remedy: 'Wait for the number of seconds in `Retry-After` and send it again.',
  },
  stopping: {
    status: 503,
    title: 'This process is about to stop',
    meaning: 'It answers what it has begun and takes nothing new.',
    remedy: 'Send it to another process, or again in a moment.',
  },
  'record-invalid': {
    status: 500,
    title: 'The parsed record contradicts itself',
    meaning:
      'The archive refused a record whose spans or references do not hold. Nothing was stored. This is our mistake.',
    remedy: 'Report it with the `requestId` and the page.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on our side',
    meaning: 'An error nobody expected. What was being changed is either wholly done or not at all.',
    remedy: 'Read the article again before you repeat the change; report the `requestId` if it happens again.',
  },
  'database-newer': {
    status: 503,
    title: 'The archive was written by a newer Onrecord',
    meaning: 'This version does not know the format of the archive and leaves it alone.',
    remedy: 'Start the newer version.',
  },
  'database-corrupt': {
    status: 503,
    title: 'The archive is damaged',
    meaning: 'The database file cannot be read as an archive.',
    remedy: 'Stop the API and bring back the last backup.',
  },
  'database-unavailable': {
    status: 503,
    title: 'The archive cannot be reached',
    meaning: 'The database does not answer, is locked for too long, or its disk is full.',
    remedy: 'Try again in a moment; if it stays, the operator should look at the disk and the log.',
  },
};
