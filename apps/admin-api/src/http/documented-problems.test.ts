import { createHash } from 'node:crypto';
import { type Store, StoreError } from '@onrecord/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../openapi/problems.ts';
import { OPERATIONS } from '../routes/operations.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import type { Client, Reply } from '../testing/client.ts';
import { exampleCall } from '../testing/example-call.ts';
import { GENERIC_PROBLEMS } from '../testing/generic-problems.ts';
import { draftWithQuote } from '../testing/pages.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import { fingerprintOf } from './idempotency.ts';
import type { Operation } from './operation.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';
import { BODY_LIMIT } from './read-json.ts';

/** The app as it is, with nothing left of each limit, and with a database that fails. */
let api: TestApi;
let spent: TestApi;
let busy: TestApi;
let broken: TestApi;
let failing: TestApi;
/** An admin of numbers and of nothing else. */
let monitor: Client;
let ids: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const limits = { ...DEFAULT_LIMITS, requestsPerMinute: 1_000_000, failedSignInsPerMinute: 1_000_000, waitMs: 60_000 };
  api = await startApi({ limits });
  spent = await startApi({ limits: { ...limits, requestsPerMinute: 0 } });
  busy = await startApi({ limits: { ...limits, running: 0 } });
  broken = await startApi({ limits, withStore: failingWith(new Error('nobody expected this')) });
  failing = await startApi({
    limits,
    withStore: failingWith(new StoreError('database-unavailable', 'The disk is full.')),
  });
  monitor = await api.narrowed('admin', 'metrics:read');
  const { id, record } = await draftWithQuote(api);
  const job = await api.store.createJob('the admin');
  ids = {
    [EXAMPLE_IDS.article]: id,
    [EXAMPLE_IDS.quote]: record.quotes[0]?.id ?? '',
    [EXAMPLE_IDS.person]: record.entities[0]?.id ?? '',
    [EXAMPLE_IDS.job]: job.id,
  };
});
afterAll(() => Promise.all([api, spent, busy, broken, failing].map((one) => one.close())));

/** A store that makes the test's own tokens and knows them, and fails in everything else. */
function failingWith(error: Error) {
  return (store: Store): Store =>
    new Proxy(store, {
      get: (target, name: keyof Store) =>
        ['useToken', 'close'].includes(name) ? target[name].bind(target) : () => Promise.reject(error),
    });
}

const real = (text: string) => Object.entries(ids).reduce((words, [from, to]) => words.replaceAll(from, to), text);

type Shown = (operation: Operation) => Promise<Reply>;

function send(at: TestApi, operation: Operation, more: object = {}): Promise<Reply> {
  const { method, path, sent } = exampleCall(operation);
  return at.as('admin').send(method, real(path), { ...sent, ...more });
}

/** How each problem that an operation's form brings with it comes about. */
const GENERIC: Readonly<Record<(typeof GENERIC_PROBLEMS)[number], Shown>> = {
  'request-invalid': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return api.as('admin').send(method, `${path}${path.includes('?') ? '&' : '?'}nonsense=1`, sent);
  },
  'token-missing': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return api.withHeader().send(method, path, sent);
  },
  'token-invalid': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return api.withHeader(`Bearer onr_${'x'.repeat(43)}`).send(method, path, sent);
  },
  'level-too-low': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return api.as('reader').send(method, path, sent);
  },
  'scope-missing': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return monitor.send(method, path, sent);
  },
  'body-malformed': (operation) => send(api, operation, { json: undefined, raw: '{"a":', type: 'application/json' }),
  'body-too-large': (operation) =>
    send(api, operation, {
      json: undefined,
      raw: `"${'a'.repeat(BODY_LIMIT)}"`,
      type: operation.upload?.mediaType ?? 'application/json',
    }),
  'media-type-unsupported': (operation) => send(api, operation, { json: undefined, raw: 'a', type: 'text/plain' }),
  'version-missing': (operation) => send(api, operation, { version: undefined }),
  'key-reused': async (operation) => {
    await takeKey(operation, 'reused', 'f'.repeat(64));
    return send(api, operation, { headers: { 'Idempotency-Key': `reused-${operation.id}` } });
  },
  'request-running': async (operation) => {
    const { method, path, sent } = exampleCall(operation);
    const upload =
      typeof sent.raw === 'string' ? { digest: createHash('sha256').update(sent.raw).digest('hex') } : null;
    const request = { method, originalUrl: real(path), body: sent.json };
    await takeKey(operation, 'running', fingerprintOf(request, upload));
    return send(api, operation, { headers: { 'Idempotency-Key': `running-${operation.id}` } });
  },
  'too-many-requests': (operation) => send(spent, operation),
  overloaded: (operation) => send(busy, operation),
  'internal-error': (operation) => send(broken, operation),
  'database-unavailable': (operation) => send(failing, operation),
  'cursor-invalid': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    const name = Object.keys(operation.query.shape).includes('cursor') ? 'cursor' : 'after';
    return api.as('admin').send(method, `${real(path)}${path.includes('?') ? '&' : '?'}${name}=x`, sent);
  },
  'not-found': (operation) => {
    const { method, path, sent } = exampleCall(operation);
    return api.as('admin').send(method, path, sent);
  },
};

async function takeKey(operation: Operation, what: string, fingerprint: string): Promise<void> {
  const { id: tokenId } = (await api.as('admin').get('/v1/me')).body;
  await api.store.takeKey({ tokenId, key: `${what}-${operation.id}`, fingerprint });
}

const CASES = OPERATIONS.flatMap((operation) =>
  GENERIC_PROBLEMS.filter((code) => problemsOf(operation).includes(code)).map((code) => ({
    operation,
    id: operation.id,
    code,
  })),
);

/** Operations that touch nothing which could fail so, with the reason. */
const CANNOT: Readonly<Record<string, string>> = {
  'parsePage internal-error': 'it reads a page and touches no archive',
  'parsePage database-unavailable': 'it reads a page and touches no archive',
  'readMe internal-error': 'it tells of the token, which has been read by then',
  'readMe database-unavailable': 'it tells of the token, which has been read by then',
  'exportTableMetadata internal-error': 'it answers what is written in the program',
  'exportTableMetadata database-unavailable': 'it answers what is written in the program',
  'exportArticles internal-error': 'it has begun to answer when it reads: the connection is cut',
  'exportArticles database-unavailable': 'it has begun to answer when it reads: the connection is cut',
  'exportTable internal-error': 'it has begun to answer when it reads: the connection is cut',
  'exportTable database-unavailable': 'it has begun to answer when it reads: the connection is cut',
  'exportArchive internal-error': 'it has begun to answer when it reads: the connection is cut',
  'exportArchive database-unavailable': 'it has begun to answer when it reads: the connection is cut',
};

describe('each problem that the document names', () => {
  it.each(CASES.filter(({ id, code }) => CANNOT[`${id} ${code}`] === undefined))(
    '$id: $code comes about, as it is described',
    async ({ operation, code }) => {
      const reply = await GENERIC[code](operation);
      expect(reply.body?.code).toBe(code);
    },
  );
});
