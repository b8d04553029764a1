import { describe, expect, test } from 'vitest';
import { type OpenStore, openDesk, refusal, START } from './open-store.ts';

const HASH = 'a'.repeat(64);
const TOKEN = { name: 'desk', level: 'editor', expiresAt: null, secretHash: HASH } as const;

export function tokensContract(open: OpenStore): void {
  describe('tokens', () => {
    test('are kept without their secret, and listed oldest first', async () => {
      const { store, clock } = await openDesk(open);
      const token = await store.createToken(TOKEN);
      expect(token).toEqual({
        id: token.id,
        name: 'desk',
        level: 'editor',
        scopes: null,
        createdAt: START,
        expiresAt: null,
        lastUsedAt: null,
        revokedAt: null,
      });
      clock.now = new Date('2026-01-11T00:00:00.000Z');
      const second = await store.createToken({ ...TOKEN, secretHash: 'b'.repeat(64) });
      expect(await store.listTokens()).toEqual([token, second]);
      expect(JSON.stringify(await store.listTokens())).not.toContain(HASH);
    });

    test('keep what they are narrowed to, also in what is listed of their making and revoking', async () => {
      const { store } = await openDesk(open);
      const scopes = ['articles:read', 'entities:read'];
      const { id } = await store.createToken({ ...TOKEN, scopes });
      expect((await store.useToken(HASH))?.scopes).toEqual(scopes);
      await store.revokeToken(id);
      expect((await store.listTokens())[0]?.scopes).toEqual(scopes);
      const token = { name: 'desk', level: 'editor', scopes };
      const acts = (await store.listActs({ subject: 'token' })).items;
      expect(acts.map((act) => [act.action, act.token])).toEqual([
        ['revoked', token],
        ['created', token],
      ]);
    });

    test('note their use, to the minute', async () => {
      const { store, clock } = await openDesk(open);
      await store.createToken(TOKEN);
      expect((await store.useToken(HASH))?.lastUsedAt).toBe(START);
      clock.now = new Date('2026-01-10T12:00:59.000Z');
      expect((await store.useToken(HASH))?.lastUsedAt).toBe(START);
      clock.now = new Date('2026-01-10T12:01:00.000Z');
      expect((await store.useToken(HASH))?.lastUsedAt).toBe('2026-01-10T12:01:00.000Z');
      expect((await store.listTokens())[0]?.lastUsedAt).toBe('2026-01-10T12:01:00.000Z');
    });

    test('do not work when unknown, expired or revoked', async () => {
      const { store, clock } = await openDesk(open);
      expect(await store.useToken(HASH)).toBeNull();
      const token = await store.createToken({ ...TOKEN, expiresAt: '2026-01-10T13:00:00+00:00' });
      expect(await store.useToken(HASH)).not.toBeNull();
      clock.now = new Date('2026-01-10T13:00:00.000Z');
      expect(await store.useToken(HASH)).toBeNull();
      clock.now = new Date(START);
      await store.revokeToken(token.id);
      expect(await store.useToken(HASH)).toBeNull();
      clock.now = new Date('2026-01-12T00:00:00.000Z');
      await store.revokeToken(token.id);
      expect((await store.listTokens())[0]?.revokedAt).toBe(START);
    });

    test('are refused with a secret in use, and an unknown one cannot be revoked', async () => {
      const { store } = await openDesk(open);
      const token = await store.createToken(TOKEN);
      const { code, error } = await refusal(store.createToken({ ...TOKEN, name: 'other' }));
      expect([code, error.details]).toEqual(['duplicate', { tokenId: token.id }]);
      expect(error.message).not.toContain(HASH);
      expect((await refusal(store.revokeToken('unknown'))).code).toBe('not-found');
    });
  });

  describe('settings', () => {
    test('are read as they were last written', async () => {
      const { store } = await openDesk(open);
      expect(await store.readSetting('demo')).toBeNull();
      await store.writeSetting('demo', 'filled');
      await store.writeSetting('demo', 'emptied');
      expect(await store.readSetting('demo')).toBe('emptied');
    });
  });

  describe('health', () => {
    test('counts the articles', async () => {
      const desk = await openDesk(open);
      expect(await desk.store.health()).toMatchObject({ articles: 0, schemaVersion: expect.any(Number) });
      await desk.importDraft();
      expect((await desk.store.health()).articles).toBe(1);
    });
  });
}
