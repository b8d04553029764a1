import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../openapi/problems.ts';
import { OPERATIONS } from '../routes/operations.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import type { Reply } from '../testing/client.ts';
import { GENERIC_PROBLEMS } from '../testing/generic-problems.ts';
import * as scenes from '../testing/scenes.ts';
import { startApi, type TestApi } from '../testing/start-api.ts';
import type { Operation } from './operation.ts';
import { DEFAULT_LIMITS } from './rate-limit.ts';

/** What an operation needs to find before the example of the reference works; the others work on any draft. */
const SUCCESS: Readonly<Record<string, scenes.Prepare>> = {
  returnArticle: scenes.submitted,
  correctArticle: scenes.published,
  withdrawArticle: scenes.published,
  readOriginal: scenes.withOriginal,
  pairOriginal: scenes.withOriginal,
  removeOriginal: scenes.withOriginal,
  readRevision: scenes.changed,
  diffRevision: scenes.changed,
  restoreRevision: scenes.changed,
  joinQuotes: scenes.twoQuotes,
  readReport: scenes.reported,
  fileReport: scenes.published,
  acceptReport: scenes.reported,
  declineReport: scenes.reported,
  readImport: scenes.waitingImport,
  listImportRows: scenes.waitingImport,
  cancelImport: scenes.waitingImport,
  undoImport: scenes.cancelledImport,
  editEntity: scenes.untouched,
  giveAlias: scenes.untouched,
  takeAliasBack: scenes.withAlias,
  giveRole: scenes.untouched,
  takeRoleBack: scenes.withRole,
  mergeEntity: scenes.untouched,
  unmergeEntity: scenes.merged,
  tellApart: scenes.untouched,
  takeApartBack: scenes.toldApart,
  revokeToken: async ({ api }) => {
    const { body } = await api
      .as('admin')
      .post('/v1/tokens', { json: { name: `Desk ${randomUUID()}`, level: 'reader' } });
    return { ids: { [EXAMPLE_IDS.token]: body.token.id } };
  },
};

/** What makes the example of the reference come to a problem of the operation's own. */
const PROBLEMS: Readonly<Record<string, scenes.Prepare>> = {
  'importArticle duplicate': async ({ api }) => {
    const json = { text: 'Sent twice.\n\nThe mill closes.\n' };
    await api.as('reporter').post('/v1/articles', { json });
    return { json };
  },
  'importArticle gate-closed': async () => ({
    json: { text: 'Mill closes\n\n“We shut the mill,” she told reporters on Monday.\n', publish: true },
  }),
  'createToken duplicate': async () => ({ json: { name: 'The admin', level: 'reader' } }),
  'deleteDraft state-wrong': scenes.published,
  'submitArticle state-wrong': scenes.submitted,
  'returnArticle state-wrong': scenes.nothing,
  'editArticle gate-closed': scenes.publishedWithoutHeadline,
  'correctArticle gate-closed': scenes.publishedWithoutHeadline,
  'editBody gate-closed': scenes.publishedGivenUnknown,
  'rereadArticle gate-closed': scenes.publishedUnlikeRead,
  'restoreRevision gate-closed': scenes.publishedAfterUnknown,
  'scheduleArticle state-wrong': scenes.published,
  'scheduleArticle gate-closed': scenes.speakerUnknown,
  'embargoArticle state-wrong': scenes.published,
  'publishArticle state-wrong': scenes.published,
  'publishArticle gate-closed': scenes.speakerUnknown,
  'correctArticle state-wrong': scenes.nothing,
  'withdrawArticle state-wrong': scenes.nothing,
  'confirmReview state-wrong': scenes.reportedAndGone,
  'correctReview state-wrong': scenes.quoteGone,
  'rejectReview state-wrong': scenes.quoteGone,
  'fileReport state-wrong': scenes.oftenReported,
  'acceptReport state-wrong': scenes.answered,
  'declineReport state-wrong': scenes.answered,
  'cancelImport state-wrong': scenes.undoneImport,
  'undoImport state-wrong': scenes.waitingImport,
  'takeAliasBack state-wrong': scenes.untouched,
  'takeRoleBack state-wrong': scenes.untouched,
  'mergeEntity state-wrong': scenes.merged,
  'unmergeEntity state-wrong': scenes.untouched,
  'tellApart state-wrong': async ({ personId }) => ({ version: 0, json: { from: personId } }),
  'takeApartBack state-wrong': async ({ personId }) => ({ version: 0, json: { from: personId } }),
  'revokeToken last-admin': async ({ api }) => {
    const { body } = await api.as('admin').get('/v1/me');
    return { ids: { [EXAMPLE_IDS.token]: body.id } };
  },
};

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ limits: { ...DEFAULT_LIMITS, requestsPerMinute: 1_000_000, waitMs: 60_000 } });
});
afterAll(() => api.close());

async function reply(operation: Operation, prepare: scenes.Prepare, more: object = {}): Promise<Reply> {
  const { method, path, sent } = await scenes.callIn(api, operation, prepare);
  return api.as('admin').send(method, path, { ...sent, ...more });
}

const prepareFor = ({ id }: Operation) => SUCCESS[id] ?? scenes.nothing;
const keysOf = (operation: Operation) => problemsOf(operation).map((code) => `${operation.id} ${code}`);

// Every answer is checked against the document by the client that asks.
describe('every operation', () => {
  it.each(OPERATIONS)('$id works as the example of the reference has it', async (operation) => {
    const { status, headers, body } = await reply(operation, prepareFor(operation));
    expect([status, body?.code]).toEqual([operation.success.status, undefined]);
    expect(headers.has('etag')).toBe(operation.success.etag === true);
  });

  it.each(OPERATIONS.filter(({ needsVersion }) => needsVersion))(
    '$id refuses a version that is not the current one',
    async (operation) => {
      const { body } = await reply(operation, prepareFor(operation), { version: 1_000_000 });
      expect(body.code).toBe('version-stale');
    },
  );

  it.each(
    OPERATIONS.flatMap((operation) =>
      keysOf(operation)
        .filter((key) => PROBLEMS[key] !== undefined)
        .map((key) => ({ key, operation })),
    ),
  )('$key comes about', async ({ key, operation }) => {
    const { body } = await reply(operation, PROBLEMS[key] ?? scenes.nothing);
    expect(`${operation.id} ${body.code}`).toBe(key);
  });

  it.each(OPERATIONS)('$id: each problem that the document names has a test', (operation) => {
    const shown = new Set([
      ...GENERIC_PROBLEMS.map((code) => `${operation.id} ${code}`),
      `${operation.id} version-stale`,
    ]);
    expect(keysOf(operation).filter((key) => !shown.has(key) && PROBLEMS[key] === undefined)).toEqual([]);
  });

  it('has no test for what the document does not name', () => {
    const named = new Set(OPERATIONS.flatMap(keysOf));
    expect(Object.keys(PROBLEMS).filter((key) => !named.has(key))).toEqual([]);
    const known = new Set(OPERATIONS.map(({ id }) => id));
    expect(Object.keys(SUCCESS).filter((id) => !known.has(id))).toEqual([]);
  });
});
