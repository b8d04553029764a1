import type { createDocument } from 'zod-openapi';

type Document = ReturnType<typeof createDocument>;
type Headers = Readonly<Record<string, { readonly $ref: string }>>;

/** What answers carry besides their bodies, whatever they are about. */
export const RESPONSE_HEADERS = {
  'X-Request-Id': {
    description: 'Of this request alone; finds its line in the log.',
    schema: { type: 'string', format: 'uuid' },
    required: true,
  },
  RateLimit: {
    description: 'What is left (`r`) of the minute, and in how many seconds it begins anew (`t`).',
    schema: { type: 'string' },
    example: '"requests"; r=599; t=60',
  },
  'RateLimit-Policy': {
    description: 'How many requests (`q`) in how many seconds (`w`).',
    schema: { type: 'string' },
    example: '"requests"; q=600; w=60',
  },
  'Idempotency-Replayed': {
    description: '`true` where this is the answer to a request that was done before.',
    schema: { type: 'string', const: 'true' },
  },
} as const;

type Name = keyof typeof RESPONSE_HEADERS;

const refs = (...names: readonly Name[]): Headers =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The document with those headers at each answer that has them. Who is turned away unread is not counted. */
export function withResponseHeaders(document: Document, creations: ReadonlySet<string>): Document {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]) => {
        const responses = Object.entries(operation.responses as Responses).map(([status, response]) => {
          const isCounted = path.startsWith('/v1/') && status !== '503';
          const isMade = creations.has(operation.operationId) && status.startsWith('2');
          const headers = {
            ...response.headers,
            ...refs('X-Request-Id', ...(isCounted ? (['RateLimit', 'RateLimit-Policy'] as const) : [])),
            ...(isMade && refs('Idempotency-Replayed')),
          };
          return [status, { ...response, headers }];
        });
        return [method, { ...operation, responses: Object.fromEntries(responses) }];
      }),
    ),
  ]);
  const components = { ...document.components, headers: RESPONSE_HEADERS };
  return { ...document, paths: Object.fromEntries(paths), components } as Document;
}

type Responses = Readonly<Record<string, { readonly headers?: object }>>;
