import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../packages/store/src/contract/test-database.ts';
import { newPlace, run } from './run-onrecord.ts';
import { startApi, startSite } from './two-programs.ts';

const PAGE = 'Ferry Back in Spring\n\n“The ferry will run again in spring,” harbour chief Ada Merrin said on Monday.';

test('DATABASE_URL puts API and site on a PostgreSQL database', async () => {
  const database = await createTestDatabase();
  const place = await newPlace();
  const started = run({ ...place, databaseUrl: database.url });
  onTestFinished(async () => {
    await started.stop();
    await place.remove();
    await database.drop();
  });
  await started.ready;
  expect(started.token(), started.output()).not.toBeNull();
  const post = async (path: string, body: unknown, ifMatch: string | null = null) => {
    const headers = new Headers({ authorization: `Bearer ${started.token()}`, 'content-type': 'application/json' });
    if (ifMatch !== null) headers.set('if-match', ifMatch);
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${started.api}${path}`, init);
    return { status: response.status, etag: response.headers.get('etag'), body: await response.json() };
  };
  const health = await (await fetch(`${started.api}/health`)).json();
  expect(health).toMatchObject({ engine: 'postgresql' });
  const draft = await post('/v1/articles', { text: PAGE });
  expect(draft.status).toBe(201);
  const published = await post(`/v1/articles/${draft.body.id}/publish`, {}, draft.etag);
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  const page = await fetch(`${started.site}/articles/${published.body.slug}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('The ferry will run again in spring');
  const search = await fetch(`${started.site}/search?q=ferry+spring`);
  expect(await search.text()).toContain('Ferry Back in Spring');
  expect(started.output()).not.toContain(new URL(database.url).password);
});

test('a site whose database goes away shows the pages it has, and says in words why it has no others', async () => {
  const database = await createTestDatabase();
  const place = { ...(await newPlace()), databaseUrl: database.url };
  const api = await startApi(place);
  const site = await startSite(place);
  onTestFinished(async () => {
    await site.stop();
    await place.remove();
  });
  const read = async (path: string) => {
    const { status, headers } = await fetch(`${site.url}${path}`);
    return [path, status, headers.get('warning'), headers.get('retry-after')];
  };
  expect(await read('/articles')).toEqual(['/articles', 200, null, null]);
  await api.stop();
  await database.drop();
  expect(await read('/articles')).toEqual(['/articles', 200, '110 onrecord "Response is Stale"', null]);
  expect(await read('/corrections')).toEqual(['/corrections', 503, null, '30']);
  expect(await read('/library/index.html'), 'files need no archive').toEqual(['/library/index.html', 200, null, null]);
});
