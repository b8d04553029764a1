import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { newSecret } from '../access/token-secret.ts';
import { OPERATIONS } from '../routes/operations.ts';
import { exampleCall } from '../testing/example-call.ts';
import { startApi } from '../testing/start-api.ts';

const SECRET = /onr(?:_|%5f)[\w-]{8}/i;

describe('the log', () => {
  it('holds no secret, whatever is called, however it fails, and wherever the caller put one', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const api = await startApi({ logger });
    for (const operation of OPERATIONS) {
      const { method, path, sent } = exampleCall(operation);
      await api.as('admin').send(method, path, sent);
    }
    const secret = newSecret();
    await api.withHeader(`Bearer ${secret}`).get('/v1/me');
    await api.as('reader').get(`/v1/articles?token=${secret}`);
    await api.as('reader').get(`/v1/articles/${secret}`);
    await api.as('reader').get(`/v1/articles?x=onr%5F${secret.slice(4)}`);
    const made = await api
      .as('admin')
      .post('/v1/tokens', { json: { name: 'New', level: 'reader' }, headers: { 'Idempotency-Key': 'k' } });
    await api.store.close();
    expect((await api.as('admin').get('/v1/me')).status).toBe(500);
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(OPERATIONS.length);
    expect(made.body.secret).toMatch(SECRET);
    expect(log).not.toMatch(SECRET);
    await api.close();
  });
});
