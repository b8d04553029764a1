import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { GET } from './route.ts';

test('readers get every line of the ledger and can check it with a hash function alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('ONRECORD_DATA', folder);
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  for (const page of ['One', 'Two']) {
    const source = { received: new TextEncoder().encode(page), mediaType: 'text/plain', origin: null } as const;
    const { id } = await store.importArticle(source, parse(`${page} well\n\nIt is dry.`), 'desk');
    await store.publishArticle(id, { by: 'desk', version: 1 });
    await store.changeState(id, { to: 'withdrawn' }, { by: 'desk', version: 2, note: `${page}: it is not.` });
  }
  const read = async (query: string) => (await GET(new Request(`http://site.example/ledger.json${query}`))).json();
  const { items, next } = await read('');
  expect(next).toBeNull();
  let previous = '0'.repeat(64);
  for (const { hash, note, ...line } of items) {
    expect(line.previous).toBe(previous);
    const text = JSON.stringify(line, Object.keys(line).toSorted());
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    expect(createHash('sha256').update(note).digest('hex')).toBe(line.noteHash);
    previous = hash;
  }
  expect(items).toHaveLength(2);
  expect((await read('?after=none-of-ours')).items).toHaveLength(2);
});
