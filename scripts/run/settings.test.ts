import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from './settings.mjs';

test('uses the loopback address, ports 3000 and 4100 and a folder in the checkout unless told', () => {
  const { data, ...rest } = readSettings({});
  expect(rest).toEqual({ host: '127.0.0.1', sitePort: 3000, apiPort: 4100 });
  expect(data).toBe(path.join(import.meta.dirname, '../..', '.onrecord'));
});

test('takes ports, host and data folder from the environment', () => {
  expect(
    readSettings({
      ONRECORD_HOST: '::1',
      ONRECORD_SITE_PORT: '80',
      ONRECORD_API_PORT: '65535',
      ONRECORD_DATA: '/srv/on record',
    }),
  ).toEqual({ host: '::1', sitePort: 80, apiPort: 65_535, data: '/srv/on record' });
});

test.each(['0', '65536', '3e3', '-1', '30 00', 'http'])('refuses %s as a port', (port) => {
  expect(() => readSettings({ ONRECORD_API_PORT: port })).toThrow(
    `ONRECORD_API_PORT must be a port, a whole number from 1 to 65535; it is "${port}".`,
  );
});

test('refuses one port for both', () => {
  expect(() => readSettings({ ONRECORD_SITE_PORT: '4100' })).toThrow('must differ');
});
