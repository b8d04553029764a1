import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startApi, type TestApi } from '../testing/start-api.ts';

describe.each(ENGINES)('entities, on %s', (engine) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ engine });
  });
  afterAll(() => api.close());

  async function publishPage(speaker: string): Promise<{ readonly id: string }> {
    const text = `Ferry of ${speaker}\n\n“The ferry of ${speaker} runs,” ${speaker} said.`;
    const { id, version, record } = (await api.as('editor').post('/v1/articles', { json: { text } })).body;
    await api.as('editor').post(`/v1/articles/${id}/publish`, { version });
    return record.entities.find(({ name }: { name: string }) => name === speaker);
  }

  it('are made, renamed, retyped and found at every address they had', async () => {
    const speaker = await publishPage('Ilse Marn');
    const path = `/v1/entities/${speaker.id}`;
    const file = await api.as('reader').get(`${path}/file`);
    expect(file.headers.get('etag')).toBe('"0"');
    const renamed = await api
      .as('editor')
      .patch(path, { version: 0, json: { name: 'Ilse Marn-Olt', why: 'Married.' } });
    expect(renamed.body).toMatchObject({ name: 'Ilse Marn-Olt', version: 1 });
    expect(renamed.headers.get('etag')).toBe('"1"');
    const read = await api.as('reader').get(path);
    expect([read.headers.get('etag'), read.body.version]).toEqual(['"1"', 1]);
    const retyped = await api.as('editor').patch(path, { version: 1, json: { type: 'organisation' } });
    expect(retyped.body.type).toBe('organisation');
    const old = await api.as('reader').get('/v1/addresses/person/ilse-marn');
    expect(old.body).toMatchObject({ moved: true, entity: { id: speaker.id, type: 'organisation' } });
    const { slug } = retyped.body;
    expect((await api.as('reader').get(`/v1/addresses/organisation/${slug}`)).body).toMatchObject({ moved: false });
    expect((await api.as('reader').get('/v1/addresses/person/nobody')).status).toBe(404);
    const { items } = (await api.as('reader').get(`${path}/events`)).body;
    expect(items).toMatchObject([
      { number: 1, action: 'renamed', by: 'the editor', facts: { name: 'Ilse Marn-Olt', why: 'Married.' } },
      { number: 2, action: 'retyped' },
    ]);
    expect(JSON.stringify(items)).not.toContain('salt');
  });

  it('are listed page by page, and found by name among those of a type', async () => {
    for (const speaker of ['Vera Quill', 'Vera Tamm', 'Ivo Quill']) await publishPage(speaker);
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { items, next } = (await api.as('reader').get(`/v1/entities?type=person&limit=2${after}`)).body;
      names.push(...items.map(({ name }: { name: string }) => name));
      cursor = next;
    } while (cursor !== null);
    expect(names).toEqual(expect.arrayContaining(['Vera Quill', 'Vera Tamm', 'Ivo Quill']));
    expect(new Set(names).size).toBe(names.length);
    const found = async (query: string) => (await api.as('reader').get(`/v1/entities?${query}`)).body.items.length;
    expect(await found('q=Vera&type=person')).toBe(2);
    expect(await found('q=Vera&type=place')).toBe(0);
    expect((await api.as('reader').get('/v1/entities?cursor=none-of-ours')).body.code).toBe('cursor-invalid');
  });

  it('are given names and dated offices, which are taken back again', async () => {
    const made = await api.as('reporter').post('/v1/entities', { json: { type: 'person', name: 'Tomas Hald' } });
    expect(made.status).toBe(201);
    const path = `/v1/entities/${made.body.id}`;
    expect(made.headers.get('location')).toBe(`${path}/file`);
    const named = await api.as('reporter').post(`${path}/aliases`, { version: 1, json: { name: 'T. Hald' } });
    expect(named.body.names).toContainEqual(
      expect.objectContaining({ name: 'T. Hald', given: expect.objectContaining({ by: 'the reporter' }) }),
    );
    const role = { title: 'harbour master', of: { name: 'Port Senna' }, from: '2029-01-01', until: '2031-01-01' };
    const held = await api.as('reporter').post(`${path}/roles`, { version: 2, json: role });
    expect(held.body.givenRoles).toMatchObject([{ role: { ...role, of: { name: 'Port Senna', entityId: null } } }]);
    const roleId = held.body.givenRoles[0].id;
    expect((await api.as('reporter').delete(`${path}/roles/${roleId}`, { version: 3 })).body.givenRoles).toEqual([]);
    const plain = await api.as('reporter').delete(`${path}/aliases/T.%20Hald`, { version: 4 });
    expect(plain.body.names.map(({ name }: { name: string }) => name)).toEqual(['Tomas Hald']);
    const again = await api.as('reporter').delete(`${path}/aliases/T.%20Hald`, { version: 5 });
    expect(again.body).toMatchObject({ status: 409, code: 'state-wrong' });
  });

  it('are merged after a preview, and the merge is taken back whole', async () => {
    const one = await publishPage('Pia Holm');
    const other = await publishPage('Pia Holmberg');
    const path = `/v1/entities/${other.id}`;
    const before = await api.as('reader').get(`${path}/file`);
    const preview = await api.as('reader').get(`${path}/merge-preview?into=${one.id}`);
    expect(preview.body).toMatchObject({ quotes: 1, publishedQuotes: 1, articles: 1, refusal: null });
    expect(preview.body.sentence).toMatch(/^1 quote moves, 1 of them public, from 1 article, with \d names?\.$/);
    const merged = await api.as('editor').post(`${path}/merge`, { version: 0, json: { into: one.id } });
    expect(merged.body.mergedInto).toBe(one.id);
    expect((await api.as('reader').get(path)).body).toMatchObject({ id: one.id, quoteCount: 2 });
    expect((await api.as('reader').get('/v1/addresses/person/pia-holmberg')).body).toMatchObject({ moved: true });
    expect((await api.as('reader').get(`${path}/merge-preview?into=${one.id}`)).body.refusal).toMatch(/merged into/);
    const unmerged = await api.as('editor').post(`${path}/unmerge`, { version: 1 });
    expect({ ...unmerged.body, version: 0 }).toEqual(before.body);
    expect((await api.as('reader').get(path)).body).toMatchObject({ id: other.id, quoteCount: 1 });
  });

  it('are candidates for each other, with reasons, until they are told apart', async () => {
    const one = await publishPage('Walid Karim');
    const other = (await api.as('reporter').post('/v1/entities', { json: { type: 'person', name: 'Waleed Kareem' } }))
      .body;
    const candidates = `/v1/entities/${other.id}/candidates`;
    const [found] = (await api.as('reader').get(candidates)).body.items;
    expect(found).toMatchObject({ entity: { id: one.id }, name: 'Walid Karim' });
    expect(found.reasons.length).toBeGreaterThan(0);
    await api.as('editor').post(`/v1/entities/${other.id}/tell-apart`, { version: 1, json: { from: one.id } });
    expect((await api.as('reader').get(candidates)).body.items).toEqual([]);
    const refused = await api
      .as('editor')
      .post(`/v1/entities/${other.id}/merge`, { version: 2, json: { into: one.id } });
    expect(refused.body).toMatchObject({ status: 409, code: 'state-wrong' });
    await api.as('editor').post(`/v1/entities/${other.id}/take-apart-back`, { version: 2, json: { from: one.id } });
    expect((await api.as('reader').get(candidates)).body.items).toHaveLength(1);
  });

  it('that somebody else changed in between are told so, with what changed', async () => {
    const { id } = (await api.as('reporter').post('/v1/entities', { json: { type: 'person', name: 'Oda Brandt' } }))
      .body;
    await api.as('editor').patch(`/v1/entities/${id}`, { version: 1, json: { name: 'Oda Brand', why: 'No t.' } });
    const late = await api.as('editor').patch(`/v1/entities/${id}`, { version: 1, json: { name: 'Oda Brandis' } });
    expect(late.body).toMatchObject({ status: 412, currentVersion: 2 });
    expect(late.body.conflict).toMatchObject({
      base: 1,
      current: 2,
      mergeable: false,
      since: [{ version: 2, action: 'renamed', by: 'the editor', why: 'No t.' }],
      changes: [{ field: 'name', base: 'Oda Brandt', current: 'Oda Brand', yours: 'Oda Brandis' }],
    });
    const bare = await api.as('editor').patch(`/v1/entities/${id}`, { json: { name: 'Oda' } });
    expect(bare.body).toMatchObject({ status: 428, code: 'version-missing' });
  });

  it.each([
    { why: 'an empty name', path: '', json: { type: 'person', name: '  ' }, field: 'name' },
    { why: 'a name of two lines', path: '', json: { type: 'person', name: 'a\nb' }, field: 'name' },
    { why: 'an unknown type', path: '', json: { type: 'ghost', name: 'a' }, field: 'type' },
    {
      why: 'an office that ends before it begins',
      path: 'roles',
      json: { title: 'a', of: null, from: '2031-01-02', until: '2031-01-01' },
      field: 'until',
    },
    {
      why: 'an office of nobody',
      path: 'roles',
      json: { title: 'a', of: { name: 'b', entityId: 'x' } },
      field: 'of.entityId',
    },
  ])('are refused $why', async ({ path, json, field }) => {
    const { id } = (await api.as('reporter').post('/v1/entities', { json: { type: 'person', name: 'Ada Brenn' } }))
      .body;
    const reply = await api
      .as('reporter')
      .post(path === '' ? '/v1/entities' : `/v1/entities/${id}/${path}`, { version: 1, json });
    expect(reply.body).toMatchObject({ status: 400, code: 'request-invalid', errors: [{ field }] });
  });

  it('leave their traces in the audit log, tokens too', async () => {
    const made = await api.as('admin').post('/v1/tokens', { json: { name: 'Short', level: 'reader' } });
    await api.as('admin').delete(`/v1/tokens/${made.body.token.id}`);
    const { body } = await api.as('admin').get('/v1/audit?by=the%20admin&subject=token');
    expect(body.items.slice(0, 2)).toMatchObject([
      { subject: 'token', subjectId: made.body.token.id, action: 'revoked', by: 'the admin' },
      { subject: 'token', subjectId: made.body.token.id, action: 'created', by: 'the admin' },
    ]);
    const merged = await api.as('admin').get('/v1/audit?by=the%20editor&subject=entity&limit=100');
    expect(merged.body.items.map(({ action }: { action: string }) => action)).toContain('unmerged');
    const first = await api.as('admin').get('/v1/audit?limit=2');
    const next = await api.as('admin').get(`/v1/audit?limit=2&cursor=${first.body.next}`);
    expect(next.body.items).toHaveLength(2);
    expect((await api.as('admin').get('/v1/audit?cursor=x')).body.code).toBe('cursor-invalid');
    const future = await api.as('admin').get('/v1/audit?since=2131-01-01T00:00:00%2B02:00');
    expect(future.body).toEqual({ items: [], next: null });
  });
});
