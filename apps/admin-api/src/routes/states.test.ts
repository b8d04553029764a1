import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDue } from '../desk/publish-due.ts';
import { draftWithQuote } from '../testing/pages.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const NOON = '2031-05-01T12:00:00.000Z';
const EVENING = '2031-05-01T18:00:00.000Z';
const TOMORROW = '2031-05-02T12:00:00.000Z';

describe.each(ENGINES)('on %s', (engine) => {
  let api: TestApi;
  const clock = { now: new Date(NOON) };
  beforeAll(async () => {
    api = await startApi({ engine, now: () => clock.now });
  });
  afterAll(() => api.close());

  /** A new draft, the clock at noon, and the verbs on it; each verb is based on the version the one before left. */
  async function newArticle() {
    clock.now = new Date(NOON);
    const { id, slug } = await draftWithQuote(api);
    let version = 1;
    const send = async (verb: string, json: unknown = {}, level: 'reporter' | 'editor' | 'admin' = 'editor') => {
      const reply = await api.as(level).post(`/v1/articles/${id}/${verb}`, { json, version });
      if (reply.status === 200 && reply.body.version !== undefined) version = reply.body.version;
      return reply;
    };
    const read = async () => (await api.as('reader').get(`/v1/articles/${id}`)).body;
    const onSite = async () => (await api.store.loadPublished(slug)) !== null;
    return { id, slug, send, read, onSite, path: `/v1/articles/${id}`, version: () => version };
  }

  describe('review', () => {
    it('begins when a reporter hands a draft in, and ends when an editor gives it back', async () => {
      const { send } = await newArticle();
      expect((await send('submit', { why: 'Both sides answered.' }, 'reporter')).body).toMatchObject({
        state: 'in-review',
        version: 2,
      });
      expect((await send('return', {}, 'reporter')).body.code).toBe('level-too-low');
      expect((await send('return', { why: 'Who else says so?' })).body.state).toBe('draft');
    });

    it('is for drafts only', async () => {
      const { send } = await newArticle();
      await send('publish');
      const reply = await send('submit');
      expect(reply.body).toMatchObject({
        status: 409,
        code: 'state-wrong',
        detail: expect.stringMatching(/published/),
      });
    });
  });

  describe('a schedule', () => {
    it('publishes at its time and not before', async () => {
      const { send, read, onSite } = await newArticle();
      expect((await send('schedule', { until: EVENING })).body).toMatchObject({ state: 'scheduled', dueAt: EVENING });
      await publishDue(api.store);
      expect(await onSite()).toBe(false);
      clock.now = new Date(EVENING);
      await publishDue(api.store);
      expect(await onSite()).toBe(true);
      expect(await read()).toMatchObject({ state: 'published', dueAt: null, releasedAt: EVENING });
    });

    it('that was missed is kept at the next start', async () => {
      const { id, send, onSite } = await newArticle();
      await send('schedule', { until: EVENING });
      clock.now = new Date('2031-06-01T00:00:00.000Z');
      expect(await publishDue(api.store)).toContain(id);
      expect(await onSite()).toBe(true);
    });

    it('is kept once by two clocks', async () => {
      const { id, send } = await newArticle();
      await send('schedule', { until: EVENING });
      clock.now = new Date(EVENING);
      const published = (await Promise.all([publishDue(api.store), publishDue(api.store)])).flat();
      expect(published.filter((each) => each === id)).toHaveLength(1);
    });

    it('can be moved, taken back, and overtaken', async () => {
      const { send } = await newArticle();
      await send('schedule', { until: TOMORROW });
      expect((await send('schedule', { until: EVENING })).body.dueAt).toBe(EVENING);
      expect((await send('return')).body).toMatchObject({ state: 'draft', dueAt: null });
      await send('schedule', { until: EVENING });
      expect((await send('publish')).body.state).toBe('published');
    });

    it.each(['2031-05-01T11:59:59Z', NOON, '2031-05-01', 'tomorrow', '2031-05-01T18:00:00'])(
      'is refused for %s',
      async (until) => {
        const { send, read } = await newArticle();
        const reply = await send('schedule', { until });
        expect(reply.status).toBe(400);
        expect(reply.body.errors[0].field).toBe('until');
        expect((await read()).state).toBe('draft');
      },
    );

    it('counts in any zone', async () => {
      const { send } = await newArticle();
      const reply = await send('schedule', { until: '2031-05-01T21:00:00+03:00' });
      expect(reply.body.dueAt).toBe(EVENING);
    });

    it('may only be changed, or its article edited, by an editor', async () => {
      const { send, path, version } = await newArticle();
      expect((await send('schedule', { until: EVENING }, 'reporter')).status).toBe(403);
      await send('schedule', { until: EVENING });
      const edit = { json: { section: 'Harbour' }, version: version() };
      expect((await api.as('reporter').patch(path, edit)).body.code).toBe('level-too-low');
      expect((await api.as('editor').patch(path, edit)).body).toMatchObject({ state: 'scheduled', dueAt: EVENING });
    });

    it('goes back to review when the gate has closed in between', async () => {
      const { id, send, read, path, version } = await newArticle();
      await send('schedule', { until: EVENING });
      const edited = await api.as('editor').patch(path, { json: { headline: null }, version: version() });
      expect(edited.status).toBe(200);
      clock.now = new Date(EVENING);
      expect(await publishDue(api.store)).not.toContain(id);
      expect((await read()).state).toBe('in-review');
      const { items } = (await api.as('reader').get(`${path}/revisions`)).body;
      expect(items.at(-1)).toMatchObject({ by: 'the clock', why: expect.stringMatching(/headline/) });
    });
  });

  describe('an embargo', () => {
    it('keeps the article from everybody until its end, and publishes nothing itself', async () => {
      const { id, send, onSite, read } = await newArticle();
      expect((await send('embargo', { until: EVENING })).body).toMatchObject({ state: 'embargoed', dueAt: EVENING });
      const early = await send('publish', {}, 'admin');
      expect(early.body).toMatchObject({ code: 'state-wrong', detail: `It is under embargo until ${EVENING}.` });
      clock.now = new Date(EVENING);
      expect(await publishDue(api.store)).not.toContain(id);
      expect(await onSite()).toBe(false);
      expect((await read()).state).toBe('embargoed');
      expect((await send('publish')).body.state).toBe('published');
    });

    it.each(['2031-05-01T11:00:00Z', 'soon', ''])('is refused until %s', async (until) => {
      const { send } = await newArticle();
      expect((await send('embargo', { until })).body.errors[0].field).toBe('until');
    });

    it('needs a time', async () => {
      const { send } = await newArticle();
      expect((await send('embargo')).body.errors[0]).toMatchObject({ in: 'body', field: 'until' });
    });

    it('is not ended early by a schedule, not even by a second one', async () => {
      const { send, read } = await newArticle();
      await send('embargo', { until: EVENING });
      expect((await send('schedule', { until: '2031-05-01T17:00:00Z' })).body.code).toBe('state-wrong');
      expect((await send('schedule', { until: TOMORROW })).body.state).toBe('scheduled');
      expect((await send('schedule', { until: '2031-05-01T17:00:00Z' })).body.code).toBe('state-wrong');
      expect((await send('publish')).body.code).toBe('state-wrong');
      expect(await read()).toMatchObject({ state: 'scheduled', dueAt: TOMORROW });
    });

    it('may end exactly when a schedule begins', async () => {
      const { id, send } = await newArticle();
      await send('embargo', { until: EVENING });
      await send('schedule', { until: EVENING });
      clock.now = new Date(EVENING);
      expect(await publishDue(api.store)).toContain(id);
    });

    it('can be made longer, and shorter by saying so', async () => {
      const { send } = await newArticle();
      await send('embargo', { until: EVENING });
      expect((await send('embargo', { until: TOMORROW })).body.dueAt).toBe(TOMORROW);
      expect((await send('embargo', { until: EVENING })).body.dueAt).toBe(EVENING);
    });

    it('ends when an editor takes the article back, which the revisions show', async () => {
      const { send, path } = await newArticle();
      await send('embargo', { until: EVENING });
      expect((await send('return', { why: 'The ministry agreed.' })).body).toMatchObject({
        state: 'draft',
        dueAt: null,
      });
      expect((await send('publish')).body.state).toBe('published');
      const { items } = (await api.as('reader').get(`${path}/revisions`)).body;
      expect(items.map(({ action }: { action: string }) => action)).toEqual([
        'imported',
        'embargoed',
        'returned',
        'published',
      ]);
    });

    it('cannot be lifted or undercut by a reporter', async () => {
      const { send, path, version } = await newArticle();
      await send('embargo', { until: EVENING });
      for (const verb of ['return', 'publish', 'embargo', 'schedule', 'submit'])
        expect((await send(verb, { until: TOMORROW }, 'reporter')).status).toBeGreaterThanOrEqual(400);
      const edit = { json: { section: 'Harbour' }, version: version() };
      expect((await api.as('reporter').patch(path, edit)).status).toBe(403);
      expect((await api.as('reporter').delete(path, { version: version() })).status).toBe(403);
    });

    it('survives edits and the restoring of an older text', async () => {
      const { id, send, path, version, read } = await newArticle();
      await send('embargo', { until: EVENING });
      const edited = await api.as('editor').patch(path, { json: { section: 'Harbour' }, version: version() });
      expect(edited.body).toMatchObject({ state: 'embargoed', dueAt: EVENING });
      await api.store.restoreRevision(id, 1, { by: 'editor', version: edited.body.version });
      expect(await read()).toMatchObject({ state: 'embargoed', dueAt: EVENING });
    });

    it('is for what is not public yet', async () => {
      const { send } = await newArticle();
      await send('publish');
      expect((await send('embargo', { until: EVENING })).body.code).toBe('state-wrong');
    });

    it('hides the article from search, lists and statements', async () => {
      const { id, send } = await newArticle();
      await send('embargo', { until: EVENING });
      const { articles } = await api.store.search({ query: 'bridge', limit: 100 });
      expect(articles.items.map(({ article }) => article.id)).not.toContain(id);
      const { items } = await api.store.listQuotes({ limit: 100 });
      expect(items.map(({ article }) => article.id)).not.toContain(id);
    });

    it('does not keep an article from being killed', async () => {
      const { send, path } = await newArticle();
      await send('embargo', { until: EVENING });
      expect((await send('kill', { why: 'Ordered by the court.' }, 'admin')).status).toBe(200);
      expect((await api.as('admin').get(path)).status).toBe(404);
    });
  });

  describe('the gate', () => {
    it('is open for an article with nothing in doubt', async () => {
      const { path } = await newArticle();
      expect((await api.as('reader').get(`${path}/gate`)).body).toMatchObject({ open: true, blocks: [] });
    });

    it('lists a quote nobody knows the speaker of, until somebody has looked', async () => {
      const { id, send, path, version } = await newArticle();
      const article = await api.store.loadArticle(id);
      const quoteId = article?.record.quotes[0]?.id;
      await api.as('editor').patch(`${path}/quotes/${quoteId}`, { json: { speaker: null }, version: version() });
      // An editor said that nobody can say: that is an answer.
      expect((await api.as('reader').get(`${path}/gate`)).body.open).toBe(true);
      const quotes = article?.record.quotes.map((quote) => ({ ...quote, speaker: null })) ?? [];
      const record = { ...article?.record, quotes } as NonNullable<typeof article>['record'];
      await api.store.saveArticle(id, { record, decisions: {} }, { by: 'parser', version: 2 });
      const gate = await api.as('reader').get(`${path}/gate`);
      expect(gate.body).toMatchObject({
        open: false,
        blocks: [{ code: 'speaker-unknown', quoteId, doubtId: quoteId, detail: expect.stringMatching(/cables/) }],
      });
      const sent = { json: {}, version: 3 };
      const refused = await api.as('editor').post(`${path}/publish`, sent);
      expect(refused.body).toMatchObject({ status: 409, code: 'gate-closed', blocks: gate.body.blocks });
      const late = await api.as('editor').post(`${path}/schedule`, { json: { until: EVENING }, version: 3 });
      expect(late.body.code).toBe('gate-closed');
      await api.as('editor').post(`${path}/quotes/${quoteId}/confirm`, { version: 3 });
      expect((await api.as('editor').post(`${path}/publish`, { json: {}, version: 4 })).status).toBe(200);
      expect((await send('withdraw', { note: 'x' })).status).toBe(412);
    });

    it('wants a headline and something to read', async () => {
      const { id, path } = await newArticle();
      const article = await api.store.loadArticle(id);
      if (article === null) throw new Error('The draft is gone.');
      const empty = { ...article.record.article, headline: null, blocks: [] };
      const record = { ...article.record, article: empty };
      await api.store.saveArticle(id, { record, decisions: {} }, { by: 'parser', version: 1 });
      const { blocks } = (await api.as('reader').get(`${path}/gate`)).body;
      expect(blocks.map(({ code }: { code: string }) => code)).toEqual(['headline-missing', 'body-missing']);
    });
  });

  describe('a published article', () => {
    it('is corrected with a note that the public ledger keeps', async () => {
      const { id, send } = await newArticle();
      expect((await send('correct', { headline: 'No', note: 'Wrong.' })).body.code).toBe('state-wrong');
      await send('publish');
      expect((await send('correct', { headline: 'Bridge closes in June' })).body.errors[0].field).toBe('note');
      expect((await send('correct', { note: 'Wrong month.' })).status).toBe(400);
      const reply = await send('correct', { headline: 'Bridge closes in June', note: 'Wrong month.' });
      expect(reply.body).toMatchObject({ state: 'published', correctedAt: NOON });
      const { items } = (await api.as('reader').get('/v1/ledger?limit=100')).body;
      expect(items.at(-1)).toMatchObject({ kind: 'corrected', articleId: id, note: 'Wrong month.' });
    });

    it('is withdrawn with a note for readers, and given back', async () => {
      const { id, slug, send, onSite } = await newArticle();
      expect((await send('withdraw', { note: 'x' })).body.code).toBe('state-wrong');
      await send('publish');
      expect((await send('withdraw')).body.errors[0].field).toBe('note');
      expect((await send('withdraw', { note: 'It does not close.' })).body).toMatchObject({
        state: 'withdrawn',
        siteUrl: null,
      });
      expect(await onSite()).toBe(false);
      expect(await api.store.loadWithdrawn(slug)).toMatchObject({ note: 'It does not close.' });
      expect((await send('withdraw', { note: 'x' })).body.code).toBe('state-wrong');
      expect((await send('publish')).body.state).toBe('published');
      expect(await onSite()).toBe(true);
      const { items } = (await api.as('reader').get('/v1/ledger?limit=100')).body;
      const kinds = items.filter((line: { articleId: string }) => line.articleId === id);
      expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['withdrawn', 'republished']);
    });

    it('is killed by an admin: gone everywhere, and the ledger keeps the fact', async () => {
      const { id, slug, send, path, onSite } = await newArticle();
      await send('publish');
      expect((await send('kill', { why: 'Court.' })).body.code).toBe('level-too-low');
      expect((await send('kill', {}, 'admin')).body.errors[0].field).toBe('why');
      const note = 'Removed by order of a court.';
      expect((await send('kill', { why: 'Court.', note }, 'admin')).body).toMatchObject({ articleId: id });
      expect(await onSite()).toBe(false);
      expect(await api.store.loadWithdrawn(slug)).toBeNull();
      for (const rest of ['', '/source', '/revisions', '/gate'])
        expect((await api.as('admin').get(`${path}${rest}`)).status).toBe(404);
      const { items } = (await api.as('reader').get('/v1/ledger?limit=100')).body;
      expect(items.at(-1)).toMatchObject({ kind: 'killed', articleId: id, note });
    });
  });
});

