import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from './env.ts';

describe('the settings', () => {
  it('have defaults for everything', () => {
    const { port, host, siteUrl, logLevel, dataFolder } = readSettings({});
    expect({ port, host, siteUrl, logLevel }).toEqual({
      port: 4100,
      host: '127.0.0.1',
      siteUrl: 'http://127.0.0.1:3000',
      logLevel: 'info',
    });
    expect(dataFolder.endsWith(`${join('/', '.onrecord')}`)).toBe(true);
  });

  it('take an empty variable as not set', () => {
    expect(readSettings({ ONRECORD_API_PORT: '' }).port).toBe(4100);
  });

  it('name every variable that cannot be used', () => {
    const bad = () => readSettings({ ONRECORD_API_PORT: 'high', ONRECORD_SITE_URL: 'javascript:alert(1)' });
    expect(bad).toThrow(/ONRECORD_API_PORT[\s\S]*ONRECORD_SITE_URL/);
  });
});
