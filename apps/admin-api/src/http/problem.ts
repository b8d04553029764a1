import { StoreError } from '@onrecord/store';
import type { Scope } from '../access/scopes.ts';
import type { Block } from '../desk/publish-gate.ts';
import { PROBLEMS, type ProblemCode } from './problem-kinds.ts';

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
  /** Beside `currentVersion`: what happened since the version that the caller saw. */
  readonly conflict?: Conflict;
  /** Seconds after which trying again makes sense; becomes the header Retry-After. */
  readonly retryAfter?: number;
  readonly articleId?: string;
  /** The scope that the token lacks. */
  readonly scope?: Scope;
  /** What keeps an article from being published. */
  readonly blocks?: readonly Block[];
}

/** Three ways beside each other: what the caller saw, what is there now, and what the caller wants. */
export interface Conflict {
  /** The caller's version; null where there never was such a one. */
  readonly base: number | null;
  readonly current: number;
  /** Each step from `base` to `current`, oldest first. */
  readonly since: readonly {
    readonly version: number;
    readonly action: string;
    readonly by: string;
    readonly at: string;
    readonly why: string | null;
  }[];
  /** What differs, by field, such as `headline` or `quotes.019a…`; the first 100. A long text is not repeated: both sides are null. */
  readonly changes: readonly {
    readonly field: string;
    readonly base: unknown;
    readonly current: unknown;
    /** Only where the refused request sets this field. */
    readonly yours?: unknown;
  }[];
  /** Whether none of `changes` is what the request wants to change: then it can be repeated on `current` without undoing anybody's work. */
  readonly mergeable: boolean;
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
export interface ProblemBody extends Omit<ProblemExtras, 'retryAfter'> {
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
  const { retryAfter: _header, ...extras } = problem.extras;
  return { type, title, status, code: problem.code, detail: problem.message, requestId, ...extras };
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
