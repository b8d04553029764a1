import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE_FILES } from '../../articles/[slug]/[file]/article-files.ts';
import { openApiDocument } from './openapi-document.ts';
import { READ_OPERATIONS } from './read-operations.ts';

const APP = path.join(import.meta.dirname, '..', '..');
/** It takes a form, and is nothing to read. */
const FORMS = ['/quotes/[id]/report'];

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}
const document = openApiDocument('https://archive.example') as {
  readonly paths: Readonly<Record<string, { readonly get: Described }>>;
};

describe('the description of what programs may read', () => {
  test('names every route there is, and no other', () => {
    const routes = readdirSync(APP, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'route.ts')
      .map((file) => path.posix.join('/', ...path.dirname(file).split(path.sep)))
      .filter((route) => !FORMS.includes(route));
    expect([...new Set(READ_OPERATIONS.map(({ route }) => route))].toSorted()).toEqual(routes.toSorted());
  });

  test('names every file of an article once', () => {
    const files = READ_OPERATIONS.filter(({ route }) => route === '/articles/[slug]/[file]');
    expect(files).toHaveLength(Object.keys(ARTICLE_FILES).length);
    expect(Object.keys(document.paths)).toHaveLength(READ_OPERATIONS.length);
    expect(Object.keys(document.paths)).toContain('/articles/{slug}.ninjs.json');
  });

  test('has an id for each, and describes each named part of an address', () => {
    const all = Object.entries(document.paths).map(([address, { get }]) => ({ address, ...get }));
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    for (const { address, parameters = [] } of all) {
      const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((each) => each.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });
});
