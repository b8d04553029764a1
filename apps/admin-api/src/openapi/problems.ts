import * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { isCreation } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { ApiProblem, toProblemBody } from '../http/problem.ts';
import { PROBLEMS, type ProblemCode } from '../http/problem-kinds.ts';
import { Problem } from '../schemas/responses.ts';

/** What an operation can answer with when it fails: its own problems, and those its form brings with it. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const { body, upload, level, scope, needsVersion, problems } = operation;
  return [
    'request-invalid',
    'token-missing',
    'token-invalid',
    ...(level === 'reader' ? [] : (['level-too-low'] as const)),
    ...(scope === null ? [] : (['scope-missing'] as const)),
    ...(body === null ? [] : (['body-malformed', 'body-too-large', 'media-type-unsupported'] as const)),
    ...(upload === undefined ? [] : (['body-too-large', 'media-type-unsupported'] as const)),
    ...(needsVersion ? (['version-missing', 'version-stale'] as const) : []),
    ...(isCreation(operation) ? (['key-reused', 'request-running'] as const) : []),
    ...problems,
    'too-many-requests',
    'overloaded',
    'internal-error',
    'database-unavailable',
  ];
}

/** The answers of these failures, by status. */
export function describeProblems(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries([...byStatus].map(([status, group]) => [`${status}`, describeProblem(group)]));
}

/** Those that tell how long to wait. */
const WITH_RETRY: ReadonlySet<ProblemCode> = new Set([
  'too-many-requests',
  'request-running',
  'overloaded',
  'stopping',
]);

const RetryAfter = z.object({
  'Retry-After': z.string().optional().meta({ description: 'Seconds to wait.', example: '1' }),
});

function describeProblem(codes: readonly ProblemCode[]) {
  const examples = codes.map((code) => [
    code,
    {
      summary: PROBLEMS[code].title,
      value: toProblemBody(new ApiProblem(code, PROBLEMS[code].meaning), 'b7b5a1de-0000-4000-8000-000000000000'),
    },
  ]);
  return {
    description: codes.map((code) => `${PROBLEMS[code].title} (\`${code}\`).`).join(' '),
    ...(codes.some((code) => WITH_RETRY.has(code)) && { headers: RetryAfter }),
    content: { 'application/problem+json': { schema: Problem, examples: Object.fromEntries(examples) } },
  };
}
