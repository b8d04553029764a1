import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../testing/start-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('tokens', () => {
  it('work from their creation until they are revoked', async () => {
    const created = await api.as('admin').post('/v1/tokens', { json: { name: 'Night desk', level: 'editor' } });
    expect(created.status).toBe(201);
    const client = api.withHeader(`Bearer ${created.body.secret}`);
    expect((await client.get('/v1/me')).body).toMatchObject({ name: 'Night desk', level: 'editor' });
    const revoked = await api.as('admin').delete(`/v1/tokens/${created.body.token.id}`);
    expect(revoked.status).toBe(204);
    expect((await client.get('/v1/me')).body.code).toBe('token-invalid');
  });

  it('never show a secret or its hash again', async () => {
    const { secret } = (await api.as('admin').post('/v1/tokens', { json: { name: 'Quiet', level: 'reader' } })).body;
    const list = await api.as('admin').get('/v1/tokens');
    expect(list.body.items.map((token: { name: string }) => token.name)).toContain('Quiet');
    expect(list.text).not.toContain(secret);
    expect(list.text).not.toMatch(/hash/i);
  });

  it('have a name and a level that exists', async () => {
    const reply = await api.as('admin').post('/v1/tokens', { json: { name: ' ', level: 'king', expiresAt: 'soon' } });
    const fields = reply.body.errors.map((error: { field: string }) => error.field);
    expect(fields.sort()).toEqual(['expiresAt', 'level', 'name']);
  });

  it('that would never work are not made', async () => {
    const json = { name: 'Late', level: 'reader', expiresAt: '2020-01-01T00:00:00Z' };
    expect((await api.as('admin').post('/v1/tokens', { json })).body.errors[0].field).toBe('expiresAt');
  });

  it('expire at their instant, whatever the zone it was given in', async () => {
    const json = { name: 'Abroad', level: 'reader', expiresAt: '2131-01-01T02:00:00+02:00' };
    const { body } = await api.as('admin').post('/v1/tokens', { json });
    expect(body.token.expiresAt).toBe('2131-01-01T00:00:00.000Z');
    expect((await api.withHeader(`Bearer ${body.secret}`).get('/v1/me')).status).toBe(200);
  });

  it('keep the scopes they are narrowed to, once each, and those that are not narrowed say so', async () => {
    const make = (name: string, scopes?: unknown) =>
      api.as('admin').post('/v1/tokens', { json: { name, level: 'editor', scopes } });
    const { body } = await make('Robot', ['quotes:write', 'articles:read', 'quotes:write']);
    expect(body.token.scopes).toEqual(['articles:read', 'quotes:write']);
    const me = await api.withHeader(`Bearer ${body.secret}`).get('/v1/me');
    expect(me.body.scopes).toEqual(['articles:read', 'quotes:write']);
    expect((await make('Free robot')).body.token.scopes).toBeNull();
    const { items } = (await api.as('admin').get('/v1/audit?subject=token')).body;
    const act = items.find(({ subjectId }: { subjectId: string }) => subjectId === body.token.id);
    expect(act.token).toEqual({ name: 'Robot', level: 'editor', scopes: ['articles:read', 'quotes:write'] });
  });

  it.each([[[]], [['articles:fly']], ['articles:read']])('are not made with the scopes %j', async (scopes) => {
    const json = { name: 'Odd', level: 'reader', scopes };
    const { body } = await api.as('admin').post('/v1/tokens', { json });
    expect(body.errors[0].field).toMatch(/^scopes/);
  });

  it('are no admin where they are narrowed: the last that is not cannot be revoked', async () => {
    const lonely = await startApi();
    await lonely.narrowed('admin', 'tokens:write');
    const { items } = (await lonely.as('admin').get('/v1/tokens')).body;
    const { id } = items.find(({ level, scopes }: Record<string, unknown>) => level === 'admin' && scopes === null);
    expect((await lonely.as('admin').delete(`/v1/tokens/${id}`)).body.code).toBe('last-admin');
    await lonely.close();
  });

  it.each(['the clock', 'The  Clock', 'system', 'the admin', 'THE ADMIN'])(
    'are not made with a name that stands for somebody else: %s',
    async (name) => {
      const reply = await api.as('admin').post('/v1/tokens', { json: { name, level: 'reader' } });
      expect(reply.body).toMatchObject({ status: 409, code: 'duplicate' });
    },
  );

  it('may have the name of one that was revoked', async () => {
    const make = () => api.as('admin').post('/v1/tokens', { json: { name: 'Day desk', level: 'reader' } });
    const { body } = await make();
    expect((await make()).status).toBe(409);
    await api.as('admin').delete(`/v1/tokens/${body.token.id}`);
    expect((await make()).status).toBe(201);
  });

  it('cannot all be taken from the admins by two at the same time', async () => {
    const two = await startApi();
    await two.as('admin').post('/v1/tokens', { json: { name: 'Other admin', level: 'admin' } });
    const { items } = (await two.as('admin').get('/v1/tokens')).body;
    const admins = items.filter(({ level }: { level: string }) => level === 'admin');
    const ends = await Promise.all(
      admins.map(({ id }: { id: string }) =>
        two.store.revokeToken(id).then(
          () => 'revoked',
          ({ code }) => code,
        ),
      ),
    );
    expect(ends.toSorted()).toEqual(['revoked', 'state-wrong']);
    await two.close();
  });

  it('cannot all be taken from the admins', async () => {
    const list = await api.as('admin').get('/v1/tokens');
    const admin = list.body.items.find((token: { level: string }) => token.level === 'admin');
    const reply = await api.as('admin').delete(`/v1/tokens/${admin.id}`);
    expect(reply.body).toMatchObject({ status: 409, code: 'last-admin' });
  });

  it('that do not exist cannot be revoked', async () => {
    expect((await api.as('admin').delete('/v1/tokens/nothing')).status).toBe(404);
  });
});
