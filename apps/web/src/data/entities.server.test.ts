import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readMostQuotedPeople } from './entities.server.ts';

const NAMES = ['Edita Marek', 'Omar Haddad', 'Ada Brenn'];

test('the most quoted are those of the last thirty days, and those of all days where few spoke lately', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('ONRECORD_DATA', folder);
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  for (const [n, name] of NAMES.entries()) {
    const text = `Well number ${n} runs dry\n\n${`"It is dry," ${name} said. `.repeat(n + 1)}`;
    const record = parse(text, { origin: { publishedAt: '2026-03-01' } });
    const source = { received: new TextEncoder().encode(text), mediaType: 'text/plain', origin: null } as const;
    const { id } = await store.importArticle(source, record, 'desk');
    await store.publishArticle(id, { by: 'desk', version: 1 });
  }
  const on = async (day: string) => {
    const { time, speakers } = await readMostQuotedPeople(2, Date.parse(day));
    return [time, ...speakers.map(({ speaker, statements }) => `${speaker.name} ${statements}`)];
  };
  expect(await on('2026-03-20')).toEqual(['month', 'Ada Brenn 3', 'Omar Haddad 2']);
  expect(await on('2027-01-01')).toEqual(['ever', 'Ada Brenn 3', 'Omar Haddad 2']);
});
