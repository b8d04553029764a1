import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readCorrections, readNewestCorrections } from './ledger.server.ts';

const TEXT = 'Well runs dry\n\n"It is dry," Edita Marek said. "It is safe," Omar Haddad said.';

test('a line of the ledger says what it changed, as long as the article is published', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('ONRECORD_DATA', folder);
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  const source = { received: new TextEncoder().encode(TEXT), mediaType: 'text/plain', origin: null } as const;
  const { id } = await store.importArticle(source, parse(TEXT), 'desk');
  const { record } = await store.publishArticle(id, { by: 'desk', version: 1 });
  const [first, second] = record.quotes;
  if (first === undefined || second === undefined) throw new Error('The text has two quotes.');
  const corrected = { ...record, quotes: [{ ...first, speaker: second.speaker }, second] };
  const saved = await store.saveArticle(id, { record: corrected, decisions: {} }, { by: 'desk', version: 2 });

  const change = { what: 'speaker', quoteId: first.id, words: 'It is dry,', was: 'Edita Marek', is: 'Omar Haddad' };
  const [line] = (await readNewestCorrections(null)).items;
  expect(line).toMatchObject({
    entry: { number: 1, kind: 'corrected', note: null },
    article: { slug: saved.slug, headline: 'Well runs dry' },
    changes: [change],
  });
  expect(await readCorrections(id, 10)).toEqual([{ entry: line?.entry, changes: [change] }]);

  await store.changeState(id, { to: 'withdrawn' }, { by: 'desk', version: 3, note: 'It was another well.' });
  const { items } = await readNewestCorrections(null);
  expect(items.map(({ entry, article, changes }) => [entry.number, article, changes])).toEqual([
    [2, null, []],
    [1, null, []],
  ]);
});
