import type { Store } from '@onrecord/store';
import express, { type Router } from 'express';
import { ApiProblem } from '../http/problem.ts';
import { refuseMethod } from '../http/refuse-method.ts';

/**
 * `/health`: 200 when the archive can be read and written, else the store's problem with 503. `/ready`: the same, and 503 as soon as this
 * process has been told to stop, so that whoever shares out requests sends it no more.
 */
export function serveHealth(archive: Store, isStopping: () => boolean): Router {
  const router = express.Router();
  router.get('/health', async (_request, response) => {
    const health = await archive.health();
    response.set('Cache-Control', 'no-store').json({ status: 'ok', ...health });
  });
  router.get('/ready', async (_request, response) => {
    if (isStopping()) throw new ApiProblem('stopping', 'This process has been told to stop.', { retryAfter: 1 });
    await archive.health();
    response.set('Cache-Control', 'no-store').json({ status: 'ready' });
  });
  for (const path of ['/health', '/ready']) router.all(path, refuseMethod(['GET']));
  return router;
}
