import type { ParsedRecord } from '@onrecord/core';
import type { Decision, PageRequest } from './archive-types.ts';
import type { AccessToken } from './token-types.ts';

/** A request that names itself, so that sending it twice does it once. */
export interface NamedRequest {
  /** Whose it is: the same key of another token is another key. */
  readonly tokenId: string;
  readonly key: string;
  /** Lower-case hex SHA-256 over what was asked: a key belongs to one request. */
  readonly fingerprint: string;
}

/**
 * What became of a request's key. `taken`: it is this caller's now, and nobody's else. `running`: the same request is being answered.
 * `other`: it belongs to another request. `answered`: here is what was answered then.
 */
export type KeyState =
  | { readonly state: 'taken' | 'running' | 'other' }
  | { readonly state: 'answered'; readonly answer: Uint8Array };

/** An answer as the edge sealed it. It is forgotten with the article it tells of. */
export interface KeptAnswer {
  readonly bytes: Uint8Array;
  readonly articleId: string | null;
}

/** An article's content at one version. */
export interface RevisionContent {
  readonly record: ParsedRecord;
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** Something that somebody did, to whatever it was. */
export interface Act {
  readonly subject: 'article' | 'entity' | 'token';
  readonly subjectId: string;
  /** Its number among what happened to that subject: 1, 2, 3 … */
  readonly number: number;
  readonly action: string;
  readonly by: string;
  readonly at: string;
  /** Of a token: what was given to whom. */
  readonly token?: Pick<AccessToken, 'name' | 'level' | 'scopes'>;
}

export interface ListActs extends PageRequest {
  readonly by?: string;
  readonly subject?: Act['subject'];
  /** From this instant on, ISO 8601. */
  readonly since?: string;
  /** Before this instant, ISO 8601. */
  readonly until?: string;
}
