import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.mjs';

test('uses the loopback address, ports 3000 and 4100 and a folder in the checkout unless told', () => {
  const folder = path.join(import.meta.dirname, '../..', '.onrecord');
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    sitePort: 3000,
    apiPort: 4100,
    databaseUrl: path.join(folder, 'archive.sqlite'),
    folder,
    archive: folder,
  });
});

test('takes ports, host and data folder from the environment', () => {
  expect(
    readSettings({
      ONRECORD_HOST: '::1',
      ONRECORD_SITE_PORT: '80',
      ONRECORD_API_PORT: '65535',
      ONRECORD_DATA: '/srv/on record',
    }),
  ).toMatchObject({ host: '::1', sitePort: 80, apiPort: 65_535, databaseUrl: '/srv/on record/archive.sqlite' });
});

test.each([
  ['file:/srv/news.sqlite', { databaseUrl: '/srv/news.sqlite', folder: '/srv', archive: '/srv/news.sqlite' }],
  [
    'postgresql://desk:s%40cret@db:5433/news?sslmode=require',
    {
      databaseUrl: 'postgresql://desk:s%40cret@db:5433/news?sslmode=require',
      folder: null,
      archive: 'postgres://desk@db:5433/news',
    },
  ],
  ['postgres://[', { databaseUrl: 'postgres://[', folder: null, archive: 'the database of DATABASE_URL' }],
])('takes the archive %s before the data folder, and shows no password', (DATABASE_URL, archive) => {
  expect(readSettings({ DATABASE_URL, ONRECORD_DATA: '/elsewhere' })).toMatchObject(archive);
});

test.each(['0', '65536', '3e3', '-1', '30 00', 'http'])('refuses %s as a port', (port) => {
  expect(() => readSettings({ ONRECORD_API_PORT: port })).toThrow(
    `ONRECORD_API_PORT must be a port, a whole number from 1 to 65535; it is "${port}".`,
  );
});

test('refuses one port for both', () => {
  expect(() => readSettings({ ONRECORD_SITE_PORT: '4100' })).toThrow('must differ');
});
