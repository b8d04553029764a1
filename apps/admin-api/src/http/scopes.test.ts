import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAtLeast, LEVELS, type Level } from '../access/levels.ts';
import { SCOPE_NAMES, type Scope } from '../access/scopes.ts';
import { OPERATIONS } from '../routes/operations.ts';
import type { Client } from '../testing/client.ts';
import { document } from '../testing/conformance.ts';
import { exampleCall } from '../testing/example-call.ts';
import { pageText } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';

let api: TestApi;
let clients: readonly { readonly level: Level; readonly scope: Scope; readonly client: Client }[] = [];
beforeAll(async () => {
  api = await startApi({ limits: { ...DEFAULT_LIMITS, requestsPerMinute: 1_000_000, waitMs: 60_000 } });
  const pairs = LEVELS.flatMap((level) => SCOPE_NAMES.map((scope) => ({ level, scope })));
  clients = await Promise.all(
    pairs.map(async ({ level, scope }) => ({ level, scope, client: await api.narrowed(level, scope) })),
  );
});
afterAll(() => api.close());

/** What the answer must be: allowed, or refused with this code. */
function expected({ level, scope }: { level: Level; scope: Scope }, operation: (typeof OPERATIONS)[number]): string {
  if (!isAtLeast(level, operation.level)) return 'level-too-low';
  return operation.scope === null || operation.scope === scope ? 'allowed' : 'scope-missing';
}

describe('level × scope × operation', () => {
  it.each(OPERATIONS)('$id ($level, $scope) is open to exactly those who have both', async (operation) => {
    const { method, path, sent } = exampleCall(operation);
    // A narrowed token makes no other than such as itself.
    const json =
      operation.id === 'createToken' ? { name: 'One more', level: 'reader', scopes: ['tokens:write'] } : null;
    const seen = await Promise.all(
      clients.map(async ({ level, scope, client }) => {
        const { status, body } = await client.send(method, path, { ...sent, ...(json !== null && { json }) });
        const refused = status === 401 || status === 403;
        return `${level}, ${scope}: ${refused ? `${body.code} ${body.scope ?? ''}` : 'allowed'}`.trim();
      }),
    );
    const wanted = clients.map((one) => {
      const code = expected(one, operation);
      return `${one.level}, ${one.scope}: ${code}${code === 'scope-missing' ? ` ${operation.scope}` : ''}`;
    });
    expect(seen).toEqual(wanted);
  });

  it('reads with a scope that reads, and changes with another', () => {
    const odd = OPERATIONS.filter(({ method, scope }) => scope !== null && (method === 'get') !== /:read$/.test(scope));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('asks for no scope only where somebody asks who they are', () => {
    expect(OPERATIONS.filter(({ scope }) => scope === null).map(({ id }) => id)).toEqual(['readMe']);
  });

  it('has a use for each scope', () => {
    const used = new Set([...OPERATIONS.map(({ scope }) => scope), 'metrics:read']);
    expect(SCOPE_NAMES.filter((scope) => !used.has(scope))).toEqual([]);
  });

  it.each(OPERATIONS)('the document names the scope of $id', ({ path, method, scope }) => {
    const { [path]: item = {} } = document.paths ?? {};
    const described = (item as Record<string, { security?: unknown; description?: string }>)[method];
    expect(described?.security).toEqual([{ accessToken: scope === null ? [] : [scope] }]);
    if (scope !== null) expect(described?.description).toContain(`Scope: \`${scope}\`.`);
  });
});

describe('a token that is narrowed', () => {
  it('is told which scope it lacks, in the problem and as the standard has it', async () => {
    const reply = await (await api.narrowed('editor', 'articles:read', 'exports:read')).get('/v1/entities');
    expect(reply.body).toMatchObject({ status: 403, code: 'scope-missing', scope: 'entities:read' });
    expect(reply.body.detail).toContain('narrowed to articles:read, exports:read');
    expect(reply.headers.get('www-authenticate')).toBe(
      'Bearer realm="onrecord", error="insufficient_scope", scope="entities:read"',
    );
  });

  it('publishes what it imports only with the scope for that, and else keeps nothing', async () => {
    const json = { text: pageText(71), publish: true };
    const importer = await api.narrowed('editor', 'articles:write');
    const { articles } = await api.store.health();
    expect((await importer.post('/v1/articles', { json })).body).toMatchObject({ scope: 'articles:publish' });
    expect((await api.store.health()).articles).toBe(articles);
    const publisher = await api.narrowed('editor', 'articles:write', 'articles:publish');
    expect((await publisher.post('/v1/articles', { json })).body.code).not.toBe('scope-missing');
  });

  it('sees the numbers of the process only with their scope', async () => {
    expect((await (await api.narrowed('reader', 'metrics:read')).get('/metrics')).status).toBe(200);
    const other = await (await api.narrowed('admin', 'articles:read')).get('/metrics');
    expect(other.body).toMatchObject({ status: 403, scope: 'metrics:read' });
  });

  it('makes no token that may do more than itself', async () => {
    const maker = await api.narrowed('admin', 'tokens:write', 'articles:read');
    const make = (scopes: unknown) => maker.post('/v1/tokens', { json: { name: 'Child', level: 'admin', scopes } });
    expect((await make(['articles:read'])).body.token.scopes).toEqual(['articles:read']);
    for (const more of [null, ['articles:read', 'articles:write']])
      expect((await make(more)).body).toMatchObject({ status: 403, code: 'scope-missing' });
  });
});
