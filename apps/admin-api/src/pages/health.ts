import type { Store } from '@onrecord/store';
import express, { type Router } from 'express';

/** `/health`: 200 when the archive can be read and written, else the store's problem with 503. */
export function serveHealth(archive: Store): Router {
  const router = express.Router();
  router.get('/health', async (_request, response) => {
    const health = await archive.health();
    response.set('Cache-Control', 'no-store').json({ status: 'ok', ...health });
  });
  return router;
}
