import * as z from 'zod';
import {
  createDocument,
  type ZodOpenApiObject,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { isCreation } from '../http/idempotency.ts';
import type { Operation } from '../http/operation.ts';
import { ApiProblem, toProblemBody } from '../http/problem.ts';
import { PROBLEMS, type ProblemCode } from '../http/problem-kinds.ts';
import * as responses from '../schemas/responses.ts';
import { HEALTH_EXAMPLE } from './examples.ts';
import { namedSchemas } from './named-schemas.ts';

const DESCRIPTION = `Import a page, look at what the parser found, correct it, publish it.

- **Access.** Send \`Authorization: Bearer onr_…\`. Levels: reader < reporter < editor < admin.
- **Changes.** Send the \`ETag\` of what you change back as \`If-Match\`: 428 without it; 412 when somebody was faster, with what was changed since.
- **Repeating.** A POST that makes something takes an \`Idempotency-Key\`: sent twice, it is done once.
- **Lists** have a \`next\` to give back as \`cursor\`.
- **Limits.** \`RateLimit\` says what is left of the minute; 429 and 503 say in \`Retry-After\` how many seconds to wait.
- **Failures** are \`application/problem+json\`; their \`type\` opens a page that explains them.
- **Spans** are half-open ranges of UTF-16 code units of \`record.text\`.`;

/** The OpenAPI 3.1 document of these operations: made from the very schemas that validate requests. */
export function describeApi(operations: readonly Operation[]) {
  const api: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: "Onrecord: the editors' API",
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [...new Set([...operations.map(({ tag }) => tag), 'Operation'])].map((name) => ({ name })),
    security: [{ accessToken: [] }],
    paths: { ...describePaths(operations), '/health': { get: describeHealth() } },
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', description: 'An access token, `onr_…`.' } },
      schemas: namedSchemas(),
    },
  };
  return createDocument(api);
}

function describePaths(operations: readonly Operation[]): ZodOpenApiPathsObject {
  const groups = Map.groupBy(operations, ({ path }) => path);
  return Object.fromEntries(
    [...groups].map(([path, group]) => [
      path,
      Object.fromEntries(group.map((operation) => [operation.method, describeOperation(operation)])),
    ]),
  );
}

function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, level, params, query, body, bodyExample, needsVersion } = operation;
  const headers = {
    ...(needsVersion && { 'If-Match': IfMatch }),
    ...(isCreation(operation) && { 'Idempotency-Key': Key }),
  };
  const header = Object.keys(headers).length > 0 ? { header: z.object(headers) } : {};
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `${description}\n\nLevel: **${level}**.`,
    'x-level': level,
    requestParams: { path: params, query, ...header },
    ...(body !== null && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: { 'application/json': { schema: body, example: bodyExample } },
      },
    }),
    responses: { ...describeSuccess(operation), ...describeProblems(problemsOf(operation)) },
  };
}

const IfMatch = z
  .string()
  .regex(/^"\d+"$/)
  .meta({ description: 'The ETag of what you change, in double quotes.', example: '"3"' });

const Key = z.string().min(1).max(202).optional().meta({
  description:
    'A word of your own for this one request, such as a UUID. Sent again with the same body within a day, it is not done again: you get the same answer, with the header `Idempotency-Replayed`.',
  example: '5f0c2a1e-7d55-4a43-9c1f-2f6a0f3b9d11',
});

function describeSuccess({ success }: Operation): ZodOpenApiResponsesObject {
  const { status, description, schema, mediaType = 'application/json', example, etag } = success;
  const location = status === 201 && etag ? { Location: z.string().meta({ description: 'Where it is now.' }) } : {};
  const headers = etag
    ? { headers: z.object({ ETag: z.string().meta({ description: 'The version, in double quotes.' }), ...location }) }
    : {};
  const content = schema === null ? {} : { content: { [mediaType]: { schema, example } } };
  return { [`${status}`]: { description, ...headers, ...content } };
}

/** What an operation can answer with when it fails: its own problems, and those its form brings with it. */
export function problemsOf(operation: Operation): readonly ProblemCode[] {
  const { body, needsVersion, problems } = operation;
  return [
    'request-invalid',
    'token-missing',
    'token-invalid',
    'level-too-low',
    ...(body === null ? [] : (['body-malformed', 'body-too-large', 'media-type-unsupported'] as const)),
    ...(needsVersion ? (['version-missing', 'version-stale'] as const) : []),
    ...(isCreation(operation) ? (['key-reused', 'request-running'] as const) : []),
    ...problems,
    'too-many-requests',
    'internal-error',
    'database-unavailable',
  ];
}

function describeProblems(codes: readonly ProblemCode[]): ZodOpenApiResponsesObject {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries([...byStatus].map(([status, group]) => [`${status}`, describeProblem(group)]));
}

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
    content: { 'application/problem+json': { schema: responses.Problem, examples: Object.fromEntries(examples) } },
  };
}

function describeHealth(): ZodOpenApiOperationObject {
  return {
    operationId: 'readHealth',
    tags: ['Operation'],
    summary: 'Is the archive there?',
    description: 'Answers whether the archive can be read and written. Needs no token.',
    security: [],
    responses: {
      200: {
        description: 'It is.',
        content: { 'application/json': { schema: responses.Health, example: HEALTH_EXAMPLE } },
      },
      ...describeProblems(['database-unavailable', 'database-corrupt', 'database-newer']),
    },
  };
}
