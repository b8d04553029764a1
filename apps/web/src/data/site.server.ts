import process from 'node:process';

/** The address readers know, without a slash at its end. */
export function siteUrl(): string {
  return (process.env.ONRECORD_SITE_URL || 'http://127.0.0.1:3000').replace(/\/+$/, '');
}
