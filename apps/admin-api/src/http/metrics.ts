import type { NextFunction, Request, Response } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. An article is read in a few milliseconds, and a long page parsed in a second. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What this process has done since it started, in Prometheus' words. */
export interface Metrics {
  readonly counters: Registry;
  /** Middleware: counts every request by operation and status, and how long it took. */
  measure(request: Request, response: Response, next: NextFunction): void;
  /** Requests that were turned away because too many ran. */
  readonly turnedAway: Counter;
}

/** New counters. `ofProcess`: also memory, processor time and the event loop's delay, which a process can count once. */
export function createMetrics({ ofProcess = false } = {}): Metrics {
  const counters = new Registry();
  const registers = [counters];
  if (ofProcess) collectDefaultMetrics({ register: counters });
  const took = new Histogram({
    name: 'onrecord_request_duration_seconds',
    help: 'Time from the request to the end of its answer, by operation and status.',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const running = new Gauge({ name: 'onrecord_requests_running', help: 'Requests being answered.', registers });
  const turnedAway = new Counter({
    name: 'onrecord_requests_turned_away_total',
    help: 'Requests that were answered 503 at once because too many were running.',
    registers,
  });
  // To find the counters of a pair of labels takes longer than to count.
  const kept = new Map<string, ReturnType<typeof took.labels>>();
  const timesOf = (operation: string, status: number) => {
    const key = `${operation} ${status}`;
    const times = kept.get(key) ?? took.labels({ operation, status });
    kept.set(key, times);
    return times;
  };
  return {
    counters,
    turnedAway,
    measure(_request, response, next) {
      const start = performance.now();
      running.inc();
      response.once('close', () => {
        running.dec();
        const operation = String(response.locals.operation ?? 'other');
        timesOf(operation, response.statusCode).observe((performance.now() - start) / 1000);
      });
      next();
    },
  };
}
