import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askWhetherSaid } from './claims.server.ts';

const TEXT = 'Well runs dry\n\nThe mayor, Edita Marek, spoke. "The well is dry," Edita Marek said on Monday.';

test('whoever is asked about is one whom published articles name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-claims-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('ONRECORD_DATA', folder);
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  const source = { received: new TextEncoder().encode(TEXT), mediaType: 'text/plain', origin: null } as const;
  const draft = await store.importArticle(source, parse(TEXT), 'desk');
  expect((await askWhetherSaid('The well is dry', 'Marek')).speaker).toBeNull();
  await store.publishArticle(draft.id, { by: 'desk', version: 1 });
  const asked = await askWhetherSaid('The well is dry', 'marek');
  expect([asked.speaker?.name, asked.result.verdict]).toEqual(['Edita Marek', 'exact']);
  expect((await askWhetherSaid('The well is dry', 'Edita Marek')).speaker?.name).toBe('Edita Marek');
  expect((await askWhetherSaid('The well is dry', '%')).speaker).toBeNull();
});
