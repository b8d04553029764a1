import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParsedRecord } from '@onrecord/core';
import { parse } from '@onrecord/core';
import { openSqliteStore } from '@onrecord/store/sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lookUp } from './addresses.server.ts';

const TEXT =
  'Well runs dry\n\nThe mayor, Edita Marek, spoke. "The well is dry," Edita Marek said on Monday.\n\nKeywords: Water, الماء';

test('an address leads to what is there, to where it went, to why it is gone, or nowhere', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-site-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('ONRECORD_DATA', folder);
  const store = await openSqliteStore({ file: join(folder, 'archive.sqlite') });
  onTestFinished(() => store.close());
  const record: ParsedRecord = parse(TEXT);
  const source = { received: new TextEncoder().encode(TEXT), mediaType: 'text/plain', origin: null } as const;
  const draft = await store.importArticle(source, record, 'desk');
  const published = await store.publishArticle(draft.id, { by: 'desk', version: 1 });
  expect(await lookUp(`/articles/${published.slug}`)).toEqual({ is: 'here' });
  for (const form of ['json', 'jsonld', 'ninjs.json'])
    expect(await lookUp(`/articles/${published.slug}.${form}`)).toEqual({ is: 'here' });
  for (const path of ['/', '/articles', '/a/b/c']) expect(await lookUp(path)).toEqual({ is: 'here' });
  for (const path of [
    '/articles/none',
    '/articles/none.json',
    `/articles/${published.slug}.txt`,
    '/people/nobody',
    '/nothing/here',
  ])
    expect(await lookUp(path)).toEqual({ is: 'nowhere' });

  const water = (word: string) => `/topics/${encodeURIComponent(word)}`;
  expect(await lookUp(water('الماء'))).toEqual({ is: 'moved', to: water('الما') });
  for (const path of ['/topics/water', water('الما'), '/search/feed.xml', '/sitemap/x.xml', '/data/quotes.csv'])
    expect(await lookUp(path)).toEqual({ is: 'here' });
  expect(await lookUp('/topics/Water')).toEqual({ is: 'moved', to: '/topics/water' });
  const [year = '', month = ''] = published.createdAt.split('-');
  for (const path of [`/archive/${year}`, `/archive/${year}/${month}`])
    expect(await lookUp(path)).toEqual({ is: 'here' });
  for (const path of [
    '/topics/fire',
    '/topics/%',
    '/archive/0000',
    '/archive/20x4',
    `/archive/${year}/13`,
    '/archive/1999/01',
  ])
    expect(await lookUp(path)).toEqual({ is: 'nowhere' });

  const key = 'k'.repeat(32);
  const keyHash = createHash('sha256').update(key).digest('hex');
  await store.fileReport({ quoteId: published.record.quotes[0]?.id ?? '', reason: 'It was her son.', keyHash });
  expect(await lookUp(`/reports/${key}`)).toEqual({ is: 'here' });
  for (const other of ['x', 'j'.repeat(32), `${key}k`])
    expect(await lookUp(`/reports/${other}`)).toEqual({ is: 'nowhere' });

  const moved = await store.changeSlug(draft.id, 'the-well', { by: 'desk', version: published.version });
  expect(await lookUp(`/articles/${published.slug}`)).toEqual({ is: 'moved', to: '/articles/the-well' });
  expect(await lookUp(`/articles/${published.slug}.ninjs.json`)).toEqual({
    ...{ is: 'moved', to: '/articles/the-well.ninjs.json' },
  });
  const person = (await store.findEntities('Edita Marek', 1))[0];
  await store.changeEntity(person?.id ?? '', { act: 'retype', type: 'organisation' }, { by: 'desk', version: 0 });
  expect(await lookUp('/people/edita-marek')).toEqual({ is: 'moved', to: '/organisations/edita-marek' });

  const note = 'It was <another> well.';
  const change = { by: 'desk', version: moved.version, note };
  const { updatedAt } = await store.changeState(draft.id, { to: 'withdrawn' }, change);
  const gone = await lookUp('/articles/the-well');
  expect(gone).toEqual({ is: 'withdrawn', at: updatedAt, note });
  expect(await lookUp('/people/edita-marek')).toEqual({ is: 'nowhere' });
  const quote = published.record.quotes[0]?.id;
  for (const path of ['/articles/the-well/original', `/quotes/${quote}`, `/quotes/${quote}/card.png`])
    expect(await lookUp(path)).toEqual({ is: 'withdrawn', at: updatedAt, note });
  expect(await lookUp('/quotes/none')).toEqual({ is: 'nowhere' });
  expect(await lookUp('/articles/none/original')).toEqual({ is: 'here' });
});
