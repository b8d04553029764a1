import type { Store } from '@onrecord/store';
import express, { type Router } from 'express';
import { callerOf, demandCaller, demandScope, findCaller } from '../http/authenticate.ts';
import type { Metrics } from '../http/metrics.ts';
import { type Limits, limitFailedSignIns } from '../http/rate-limit.ts';

/** `/metrics` for Prometheus: with an access token of any level, since it tells how busy a newsroom is. */
export function serveMetrics(archive: Store, { counters }: Metrics, limits: Limits): Router {
  const router = express.Router();
  const guards = [findCaller(archive), limitFailedSignIns(limits), demandCaller];
  router.get('/metrics', ...guards, async (_request, response) => {
    demandScope(callerOf(response), 'metrics:read');
    response
      .set('Cache-Control', 'no-store')
      .type(counters.contentType)
      .send(await counters.metrics());
  });
  return router;
}
