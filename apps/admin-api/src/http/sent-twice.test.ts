import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../routes/operations.ts';
import { document } from '../testing/conformance.ts';
import * as scenes from '../testing/scenes.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

/** What a reader of the document sees of each POST. */
const POSTS = Object.values(document.paths ?? {})
  .flatMap((item) => (item.post === undefined ? [] : [item.post as Described]))
  .map(({ operationId: id, parameters = [], responses }) => ({
    id,
    creates: '201' in responses || '202' in responses,
    takesKey: parameters.some((one) => one.in === 'header' && one.name === 'Idempotency-Key'),
    needsVersion: parameters.some((one) => one.in === 'header' && one.name === 'If-Match' && one.required),
  }));

/** POSTs that neither make anything nor name a version, and why sending them twice does no more than once. */
const HARMLESS: Readonly<Record<string, string>> = {
  parsePage: 'it stores nothing',
  declineReport: 'a report is answered once; the second is told so',
  cancelImport: 'an import that is cancelled stays cancelled',
  undoImport: 'an import that is undone stays undone',
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('every POST of the document', () => {
  it.each(POSTS)('$id may be sent twice: by its key, by its version, or because nothing comes of it', (post) => {
    const isSafe = post.takesKey || post.needsVersion;
    expect(HARMLESS[post.id] !== undefined).toBe(!isSafe);
    expect(post.takesKey).toBe(post.creates);
  });

  it.each(POSTS.filter(({ creates }) => creates))(
    '$id is done once for one key, and answered alike',
    async ({ id }) => {
      const operation = OPERATIONS.find((one) => one.id === id);
      if (operation === undefined) throw new Error(`There is no operation ${id}.`);
      const prepare = id === 'fileReport' ? scenes.published : scenes.nothing;
      const { method, path, sent } = await scenes.callIn(api, operation, prepare);
      const keyed = { ...sent, headers: { ...sent.headers, 'Idempotency-Key': `twice-${id}` } };
      const first = await api.as('admin').send(method, path, keyed);
      const again = await api.as('admin').send(method, path, keyed);
      expect([first.status, again.status]).toEqual([operation.success.status, operation.success.status]);
      expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
      expect(again.text).toBe(first.text);
    },
  );
});
