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
import { namedSchemas } from './named-schemas.ts';
import { describeProblems, problemsOf } from './problems.ts';
import { describeProcess } from './process.ts';
import { withResponseHeaders } from './response-headers.ts';

const DESCRIPTION = `Import a page, look at what the parser found, correct it, publish it.

- **Access.** Send \`Authorization: Bearer onr_…\`. Levels: reader < reporter < editor < admin; each may do what the ones before it may. A token may be narrowed to scopes, such as \`articles:read\`: then its level and one of its scopes must both allow what is asked.
- **Changes.** Send the \`ETag\` of what you change back as \`If-Match\`: 428 without it; 412 when somebody was faster, with what was changed since. Four need none, since each leads to a state that is reached once: declining a report, cancelling and undoing an import, revoking a token.
- **Repeating.** A POST that makes something takes an \`Idempotency-Key\`: sent twice, it is done once.
- **Lists** have a \`next\` to give back as \`cursor\`.
- **Limits.** \`RateLimit\` says what is left of the minute; every answer has an \`X-Request-Id\`. 429 and 503 say in \`Retry-After\` how many seconds to wait.
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
    paths: { ...describePaths(operations), ...describeProcess() },
    components: {
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', description: 'An access token, `onr_…`.' } },
      schemas: namedSchemas(),
    },
  };
  const creations = new Set(operations.filter(isCreation).map(({ id }) => id));
  return withResponseHeaders(createDocument(api), creations);
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
  const { id, tag, summary, description, level, scope, params, query, body, bodyExample, upload, needsVersion } =
    operation;
  const headers = {
    ...(needsVersion && { 'If-Match': IfMatch }),
    ...(isCreation(operation) && { 'Idempotency-Key': Key }),
  };
  const header = Object.keys(headers).length > 0 ? { header: z.object(headers) } : {};
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: `${description}\n\nLevel: **${level}**.${scope === null ? '' : ` Scope: \`${scope}\`.`}`,
    'x-level': level,
    // Since 3.1 a scheme that is not OAuth may name what the token must be good for.
    security: [{ accessToken: scope === null ? [] : [scope] }],
    requestParams: { path: params, query, ...header },
    ...(body !== null && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: { 'application/json': { schema: body, example: bodyExample } },
      },
    }),
    ...(upload !== undefined && {
      requestBody: {
        required: true,
        content: {
          [upload.mediaType]: { schema: z.string(), example: upload.example },
          ...(upload.takesFiles && { 'multipart/form-data': { schema: FILES } }),
        },
      },
    }),
    responses: { ...describeSuccess(operation), ...describeProblems(problemsOf(operation)) },
  };
}

const FILES = z
  .object({ page: z.array(z.string().meta({ format: 'binary' })) })
  .meta({ description: 'Files of text or HTML in UTF-8, under any name, each a page.' });

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
  const location =
    status === 202 || (status === 201 && etag)
      ? { Location: z.string().meta({ description: 'Where it is now.' }) }
      : {};
  const tag = etag ? { ETag: z.string().meta({ description: 'The version, in double quotes.' }) } : {};
  const fields = { ...tag, ...location };
  const headers = Object.keys(fields).length > 0 ? { headers: z.object(fields) } : {};
  const content = schema === null ? {} : { content: { [mediaType]: { schema, example } } };
  return { [`${status}`]: { description, ...headers, ...content } };
}
