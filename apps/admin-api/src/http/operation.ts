import type { AccessToken, Store } from '@onrecord/store';
import type * as z from 'zod';
import type { Level } from '../access/levels.ts';
import type { Scope } from '../access/scopes.ts';
import { openCursor, sealCursor } from './filtered-cursor.ts';
import type { ProblemCode } from './problem-kinds.ts';
import { validate } from './validate.ts';

/** What every operation may use. */
export interface Desk {
  readonly archive: Store;
  /** Address of the public site, without a slash at its end. */
  readonly siteUrl: string;
  readonly now: () => Date;
}

/** What an operation answers with when it worked. */
export interface Answer {
  readonly body?: unknown;
  /** Instead of a body: one that is JSON already. */
  readonly json?: string;
  /** Version of the article the answer is about; becomes the ETag. */
  readonly version?: number;
  readonly location?: string;
  /** Of what was made: an answer that is kept for a repeated request is forgotten with this article. */
  readonly articleId?: string;
  /** Instead of a body: bytes to be saved as a file, never shown. */
  readonly file?: { readonly bytes: Uint8Array; readonly name: string };
  /** Instead of a body: text that is written while it is read, to be saved as a file. */
  readonly stream?: { readonly chunks: AsyncIterable<string>; readonly name: string };
}

/** What came in before an operation runs: its bytes are kept where they can wait, under an id. */
export interface Received {
  readonly id: string;
  /** Lower-case hex SHA-256 of its bytes. */
  readonly digest: string;
  /** Forgets it, when the operation is not run after all. */
  discard(): Promise<void>;
}

/** A body that is not JSON and too long to be held in memory. */
export interface Upload {
  readonly mediaType: 'application/x-ndjson';
  readonly example: string;
  /** Whether it may also be a form of files (multipart/form-data). */
  readonly takesFiles: boolean;
  /** `type`: of its content, one of those above. */
  receive(
    desk: Desk,
    upload: { readonly stream: AsyncIterable<Uint8Array>; readonly type: string },
    caller: AccessToken,
  ): Promise<Received>;
}

interface Call<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Of `If-Match`; 0 where the operation changes nothing. */
  readonly version: number;
  readonly caller: AccessToken;
  /** Of what was received; empty where the operation takes no upload. */
  readonly uploadId: string;
}

export interface Success {
  /** A POST that answers 201 or 202 makes something: it may carry an Idempotency-Key. */
  readonly status: 200 | 201 | 202 | 204;
  readonly description: string;
  readonly schema: z.ZodType | null;
  readonly example?: unknown;
  readonly etag?: boolean;
  /** application/json unless told. */
  readonly mediaType?: 'text/plain' | 'text/csv' | 'application/x-ndjson';
}

interface Shape<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/v1/articles/{id}`. */
  readonly path: string;
  /** The lowest level that may do it. */
  readonly level: Level;
  /** What a token that was narrowed must have; null where any working token will do. */
  readonly scope: Scope | null;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly params: P;
  readonly query: Q;
  readonly body: B | null;
  readonly bodyExample?: unknown;
  /** Instead of a body. */
  readonly upload?: Upload;
  /** Whether the caller must send the version the change is based on. */
  readonly needsVersion: boolean;
  readonly success: Success;
  /** Failures of its own, besides those every operation has. */
  readonly problems: readonly ProblemCode[];
}

export interface RawCall {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** One operation of the API: the router, the OpenAPI document and the tests of permissions all read this. */
export interface Operation extends Shape<z.ZodObject, z.ZodObject, z.ZodType> {
  /** Throws `request-invalid` when a part of the call has not the expected form. */
  check(raw: RawCall): CheckedCall;
}

/** A validated call that only waits for its version and caller. */
export interface CheckedCall {
  run(desk: Desk, who: Pick<Call<never, never, never>, 'version' | 'caller' | 'uploadId'>): Promise<Answer>;
}

type Typed<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = Shape<P, Q, B> & {
  run(desk: Desk, call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer>;
};

/** Ties an operation's schemas to the types its `run` receives. */
export function operation<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  typed: Typed<P, Q, B>,
): Operation {
  const { run, ...shape } = typed;
  return {
    ...shape,
    check(raw) {
      const params = validate(typed.params, raw.params, 'path');
      const query = validate(typed.query, raw.query, 'query');
      const body = (typed.body === null ? undefined : validate(typed.body, raw.body, 'body')) as z.output<B>;
      return {
        run: async (desk, who) =>
          sealCursor(await run(desk, { params, query: openCursor(query), body, ...who }), query),
      };
    },
  };
}
