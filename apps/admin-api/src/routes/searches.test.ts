import { expect, it, onTestFinished } from 'vitest';
import { startApi } from '../testing/start-api.ts';

it('an editor reads what readers look for and do not find, when more than one day saw it', async () => {
  let now = new Date('2031-04-11T23:00:00Z');
  const api = await startApi({ now: () => now });
  onTestFinished(() => api.close());
  const read = (query = '') => api.as('reporter').get(`/v1/searches/failed${query}`);
  await api.store.noteFailedSearch('harbour ghost');
  expect((await read()).body).toEqual({ items: [] });
  now = new Date('2031-04-12T01:00:00Z');
  await api.store.noteFailedSearch('Harbour ghost');
  expect((await read()).body).toEqual({ items: [{ words: 'harbour ghost', days: 2, lastDay: '2031-04-12' }] });
  expect((await api.as('reader').get('/v1/searches/failed')).status).toBe(403);
  expect((await read('?limit=0')).body.code).toBe('request-invalid');
});
