import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Metrics } from './metrics.ts';
import { ApiProblem } from './problem.ts';
import type { Limits } from './rate-limit.ts';

const RETRY_SECONDS = 1;

/** The door of the API, and its seats. */
export interface Slots {
  /** Turns a request away, unread, while too many run. */
  readonly turnAway: RequestHandler;
  /** Gives a request that is all here its place among those that run; turns it away where there is none. */
  readonly take: RequestHandler;
}

/**
 * Turns requests away when there are more than can be answered in time: so memory stays bounded, and those that run are done. There are too
 * many when so many run at once, which happens where a request waits for a database elsewhere; or when the requests that came together have
 * kept the process so long, which happens where each is worked off in one go, as on SQLite: the next one of them has waited since. A
 * request runs from when its body is here: one that sends slowly keeps nobody else out.
 */
export function createSlots({ running: most, waitMs }: Limits, { turnedAway }: Metrics): Slots {
  let running = 0;
  const sinceTurn = startOfTurn();
  const turnAway = (_request: Request, _response: Response, next: NextFunction): void => {
    if (running >= most || sinceTurn() > waitMs) {
      turnedAway.inc();
      throw new ApiProblem('overloaded', 'More requests came than can be answered; try again in a moment.', {
        retryAfter: RETRY_SECONDS,
      });
    }
    next();
  };
  const take = (request: Request, response: Response, next: NextFunction): void =>
    turnAway(request, response, () => {
      running += 1;
      response.once('close', () => {
        running -= 1;
      });
      next();
    });
  return { turnAway, take };
}

/** Tells for how many milliseconds the requests that the event loop found waiting together have been worked on. */
function startOfTurn(): () => number {
  let start: number | null = null;
  return () => {
    if (start === null) {
      start = performance.now();
      // Runs when all that was waiting has been looked at.
      setImmediate(() => {
        start = null;
      });
    }
    return performance.now() - start;
  };
}
