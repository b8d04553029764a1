import { parse } from '@onrecord/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../access/token-secret.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const WEIR = `Weir to be mended

“The weir leaks, and it has leaked for years,” engineer Ona Bril said.

They said the money was there. Mayor Piet Sund told the council that the work would begin in May.

He added that nobody would be flooded.
`;

interface Entry {
  readonly id: string;
  readonly quoteId: string;
  readonly words: string;
  readonly reason: string;
  readonly quote: { readonly confidence: number };
  readonly article: { readonly id: string; readonly version: number };
}

describe.each(ENGINES)('on %s, the queue', (engine) => {
  let api: TestApi;
  let pages = 0;
  let article: { id: string; slug: string; path: string };
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    pages += 1;
    const { body } = await api.as('reporter').post('/v1/articles', { json: { text: `${WEIR}\nPage ${pages}.` } });
    article = { id: body.id, slug: body.slug, path: `/v1/articles/${body.id}` };
  });

  const queue = async (query = ''): Promise<readonly Entry[]> =>
    (await api.as('reader').get(`/v1/reviews?article=${article.id}&upTo=1&limit=100${query}`)).body.items;

  it('has the least certain first', async () => {
    const items = await queue();
    expect(items.length).toBeGreaterThan(2);
    const sure = items.map(({ quote }) => quote.confidence);
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
    expect(await queue('&reason=gone')).toEqual([]);
    expect((await queue('&reason=uncertain')).every(({ reason }) => reason === 'uncertain')).toBe(true);
  });

  it('is worked through with one call for each, to its end', async () => {
    const all = await queue();
    const part = `article=${article.id}&upTo=1`;
    let next = all[0] ?? null;
    const seen: string[] = [];
    while (next !== null) {
      seen.push(next.quoteId);
      const { version } = next.article;
      const reply = await api.as('reporter').post(`/v1/reviews/${next.id}/confirm?${part}`, { version });
      expect(reply.body.done).toMatchObject({ quote: { id: next.quoteId }, decision: { decision: 'confirmed' } });
      next = reply.body.next;
    }
    expect(seen).toEqual(all.map(({ quoteId }) => quoteId));
    expect(await queue()).toEqual([]);
  });

  it('takes corrections and rejections, and says what is wrong with them', async () => {
    const [first] = await queue();
    const path = `/v1/reviews/${first?.id}`;
    const json = { speaker: { name: 'Ona Bril', type: 'person' }, why: 'She, on the tape.' };
    const wrong = await api
      .as('reporter')
      .post(`${path}/correct`, { json: { span: { start: 0, end: 9e6 } }, version: 1 });
    expect(wrong.body.errors[0].field).toBe('span');
    expect((await api.as('reporter').post(`${path}/correct`, { json: { why: 'x' }, version: 1 })).status).toBe(400);
    const corrected = await api
      .as('reporter')
      .post(`${path}/correct?article=${article.id}&upTo=1`, { json, version: 1 });
    expect(corrected.body.done.quote.speaker.text).toBe('Ona Bril');
    const { next } = corrected.body;
    const rejected = await api.as('reporter').post(`/v1/reviews/${next.id}/reject`, { version: next.article.version });
    expect(rejected.body.done.decision.decision).toBe('rejected');
  });

  it('refuses what is stale, and what is not there', async () => {
    const [first] = await queue();
    await api.as('editor').patch(article.path, { json: { section: 'x' }, version: 1 });
    const path = `/v1/reviews/${first?.id}/confirm`;
    expect((await api.as('editor').post(path, { version: 1 })).body).toMatchObject({ status: 412, currentVersion: 2 });
    expect((await api.as('editor').post(path)).status).toBe(428);
    expect((await api.as('editor').post('/v1/reviews/nothing/confirm', { version: 1 })).status).toBe(404);
    expect((await api.as('reader').get('/v1/reviews?cursor=x')).body.code).toBe('cursor-invalid');
  });

  it('shows what an edit touched first, and settles it with any decision about the quote', async () => {
    const [before] = await queue();
    await api.as('editor').post(`${article.path}/confirm-quotes`, { json: { atLeast: 0 }, version: 1 });
    const text = `${WEIR.replace('leaked for years', 'leaked since autumn')}\nPage ${pages}.`;
    await api.store.editBody(article.id, parse(text), { by: 'editor', version: 2 });
    const [touched] = await queue();
    expect(touched).toMatchObject({ reason: 'touched', review: { decision: { decision: 'confirmed' } } });
    expect(before?.reason).not.toBe('touched');
    const gate = await api.as('reader').get(`${article.path}/gate`);
    expect(gate.body.blocks).toContainEqual(expect.objectContaining({ code: 'review-open', doubtId: touched?.id }));
    await api.as('editor').post(`${article.path}/quotes/${touched?.quoteId}/confirm`, { version: 3 });
    expect((await queue()).map(({ reason }) => reason)).not.toContain('touched');
  });

  it('asks about what an edit took away, and is told that it is gone', async () => {
    const text = WEIR.replace(/“.*\n/, 'Nobody spoke.\n');
    const { reviews } = await api.store.editBody(article.id, parse(text), { by: 'editor', version: 1 });
    const gone = (await queue('&reason=gone'))[0];
    expect(gone).toMatchObject({ quote: null, words: null, review: { id: reviews[0]?.id } });
    const path = `/v1/reviews/${gone?.id}`;
    const json = { kind: 'indirect' };
    expect((await api.as('editor').post(`${path}/correct`, { json, version: 2 })).body.code).toBe('state-wrong');
    const reply = await api.as('editor').post(`${path}/confirm`, { version: 2 });
    expect(reply.body.done).toBeNull();
    expect(reply.headers.get('etag')).toBe('"3"');
    expect(await queue('&reason=gone')).toEqual([]);
    expect((await api.as('editor').post(`${path}/confirm`, { version: 3 })).status).toBe(404);
  });

  it('finds what one speaker said', async () => {
    const { record } = (await api.as('reader').get(article.path)).body;
    const { id } = record.entities.find(({ name }: { name: string }) => name === 'Piet Sund');
    const items = await queue(`&speaker=${id}`);
    expect(items.length).toBeGreaterThan(0);
    expect(
      items.every(({ quote }) => (quote as unknown as { speaker: { entityId: string } }).speaker.entityId === id),
    ).toBe(true);
  });

  describe('with a report of a reader', () => {
    let quoteId = '';
    beforeEach(async () => {
      await api.as('editor').post(`${article.path}/confirm-quotes`, { json: { atLeast: 0 }, version: 1 });
      await api.as('editor').post(`${article.path}/publish`, { version: 2 });
      quoteId = (await api.as('reader').get(article.path)).body.record.quotes[0].id;
    });

    const file = (reason = 'Her deputy said this.') =>
      api.as('reporter').post('/v1/reports', { json: { quoteId, reason } });

    it('shows it first; correcting accepts it, and its private link shows the answer', async () => {
      const { body, headers } = await file();
      expect(headers.get('location')).toBe(`/v1/reports/${body.report.id}`);
      const [first] = await queue();
      expect(first).toMatchObject({ id: body.report.id, reason: 'reported', report: body.report });
      const json = {
        speaker: { name: 'Jon Ruel', type: 'person' },
        answer: 'You are right.',
        note: 'It was her deputy.',
      };
      const reply = await api
        .as('editor')
        .post(`/v1/reviews/${first?.id}/correct?article=${article.id}`, { json, version: 3 });
      expect(reply.body.done.quote.speaker.text).toBe('Jon Ruel');
      const read = await api.store.loadReaderReport(hashSecret(body.key));
      expect(read).toMatchObject({
        articleSlug: article.slug,
        report: { state: 'accepted', answer: 'You are right.' },
      });
      const ledger = (await api.as('reader').get('/v1/ledger?limit=100')).body.items;
      expect(ledger.at(-1)).toMatchObject({ articleId: article.id, kind: 'corrected', note: 'It was her deputy.' });
    });

    it('declines it when the quote is confirmed, in the queue or by hand', async () => {
      const one = (await file()).body.report.id;
      const reply = await api
        .as('editor')
        .post(`/v1/reviews/${one}/confirm`, { json: { answer: 'We heard it.' }, version: 3 });
      expect(reply.status).toBe(200);
      expect((await api.as('reader').get(`/v1/reports/${one}`)).body).toMatchObject({
        state: 'declined',
        answer: 'We heard it.',
      });
      const two = (await file()).body.report.id;
      expect((await api.as('reporter').post(`/v1/reports/${two}/decline`, { json: { answer: 'No.' } })).status).toBe(
        403,
      );
      const declined = await api.as('editor').post(`/v1/reports/${two}/decline`, { json: { answer: 'It was she.' } });
      expect(declined.body).toMatchObject({ state: 'declined', answeredBy: 'the editor' });
      const again = await api.as('editor').post(`/v1/reports/${two}/decline`, { json: { answer: 'No.' } });
      expect(again.body.code).toBe('state-wrong');
      expect((await api.as('editor').post(`/v1/reports/${two}/decline`, { json: {} })).body.errors[0].field).toBe(
        'answer',
      );
    });

    it('is not answered without words, nor with a token that may not answer readers', async () => {
      const { id } = (await file()).body.report;
      const speaker = { name: 'Jon Ruel', type: 'person' };
      const narrow = await api.narrowed('editor', 'quotes:write');
      const both = await api.narrowed('editor', 'quotes:write', 'reports:write');
      const bodies = { confirm: {}, reject: {}, correct: { speaker } };
      for (const [verb, json] of Object.entries(bodies)) {
        const path = `/v1/reviews/${id}/${verb}`;
        const wordless = await both.post(path, { json, version: 3 });
        expect([wordless.status, wordless.body.errors?.[0].field]).toEqual([400, 'answer']);
        const sent = { json: { ...json, answer: 'We looked.' }, version: 3 };
        expect((await narrow.post(path, sent)).body).toMatchObject({ status: 403, scope: 'reports:write' });
      }
      expect((await api.as('reader').get(`/v1/reports/${id}`)).body.state).toBe('open');
      const sent = { json: { answer: 'We looked.' }, version: 3 };
      expect((await both.post(`/v1/reviews/${id}/reject`, sent)).status).toBe(200);
    });

    it('is accepted by one call, and answered once', async () => {
      const { id } = (await file()).body.report;
      const json = { speaker: null, answer: 'Nobody knows.' };
      const path = `/v1/reports/${id}/accept`;
      expect((await api.as('editor').post(path, { json })).status).toBe(428);
      const accepted = await api.as('editor').post(path, { json, version: 3 });
      expect(accepted.body).toMatchObject({
        report: { state: 'accepted', answer: 'Nobody knows.' },
        quote: { quote: { speaker: null } },
      });
      expect((await api.as('editor').post(path, { json, version: 4 })).body.code).toBe('state-wrong');
      const list = (await api.as('reader').get(`/v1/reports?article=${article.id}&state=accepted`)).body.items;
      expect(list.map((report: { id: string }) => report.id)).toEqual([id]);
    });

    it('needs a quote that readers see, and a reason', async () => {
      const none = await api.as('reporter').post('/v1/reports', { json: { quoteId: 'nothing', reason: 'x' } });
      expect(none.status).toBe(404);
      expect((await file(' ')).body.errors[0].field).toBe('reason');
      expect((await api.as('reader').get('/v1/reports/nothing')).status).toBe(404);
      expect(
        (await api.as('editor').post('/v1/reports/nothing/accept', { json: { speaker: null }, version: 1 })).status,
      ).toBe(404);
    });
  });
});
