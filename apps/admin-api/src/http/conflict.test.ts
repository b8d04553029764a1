import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftWithQuote } from '../testing/pages.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

describe.each(ENGINES)('a change that comes too late, on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  it('is told what the caller saw, what is there now and what was sent', async () => {
    const { id } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    await api.as('editor').patch(path, { version: 1, json: { headline: 'Bridge shut', why: 'Shorter.' } });
    await api.as('reporter').patch(path, { version: 2, json: { keywords: ['bridges'] } });
    const late = await api
      .as('reporter')
      .patch(path, { version: 1, json: { headline: 'Bridge to shut', section: 'City' } });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ code: 'version-stale', currentVersion: 3 });
    expect(late.body.conflict).toEqual({
      base: 1,
      current: 3,
      mergeable: false,
      since: [
        { version: 2, action: 'edited', by: 'the editor', at: expect.any(String), why: 'Shorter.' },
        { version: 3, action: 'edited', by: 'the reporter', at: expect.any(String), why: null },
      ],
      changes: [
        { field: 'headline', base: 'Harbour bridge to close', current: 'Bridge shut', yours: 'Bridge to shut' },
        { field: 'keywords', base: [], current: ['bridges'] },
      ],
    });
  });

  it('may be repeated where nobody touched what it changes', async () => {
    const { id, record } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    const quote = `${path}/quotes/${record.quotes[0]?.id}`;
    await api.as('reporter').patch(path, { version: 1, json: { section: 'City' } });
    const late = await api.as('reporter').post(`${quote}/confirm`, { version: 1 });
    expect(late.body.conflict).toMatchObject({ mergeable: true, changes: [{ field: 'section', current: 'City' }] });
    const again = await api.as('reporter').post(`${quote}/confirm`, { version: late.body.conflict.current });
    expect(again.status).toBe(200);
    const other = await api.as('editor').patch(quote, { version: 2, json: { speaker: null } });
    expect(other.body.conflict).toMatchObject({
      mergeable: false,
      changes: [
        {
          field: `quotes.${record.quotes[0]?.id}`,
          base: { decision: null },
          current: { decision: 'confirmed' },
          yours: { speaker: null },
        },
      ],
    });
  });

  it('that names a version which never was is told so', async () => {
    const { id } = await draftWithQuote(api);
    const reply = await api.as('reporter').patch(`/v1/articles/${id}`, { version: 9, json: { section: 'City' } });
    expect(reply.body.conflict).toEqual({ base: null, current: 1, since: [], changes: [], mergeable: false });
  });
});

describe('parallel editors', () => {
  it('lose no update: each change is there, or its editor was told', async () => {
    const api = await startApi();
    const { id } = await draftWithQuote(api);
    const path = `/v1/articles/${id}`;
    const words = Array.from({ length: 40 }, (_, index) => `word ${index}`);
    const editors = Array.from({ length: 8 }, (_, number) => words.filter((_word, index) => index % 8 === number));
    await Promise.all(
      editors.map(async (mine) => {
        for (const word of mine) {
          for (let done = false; !done; ) {
            const { version, record } = (await api.as('editor').get(path)).body;
            const json = { keywords: [...record.article.keywords, word] };
            const { status } = await api.as('editor').patch(path, { version, json });
            expect([200, 412]).toContain(status);
            done = status === 200;
          }
        }
      }),
    );
    const { version, record } = (await api.as('editor').get(path)).body;
    expect(record.article.keywords.toSorted()).toEqual(words.toSorted());
    expect(version).toBe(words.length + 1);
    await api.close();
  });
});
