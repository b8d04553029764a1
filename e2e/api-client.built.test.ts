import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readyServer, runServer } from '../apps/admin-api/src/testing/run-server.ts';
import { apiClient } from './api-client/client.ts';
import { generateTypes, TYPES } from './api-client/generate.ts';

test('the types of the client are those of the released document', async () => {
  expect(await readFile(TYPES, 'utf8')).toBe(await generateTypes());
});

test('the generated client takes a page from text to the readers, by the built program', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-client-'));
  const server = runServer({ data: folder, seeds: path.join(folder, 'none'), program: '../../dist/server.js' });
  const { address, secret } = await readyServer(server);
  const api = apiClient(address, secret);
  const text = 'Ferry to return\n\n“The ferry will run in spring,” harbour chief Ada Merrin said.';
  const { data: draft } = await api.POST('/v1/articles', { body: { text } });
  const id = draft?.id ?? '';
  const quote = draft?.record.quotes[0];
  expect(quote?.speaker?.text).toContain('Ada Merrin');
  const { data: corrected } = await api.PATCH('/v1/articles/{id}/quotes/{quoteId}', {
    params: { path: { id, quoteId: quote?.id ?? '' }, header: { 'If-Match': '"1"' } },
    body: { speaker: { name: 'Oda Brandt', type: 'person' } },
  });
  expect(corrected?.quote.speaker?.text).toBe('Oda Brandt');
  const late = await api.PATCH('/v1/articles/{id}', {
    params: { path: { id }, header: { 'If-Match': '"1"' } },
    body: { section: 'Harbour' },
  });
  expect(late.error).toMatchObject({ code: 'version-stale', conflict: { current: 2, mergeable: true } });
  const { data: published } = await api.POST('/v1/articles/{id}/publish', {
    params: { path: { id }, header: { 'If-Match': '"2"' } },
    body: {},
  });
  expect(published?.state).toBe('published');
  const { data: list } = await api.GET('/v1/articles', {
    params: { query: { state: 'published', include: 'record' } },
  });
  expect(list?.items.map((item) => item.record?.quotes.length)).toEqual([draft?.record.quotes.length]);
  await server.end('SIGTERM');
  await rm(folder, { recursive: true });
});
