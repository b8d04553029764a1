// The readers' site: the front with Next behind it. node dist/server.js, with ONRECORD_HOST and ONRECORD_SITE_PORT.
import { createServer } from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { lookUp } from '../data/addresses.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { readVersion } from '../data/version.server.ts';
import { whenFirstAsked } from '../data/when-first-asked.ts';
import { readInlined } from '../site/inlined.ts';
import { Front } from './front.ts';
import { PageThreads } from './page-threads.ts';

/** The folder that the site was built in. */
const SITE = path.join(import.meta.dirname, '..');
const hostname = process.env.ONRECORD_HOST || '127.0.0.1';
const port = Number(process.env.ONRECORD_SITE_PORT || 3000);

/** To what is no HTTP, or has more headers than any reader's program sends. */
const UNREADABLE =
  'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\nThis request cannot be read.\n';

// React's way of writing pages is chosen when it is loaded: the one for production is several times as fast.
Object.assign(process.env, { NODE_ENV: 'production' });
const { writeNowhere, writeWithdrawn } = await import('../site/write-page.tsx');
const { writeAnswer } = await import('./write-answer.ts');

const renderer = whenFirstAsked(async () => {
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: SITE, hostname, port });
  await app.prepare();
  return app.getRequestHandler();
});
const inlined = readInlined({ styles: import.meta.dirname, files: path.join(SITE, 'public') });
const pages = new PageThreads((page) => writeAnswer(page, inlined));
const front = new Front({
  render: async (request, response) => (await renderer())(request, response),
  write: (page) => pages.write(page),
  writeNowhere: () => writeNowhere(inlined),
  writeWithdrawn: (withdrawal) => writeWithdrawn(withdrawal, inlined),
  lookUp,
  readVersion,
  host: new URL(siteUrl()).host,
});

const server = createServer((request, response) => {
  front.answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.destroy();
  });
});
server.on('clientError', (_error, socket) => {
  if (socket.writable) socket.end(UNREADABLE);
});
server.once('error', (error) => {
  process.stderr.write(`The site cannot listen on ${hostname}:${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });
}
