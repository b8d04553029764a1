import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { welcome } from './welcome.mjs';

test('prints a command that a shell reads as one curl with valid JSON', () => {
  const urls = { site: 'http://127.0.0.1:1', api: 'http://127.0.0.1:2' };
  const text = welcome({ urls, token: "it's", archive: '/tmp/data' });
  const command = text.slice(text.indexOf('curl'), text.indexOf('\n\nCtrl-C'));
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${command}`;
  const words = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0');
  expect(words.slice(0, 4)).toEqual(['-s', 'http://127.0.0.1:2/v1/articles', '-H', "Authorization: Bearer it's"]);
  expect(JSON.parse(words.at(-2) ?? '')).toEqual({ text: expect.stringContaining('“The ferry') });
});
