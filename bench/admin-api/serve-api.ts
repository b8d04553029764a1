// node bench/admin-api/serve-api.ts ARCHIVE SECRET: the API without limits per token, as a process of its own.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { openStore } from '@onrecord/store/open';
import { pino } from 'pino';
import { hashSecret } from '../../apps/admin-api/src/access/token-secret.ts';
import { createApp } from '../../apps/admin-api/src/app.ts';
import { openLog } from '../../apps/admin-api/src/bootstrap/open-log.ts';
import { DEFAULT_LIMITS } from '../../apps/admin-api/src/http/rate-limit.ts';

const [archive = '', secret = ''] = process.argv.slice(2);
const store = await openStore(archive);
await store.createToken({ name: 'bench', level: 'admin', expiresAt: null, secretHash: hashSecret(secret) });
const app = createApp({
  store,
  siteUrl: 'http://site.test',
  limits: { ...DEFAULT_LIMITS, requestsPerMinute: Number.MAX_SAFE_INTEGER },
  // As an operator has it: a line for each request.
  logger: pino({ level: 'info' }, openLog({ dest: '/dev/null' })),
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  // The channel to the parent would keep the process running.
  server.close(() => void store.close().then(() => process.disconnect()));
});
