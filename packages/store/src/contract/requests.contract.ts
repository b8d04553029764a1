import { describe, expect, test } from 'vitest';
import type { NamedRequest, Store } from '../port.ts';
import { asEditor, type OpenStore, openDesk, readAll, refusal, START } from './open-store.ts';

const ANSWER = { bytes: new Uint8Array([1, 2, 3]), articleId: null };

async function makeToken(store: Store, letter: string, by?: string): Promise<string> {
  const token = { name: letter, level: 'editor', expiresAt: null, secretHash: letter.repeat(64) } as const;
  return (await store.createToken(by === undefined ? token : { ...token, by })).id;
}

export function requestsContract(open: OpenStore): void {
  async function openRequest(): Promise<Awaited<ReturnType<typeof openDesk>> & { readonly request: NamedRequest }> {
    const desk = await openDesk(open);
    const tokenId = await makeToken(desk.store, 'a');
    return { ...desk, request: { tokenId, key: 'k1', fingerprint: 'f'.repeat(64) } };
  }

  describe('a request that names itself', () => {
    test('is done once, and its answer given again', async () => {
      const { store, request } = await openRequest();
      expect(await store.takeKey(request)).toEqual({ state: 'taken' });
      expect(await store.takeKey(request)).toEqual({ state: 'running' });
      await store.keepAnswer(request, ANSWER);
      expect(await store.takeKey(request)).toEqual({ state: 'answered', answer: ANSWER.bytes });
    });

    test('is taken by one of many that come at once', async () => {
      const { store, request } = await openRequest();
      const states = await Promise.all(Array.from({ length: 8 }, () => store.takeKey(request)));
      expect(states.map(({ state }) => state).toSorted()).toEqual([...Array(7).fill('running'), 'taken']);
    });

    test('does not lend its key to another request, but another token may use the same', async () => {
      const { store, request } = await openRequest();
      await store.takeKey(request);
      const other = { ...request, fingerprint: 'e'.repeat(64) };
      expect(await store.takeKey(other)).toEqual({ state: 'other' });
      await store.freeKey(other);
      await store.keepAnswer(other, ANSWER);
      expect(await store.takeKey(request)).toEqual({ state: 'running' });
      expect(await store.takeKey({ ...request, tokenId: await makeToken(store, 'b') })).toEqual({ state: 'taken' });
    });

    test('is tried anew when it was refused, or when whoever took it has died', async () => {
      const { store, clock, request } = await openRequest();
      await store.takeKey(request);
      await store.freeKey(request);
      expect(await store.takeKey(request)).toEqual({ state: 'taken' });
      clock.now = new Date('2026-01-10T12:02:00.000Z');
      expect(await store.takeKey(request)).toEqual({ state: 'taken' });
    });

    test('keeps its answer for a day, and a given key is not given back', async () => {
      const { store, clock, request } = await openRequest();
      await store.takeKey(request);
      await store.keepAnswer(request, ANSWER);
      await store.freeKey(request);
      clock.now = new Date('2026-01-11T11:59:59.999Z');
      expect((await store.takeKey(request)).state).toBe('answered');
      clock.now = new Date('2026-01-11T12:00:00.000Z');
      expect((await store.takeKey(request)).state).toBe('taken');
    });

    test('is forgotten with the article it made', async () => {
      const { store, request, publishNew } = await openRequest();
      const article = await publishNew();
      await store.takeKey(request);
      await store.keepAnswer(request, { ...ANSWER, articleId: article.id });
      await store.killArticle(article.id, asEditor(article));
      expect((await store.takeKey(request)).state).toBe('taken');
    });
  });

  describe('an old revision', () => {
    test('is read as it was', async () => {
      const { store, importDraft } = await openDesk(open);
      const draft = await importDraft();
      const record = { ...draft.record, article: { ...draft.record.article, section: 'World' } };
      const saved = await store.saveArticle(draft.id, { record, decisions: {} }, asEditor(draft));
      const { record: first, decisions } = draft;
      expect(await store.loadRevision(draft.id, 1)).toEqual({ record: first, decisions });
      expect((await store.loadRevision(draft.id, 2))?.record).toEqual(saved.record);
      expect(await store.loadRevision(draft.id, 3)).toBeNull();
      expect(await store.loadRevision('nobody', 1)).toBeNull();
    });
  });

  describe('records', () => {
    test('are read many at once, as they are now', async () => {
      const { store, importDraft } = await openDesk(open);
      const [one, two] = [await importDraft(), await importDraft()];
      const record = { ...two.record, article: { ...two.record.article, section: 'World' } };
      const saved = await store.saveArticle(two.id, { record, decisions: {} }, asEditor(two));
      const found = await store.loadRecords([one.id, two.id, 'nobody']);
      expect(found).toEqual(
        new Map([
          [one.id, one.record],
          [two.id, saved.record],
        ]),
      );
      expect((await store.loadRecords([])).size).toBe(0);
    });
  });

  describe('what was done', () => {
    test('is listed newest first, whatever it was done to, page by page', async () => {
      const { store, clock, publishNew } = await openDesk(open);
      const tokenId = await makeToken(store, 'a', 'the admin');
      const article = await publishNew({ entities: [{ name: 'Mara Velin' }] });
      const [entity] = await store.findEntities('Velin', 1);
      const entityId = entity?.id ?? '';
      clock.now = new Date('2026-01-10T13:00:00.000Z');
      await store.changeEntity(entityId, { act: 'rename', name: 'M. Velin' }, { by: 'editor', version: 0 });
      clock.now = new Date('2026-01-10T14:00:00.000Z');
      await store.revokeToken(tokenId, 'the admin');
      const all = (await store.listActs({})).items;
      expect(all.map(({ action, by }) => `${by} ${action}`)).toEqual([
        'the admin revoked',
        'editor renamed',
        'editor published',
        'test imported',
        'the admin created',
      ]);
      expect(all[2]).toMatchObject({ subject: 'article', subjectId: article.id, number: 2 });
      expect(await readAll((cursor) => store.listActs({ limit: 1, cursor }))).toEqual(all);
      expect((await store.listActs({ subject: 'token' })).items.map(({ at }) => at)).toEqual([
        '2026-01-10T14:00:00.000Z',
        START,
      ]);
      expect((await store.listActs({ by: 'editor', subject: 'entity' })).items).toEqual([all[1]]);
      const hour = { since: '2026-01-10T13:00:00.000Z', until: '2026-01-10T14:00:00.000Z' };
      expect((await store.listActs(hour)).items).toEqual([all[1]]);
    });

    test('is not listed from a cursor of another list', async () => {
      const { store } = await openDesk(open);
      expect((await refusal(store.listActs({ cursor: 'x' }))).code).toBe('cursor-invalid');
    });
  });
}
