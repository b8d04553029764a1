import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAtLeast, LEVELS } from '../access/levels.ts';
import { hashSecret, newSecret } from '../access/token-secret.ts';
import { OPERATIONS } from '../routes/operations.ts';
import { exampleCall } from '../testing/example-call.ts';
import { draftWithQuote } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const MATRIX = OPERATIONS.flatMap((operation) =>
  LEVELS.map((level) => ({ operation, level, id: operation.id, needed: operation.level })),
);

describe('the permission matrix', () => {
  it.each(MATRIX)('$id for a token of the level $level (needed: $needed)', async ({ operation, level }) => {
    const { method, path, sent } = exampleCall(operation);
    const reply = await api.as(level).send(method, path, sent);
    if (isAtLeast(level, operation.level)) {
      expect([200, 201, 202, 204, 404, 409]).toContain(reply.status);
    } else {
      expect(reply.status).toBe(403);
      expect(reply.body).toMatchObject({ code: 'level-too-low', detail: expect.stringContaining(operation.level) });
    }
  });

  it('lets no reader change anything, and only admins see who may do what', () => {
    const levelOf = ({ method, tag, id }: (typeof OPERATIONS)[number]) => {
      if ((tag === 'Access' && id !== 'readMe') || id === 'exportArchive') return ['admin'];
      return method === 'get' ? ['reader', 'reporter', 'editor'] : ['reporter', 'editor', 'admin'];
    };
    const loose = OPERATIONS.filter((operation) => !levelOf(operation).includes(operation.level));
    expect(loose.map(({ id, level }) => `${id}: ${level}`)).toEqual([]);
  });

  it.each(['publishArticle', 'editEntity', 'mergeEntity', 'unmergeEntity', 'tellApart', 'takeApartBack'])(
    'leaves to editors what readers see at once: %s',
    (id) => {
      expect(OPERATIONS.find((operation) => operation.id === id)?.level).toBe('editor');
    },
  );
});

describe('what readers see of a person', () => {
  const role = { title: 'mayor', of: null };
  const changesOf = (id: string) => [
    { method: 'POST', path: `/v1/entities/${id}/aliases`, json: { name: 'M. Velin' } },
    { method: 'DELETE', path: `/v1/entities/${id}/aliases/M.%20Velin`, json: undefined },
    { method: 'POST', path: `/v1/entities/${id}/roles`, json: role },
    { method: 'DELETE', path: `/v1/entities/${id}/roles/none`, json: undefined },
  ];

  it('is left to editors as soon as an article that names them is published', async () => {
    const { id, record } = await draftWithQuote(api);
    const person = record.entities[0]?.id ?? '';
    const codes = async (level: 'reporter' | 'editor') => {
      const found = [];
      for (const { method, path, json } of changesOf(person)) {
        const { version = 0 } = (await api.store.loadEntityFile(person)) ?? {};
        found.push((await api.as(level).send(method, path, { version, json })).body.code);
      }
      return found;
    };
    expect(await codes('reporter')).toEqual([undefined, undefined, undefined, 'state-wrong']);
    await api.store.publishArticle(id, { by: 'the editor', version: 1 });
    expect(await codes('reporter')).toEqual(Array(4).fill('level-too-low'));
    expect(await codes('editor')).toEqual([undefined, undefined, undefined, 'state-wrong']);
  });
});

describe('a request without a working token', () => {
  it('is told to send one', async () => {
    const reply = await api.withHeader().get('/v1/articles');
    expect(reply.status).toBe(401);
    expect(reply.body.code).toBe('token-missing');
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it.each(['Bearer onr_wrong', 'Basic YTpi', `Bearer ${newSecret()}`, 'Bearer'])('is refused: %s', async (header) => {
    const reply = await api.withHeader(header).get('/v1/me');
    expect(reply.status).toBe(401);
    expect(reply.body.code).toBe('token-invalid');
  });

  it('is refused when the token has expired', async () => {
    const secret = newSecret();
    await api.store.createToken({
      name: 'old',
      level: 'admin',
      expiresAt: '2020-01-01T00:00:00Z',
      secretHash: hashSecret(secret),
    });
    expect((await api.withHeader(`Bearer ${secret}`).get('/v1/me')).status).toBe(401);
  });

  it('learns nothing of which addresses exist under /v1', async () => {
    expect((await api.withHeader().get('/v1/nothing')).status).toBe(401);
  });
});

describe('limits', () => {
  it('stop an address that keeps guessing at tokens, but not the newsroom behind it', async () => {
    const small = await startApi({ limits: { ...DEFAULT_LIMITS, failedSignInsPerMinute: 3 } });
    const guess = () => small.withHeader(`Bearer ${newSecret()}`).get('/v1/me');
    const statuses = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await guess()).status);
    const last = await guess();
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(last.body.code).toBe('too-many-requests');
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await small.as('reader').get('/v1/me')).status).toBe(200);
    await small.close();
  });

  it('stop a token that asks too much, and only that one', async () => {
    const small = await startApi({ limits: { ...DEFAULT_LIMITS, requestsPerMinute: 2 } });
    const first = await small.as('reader').get('/v1/me');
    await small.as('reader').get('/v1/me');
    expect(first.headers.get('ratelimit')).toMatch(/"requests"; ?r=1/);
    expect((await small.as('reader').get('/v1/me')).status).toBe(429);
    expect((await small.as('editor').get('/v1/me')).status).toBe(200);
    await small.close();
  });
});
