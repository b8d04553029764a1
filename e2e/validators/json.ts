import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);

/** What is wrong with a value by a JSON Schema, a line each. */
export function faultsBySchema(value: unknown, schema: object): readonly string[] {
  const isValid = ajv.compile(schema);
  if (isValid(value)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
}
