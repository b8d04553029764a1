import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readyServer, runServer } from '../apps/admin-api/src/testing/run-server.ts';
import { apiClient } from './api-client/client.ts';

const GUIDE = new URL('../docs/guides/editor.md', import.meta.url);

test("the commands of the editor's guide work, one after the other, on a fresh archive", async () => {
  const guide = await readFile(GUIDE, 'utf8');
  const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands = '']) => commands);
  expect(blocks.length).toBeGreaterThan(8);
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-guide-'));
  const server = runServer({ data: folder, seeds: path.join(folder, 'none'), program: '../../dist/server.js' });
  const { address, secret } = await readyServer(server);
  const env = { ...process.env, API: `${address}/v1`, TOKEN: secret };
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], { env });
  const { data } = await apiClient(address, secret).GET('/v1/articles', { params: { query: { state: 'published' } } });
  expect(data?.items.map(({ headline }) => headline)).toEqual(['Ferry to return']);
  // What the guide promises in words is what its commands print.
  for (const words of [
    'Oda Brandt',
    'true',
    'Harbour',
    'NewsArticle',
    'It is not JSON.',
    'undoing',
    'entities:read',
    'token-invalid',
  ]) {
    expect(stdout).toContain(words);
  }
  expect(stdout).toMatch(/^\d+ quotes? moves?, \d+ of them public, from \d+ articles?, with \d+ names?\.$/m);
  expect(stdout).not.toContain(secret);
  await server.end('SIGTERM');
  await rm(folder, { recursive: true });
});
