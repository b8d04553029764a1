import type { Store } from '@onrecord/store';
import express, { type Express } from 'express';
import { type Logger, pino } from 'pino';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { createSlots } from './http/overload.ts';
import { ApiProblem } from './http/problem.ts';
import { DEFAULT_LIMITS, type Limits } from './http/rate-limit.ts';
import { logRequests } from './http/request-log.ts';
import { serveOperations } from './http/router.ts';
import { sendSecurityHeaders } from './http/security-headers.ts';
import { sendProblem } from './http/send-problem.ts';
import { describeApi } from './openapi/document.ts';
import { serveHealth } from './pages/health.ts';
import { serveHome } from './pages/home-page.ts';
import { serveMetrics } from './pages/metrics.ts';
import { serveProblemPages } from './pages/problem-pages.ts';
import { serveReference } from './pages/reference.ts';
import { OPERATIONS } from './routes/operations.ts';

export interface AppOptions {
  readonly store: Store;
  /** Address of the public site, without a slash at its end. */
  readonly siteUrl: string;
  /** Silent unless given. */
  readonly logger?: Logger;
  readonly limits?: Limits;
  /** The clock; that of this machine unless told. The store has one of its own. */
  readonly now?: () => Date;
  /** Counters of this process; new ones unless given. */
  readonly metrics?: Metrics;
  /** Whether the process has been told to stop; never unless given. */
  readonly isStopping?: () => boolean;
}

/** The API as an Express application that listens to nothing yet. Closing the store is the caller's business. */
export function createApp({
  store,
  siteUrl,
  logger = pino({ level: 'silent' }),
  limits = DEFAULT_LIMITS,
  now = () => new Date(),
  metrics = createMetrics(),
  isStopping = () => false,
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // Only an article's version is an ETag here.
  app.disable('etag');
  app.enable('strict routing');
  app.use(logRequests(logger));
  app.use(sendSecurityHeaders());
  // Before the pages, whose addresses every call would otherwise be compared with.
  const desk = { archive: store, siteUrl, now };
  const slots = createSlots(limits, metrics);
  app.use('/v1', metrics.measure, slots.turnAway, serveOperations(OPERATIONS, desk, { limits, slots }));
  app.use(serveMetrics(store, metrics, limits));
  app.use(
    serveHome(siteUrl),
    serveHealth(store, isStopping),
    serveReference(describeApi(OPERATIONS)),
    serveProblemPages(),
  );
  app.use((request) => {
    throw new ApiProblem(
      'address-unknown',
      `There is nothing at ${request.baseUrl}${request.path}; /docs lists every operation.`,
    );
  });
  app.use(sendProblem);
  return app;
}
