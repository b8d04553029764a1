import { parse } from '@onrecord/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSpeakers } from '../testing/scenes.ts';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

const UNKNOWN = '“We shut the mill,” she told reporters on Monday.';

describe.each(ENGINES)('an article that readers see, on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  let pages = 0;
  /** A draft of which nobody knows who said its quote. */
  async function newDraft() {
    pages += 1;
    const text = `Mill ${pages} closes\n\n${UNKNOWN}\n\nThe workers were told in the morning.\n`;
    const { id, record } = (await api.as('editor').post('/v1/articles', { json: { text } })).body;
    const path = `/v1/articles/${id}`;
    const read = async () => (await api.as('reader').get(path)).body;
    const name = (version: number, speaker: object | null) =>
      api.as('editor').patch(`${path}/quotes/${record.quotes[0].id}`, { json: { speaker }, version });
    return { id, path, read, name };
  }

  it('is not changed to what its gate would keep from them', async () => {
    const { id, path, read, name } = await newDraft();
    await name(1, { text: 'an owner', kind: 'unnamed' });
    await api.store.publishArticle(id, { by: 'the editor', version: 2 });
    const before = await read();
    const sent = (json: object) => ({ json, version: 3 });
    const { blocks } = (await api.as('editor').get(`${path}/body`)).body;
    const more = { kind: 'paragraph', text: '“Nobody was asked,” she told the paper on Tuesday.' };
    const refused = [
      await api.as('editor').put(`${path}/body`, sent({ blocks: [...blocks, more] })),
      await api.as('editor').post(`${path}/revisions/1/restore`, sent({})),
      await api.as('editor').patch(path, sent({ headline: null })),
      await api.as('editor').post(`${path}/correct`, sent({ headline: null, note: 'It has none.' })),
    ];
    const told = refused.map(({ body }) => [body.code, body.blocks?.[0]?.code, body.blocks?.length]);
    expect(told).toEqual([
      ['gate-closed', 'speaker-unknown', 1],
      ['gate-closed', 'speaker-unknown', 1],
      ['gate-closed', 'headline-missing', 1],
      ['gate-closed', 'headline-missing', 1],
    ]);
    expect(await read()).toEqual(before);
  });

  it('is changed where its quote was settled, or stood so before', async () => {
    const { id, path, read, name } = await newDraft();
    await name(1, null);
    await api.store.publishArticle(id, { by: 'the editor', version: 2 });
    const { blocks } = (await api.as('editor').get(`${path}/body`)).body;
    const more = { kind: 'paragraph', text: 'The wheel stays.' };
    const edited = await api.as('editor').put(`${path}/body`, { json: { blocks: [...blocks, more] }, version: 3 });
    expect([edited.status, edited.body.article?.record.quotes[0].speaker]).toEqual([200, null]);
    const undecided = { record: (await read()).record, decisions: {} };
    await api.store.saveArticle(id, undecided, { by: 'an older program', version: 4 });
    const json = { section: 'Industry' };
    expect((await api.as('editor').patch(path, { json, version: 5 })).status).toBe(200);
  });

  it('is not read again where the parser does not know any more who said a quote', async () => {
    const text = `Mill closes\n\n${UNKNOWN}\n`;
    const source = { received: Buffer.from(text), mediaType: 'text/plain', origin: null } as const;
    const { id, record, version } = await api.store.importPublished(source, withSpeakers(parse(text)), 'the editor');
    const reply = await api.as('editor').post(`/v1/articles/${id}/reread`, { json: {}, version });
    expect(reply.body).toMatchObject({ status: 409, code: 'gate-closed' });
    expect((await api.store.loadArticle(id))?.record).toEqual(record);
  });
});
