import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    const { port, host, siteUrl, logLevel, databaseUrl } = readSettings({});
    expect({ port, host, siteUrl, logLevel }).toEqual({
      port: 4100,
      host: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
    });
    expect(databaseUrl.endsWith(join('/', '.onrecord', 'archive.sqlite'))).toBe(true);
  });

  it('take the archive from DATABASE_URL before ONRECORD_DATA', () => {
    const ONRECORD_DATA = '/srv/onrecord';
    expect(readSettings({ ONRECORD_DATA }).databaseUrl).toBe('/srv/onrecord/archive.sqlite');
    expect(readSettings({ ONRECORD_DATA, DATABASE_URL: 'postgres://db/news' }).databaseUrl).toBe('postgres://db/news');
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ ONRECORD_API_PORT: '' }).port).toBe(4100);
  });

  it('name every variable that cannot be used', () => {
    const bad = () => readSettings({ ONRECORD_API_PORT: 'high', ONRECORD_SITE_URL: 'javascript:alert(1)' });
    expect(bad).toThrow(/ONRECORD_API_PORT[\s\S]*ONRECORD_SITE_URL/);
  });
});
