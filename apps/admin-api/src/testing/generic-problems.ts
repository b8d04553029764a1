import type { ProblemCode } from '../http/problem-kinds.ts';

/** The problems that come with an operation's form and not with what it does: documented-problems.test.ts shows each of them for each operation. */
export const GENERIC_PROBLEMS = [
  'request-invalid',
  'token-missing',
  'token-invalid',
  'level-too-low',
  'scope-missing',
  'body-malformed',
  'body-too-large',
  'media-type-unsupported',
  'version-missing',
  'key-reused',
  'request-running',
  'too-many-requests',
  'overloaded',
  'internal-error',
  'database-unavailable',
  'cursor-invalid',
  'not-found',
] as const satisfies readonly ProblemCode[];
