import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { describeApi } from '../openapi/document.ts';
import { OPERATIONS } from '../routes/operations.ts';

/** An answer as a client sees it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

const BASE = 'https://onrecord.test/openapi.json';
/** The document every answer in the tests is checked against. */
export const document = describeApi(OPERATIONS);
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addSchema(document, BASE);

const paths = document.paths ?? {};

/** Throws unless the answer is what the OpenAPI document says. Addresses it does not describe may only answer with a problem. */
export function demandConformance(seen: Seen): void {
  const template = Object.keys(paths).find((path) => matches(path, seen.path));
  const method = seen.method === 'HEAD' ? 'get' : seen.method.toLowerCase();
  const described = template !== undefined && Object.hasOwn(paths[template] ?? {}, method);
  if (!described) {
    if (seen.path.startsWith('/v1')) check(seen, `${BASE}#/components/schemas/Problem`);
    return;
  }
  const operation = `${BASE}#/paths/${toPointer(template)}/${method}/responses/${seen.status}`;
  const responses = (paths[template] as Record<string, { responses: Record<string, { content?: object }> }>)[method]
    ?.responses;
  const response = responses?.[`${seen.status}`];
  if (response === undefined)
    throw new Error(`${seen.method} ${seen.path}: status ${seen.status} is not described.\n${seen.text}`);
  if (response.content === undefined) {
    if (seen.text !== '') throw new Error(`${seen.method} ${seen.path}: a body was not described.`);
    return;
  }
  const type = seen.contentType.split(';')[0] ?? '';
  if (!Object.hasOwn(response.content, type)) {
    throw new Error(`${seen.method} ${seen.path}: the type ${seen.contentType} is not described for ${seen.status}.`);
  }
  if (seen.method !== 'HEAD' && /[/+]json$/.test(type)) check(seen, `${operation}/content/${toPointer(type)}/schema`);
}

function check(seen: Seen, reference: string): void {
  const validate = ajv.getSchema(reference);
  if (validate === undefined) throw new Error(`The document has nothing at ${reference}.`);
  if (validate(JSON.parse(seen.text))) return;
  throw new Error(
    `${seen.method} ${seen.path} ${seen.status}: ${ajv.errorsText(validate.errors)}\n${seen.text.slice(0, 500)}`,
  );
}

function matches(template: string, path: string): boolean {
  const [plain = ''] = path.split('?');
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(plain);
}

function toPointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}
