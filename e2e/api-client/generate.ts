// node api-client/generate.ts: writes the types of the API's client, made of the released document.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';

const RELEASED = new URL('../../docs/contracts/openapi.json', import.meta.url);
export const TYPES = new URL('./paths.gen.d.ts', import.meta.url);

const PROBLEM = {
  description: 'A problem.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * The types as text. Which failures may come is no promise of the document; that each is a problem, is. What has a default need not be
 * sent.
 */
export async function generateTypes(): Promise<string> {
  const document = JSON.parse(await readFile(RELEASED, 'utf8'), (name, value) =>
    name === 'responses' ? { ...value, default: PROBLEM } : value,
  );
  return `${COMMENT_HEADER}${astToString(await openapiTS(document, { defaultNonNullable: false }))}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(TYPES, await generateTypes());
