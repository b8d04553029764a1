import type { Operation } from '../http/operation.ts';
import type { Sent } from './client.ts';
import { document } from './conformance.ts';

/** A call as the reference shows it: its examples in the address and the body, and version 1. */
export function exampleCall(operation: Operation): {
  readonly method: string;
  readonly path: string;
  readonly sent: Sent;
} {
  const item = document.paths?.[operation.path];
  const parameters: readonly {
    name: string;
    in: string;
    required?: boolean;
    example?: unknown;
    schema?: { example?: unknown };
  }[] = (item as Record<string, { parameters?: [] }>)[operation.method]?.parameters ?? [];
  let path = operation.path;
  const query = new URLSearchParams();
  for (const { name, in: place, required, example, schema } of parameters) {
    const value = String(example ?? schema?.example);
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    if (place === 'query' && required) query.set(name, value);
  }
  const sent: Sent = {
    ...(operation.body !== null && { json: operation.bodyExample }),
    ...(operation.upload !== undefined && { raw: operation.upload.example, type: operation.upload.mediaType }),
    ...(operation.needsVersion && { version: 1 }),
  };
  return { method: operation.method.toUpperCase(), path: query.size > 0 ? `${path}?${query}` : path, sent };
}
