import { StoreError, type StoreErrorCode } from '@onrecord/store';

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
  | 'address-unknown'
  | 'method-not-allowed'
  | 'version-missing'
  | 'last-admin'
  | 'too-many-requests'
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
    title: 'These bytes are already in the archive',
    meaning: 'An article with exactly the same source was imported before. Nothing was stored.',
    remedy: 'Use the article named in `articleId`.',
  },
  'state-wrong': {
    status: 409,
    title: 'The article is not in the right state for this',
    meaning: 'For example, only a draft can be deleted, and a published article cannot be published again.',
    remedy: 'Read the article again and look at its `state`.',
  },
  'last-admin': {
    status: 409,
    title: 'This is the last admin token',
    meaning: 'Revoking it would lock everybody out.',
    remedy: 'Create another admin token first.',
  },
  'version-stale': {
    status: 412,
    title: 'Somebody changed the article in between',
    meaning: 'The version in `If-Match` is not the current one. Nothing was changed.',
    remedy: 'Read the article again, look at the difference, and repeat with the version in `currentVersion`.',
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
  'version-missing': {
    status: 428,
    title: 'A change must say which version it is based on',
    meaning: 'Without it, one editor could overwrite what another has just done.',
    remedy: 'Send the article\'s `ETag` back as `If-Match`, for example `If-Match: "3"`.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'The limit of this token, or of failed sign-ins from this address, is used up.',
    remedy: 'Wait for the number of seconds in `Retry-After`. The header `RateLimit` says what is left.',
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

/** A field that was not as expected; `field` is a path such as `origin.publishedAt` or `keywords[2]`. */
export interface FieldError {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly field: string;
  readonly message: string;
}

/** What a program needs besides the sentence. */
export interface ProblemExtras {
  readonly errors?: readonly FieldError[];
  readonly currentVersion?: number;
  readonly articleId?: string;
}

/** A failure with its code; `message` is the sentence the caller reads. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly extras: ProblemExtras;

  constructor(code: ProblemCode, detail: string, extras: ProblemExtras & { readonly cause?: unknown } = {}) {
    const { cause, ...rest } = extras;
    super(detail, { cause });
    this.code = code;
    this.extras = rest;
  }
}

/** The body of an `application/problem+json` answer. */
export interface ProblemBody extends ProblemExtras {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  readonly requestId: string;
}

/** The answer for a failure. */
export function toProblemBody(problem: ApiProblem, requestId: string): ProblemBody {
  const { status, title } = PROBLEMS[problem.code];
  const type = `/problems/${problem.code}`;
  return { type, title, status, code: problem.code, detail: problem.message, requestId, ...problem.extras };
}

/** Any thrown thing as a failure with a code. What nobody expected becomes `internal-error` and tells nothing of itself. */
export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof StoreError) return fromStore(error);
  return (
    fromBodyReader(error) ?? new ApiProblem('internal-error', PROBLEMS['internal-error'].meaning, { cause: error })
  );
}

function fromStore(error: StoreError): ApiProblem {
  // What the database says about itself may hold paths: that is for the log.
  if (PROBLEMS[error.code].status >= 500) {
    return new ApiProblem(error.code, PROBLEMS[error.code].meaning, { cause: error });
  }
  const { version, articleId } = error.details;
  return new ApiProblem(error.code, error.message, {
    cause: error,
    ...(error.code === 'version-stale' && typeof version === 'number' && { currentVersion: version }),
    ...(typeof articleId === 'string' && { articleId }),
  });
}

/** The failures of Express's body reader and router, by their `type`. */
function fromBodyReader(error: unknown): ApiProblem | null {
  if (!(error instanceof Error)) return null;
  const { type, status } = error as Error & { readonly type?: unknown; readonly status?: unknown };
  if (type === 'entity.too.large') return new ApiProblem('body-too-large', PROBLEMS['body-too-large'].meaning);
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new ApiProblem('media-type-unsupported', PROBLEMS['media-type-unsupported'].meaning);
  }
  if (error instanceof URIError) {
    return new ApiProblem('address-unknown', 'The address holds a percent sign that is not followed by valid UTF-8.');
  }
  if (status === 400)
    return new ApiProblem(
      'body-malformed',
      'The body could not be read as sent: cut short, or not in the compression it claims.',
    );
  return null;
}