describe('versions instead of locks', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const VERBS = [
    ['submit', {}],
    ['return', {}],
    ['schedule', { until: '2131-05-01T18:00:00Z' }],
    ['embargo', { until: '2131-05-01T18:00:00Z' }],
    ['publish', {}],
    ['correct', { section: 'x', note: 'y' }],
    ['withdraw', { note: 'x' }],
    ['kill', { why: 'x' }],
  ] as const;

  it.each(VERBS)(
    '%s is refused without a version, with a stale one, and with any version at all',
    async (verb, json) => {
      const { id } = await draftWithQuote(api);
      const path = `/v1/articles/${id}`;
      await api.as('editor').patch(path, { json: { section: 'Harbour' }, version: 1 });
      const before = (await api.as('reader').get(path)).body;
      const post = (sent: object) => api.as('admin').post(`${path}/${verb}`, { json, ...sent });
      expect((await post({})).status).toBe(428);
      expect((await post({ version: 1 })).body).toMatchObject({ status: 412, currentVersion: 2 });
      expect((await post({ headers: { 'If-Match': '*' } })).status).toBe(400);
      expect((await post({ headers: { 'If-Match': 'W/"2"' } })).status).toBe(400);
      expect((await api.as('reader').get(path)).body).toEqual(before);
    },
  );

  it('one editor wins, the other reads again and goes on', async () => {
    const { id } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    const edit = (json: object, version: number) => api.as('editor').patch(path, { json, version });
    const replies = await Promise.all([edit({ section: 'Harbour' }, 1), edit({ publisher: 'Senna Courier' }, 1)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const loser = replies.find(({ status }) => status === 412);
    const json = replies[0]?.status === 412 ? { section: 'Harbour' } : { publisher: 'Senna Courier' };
    expect((await edit(json, loser?.body.currentVersion)).status).toBe(200);
    const { article } = (await api.as('reader').get(path)).body.record;
    expect(article).toMatchObject({ section: 'Harbour', publisher: 'Senna Courier' });
  });

  it('reading takes nothing from anybody, and articles do not hold each other up', async () => {
    const [one, other] = [await draftWithQuote(api), await draftWithQuote(api)];
    await api.as('reader').get(`/v1/articles/${one.id}`);
    const edits = [one, other].map(({ id }) =>
      api.as('editor').patch(`/v1/articles/${id}`, { json: { section: 'x' }, version: 1 }),
    );
    expect((await Promise.all(edits)).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('what the clock did in between counts as well', async () => {
    const { id } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    await api.store.changeState(id, { to: 'scheduled', until: '2020-01-01T00:00:00Z' }, { by: 'editor', version: 1 });
    await publishDue(api.store);
    const reply = await api.as('editor').patch(path, { json: { section: 'x' }, version: 2 });
    expect(reply.body).toMatchObject({ status: 412, currentVersion: 3 });
  });
});
