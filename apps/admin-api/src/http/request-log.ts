import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';

declare module 'node:http' {
  interface IncomingMessage {
    /** Of this request alone; stands in the log, in `X-Request-Id`, and in a problem. */
    id: string;
    log: Logger;
  }
}

/**
 * One structured line for each request, with an id that the answer carries too. Of the headers nothing is written, so no secret is; one
 * that somebody put into an address is struck out.
 */
export function logRequests(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const start = performance.now();
    const { method, originalUrl } = request;
    // Once the connection is cut nobody knows any more.
    const from = request.socket.remoteAddress;
    request.id = randomUUID();
    request.log = logger;
    response.setHeader('X-Request-Id', request.id);
    response.once('close', () => {
      const status = response.statusCode;
      const line = {
        req: { id: request.id, method, url: strikeOut(originalUrl), from },
        res: { status },
        responseTime: Math.round(performance.now() - start),
      };
      const isWhole = response.writableFinished;
      logger[levelOf(status, isWhole)](line, isWhole ? 'request completed' : 'request aborted');
    });
    next();
  };
}

/** Of a mistake of ours somebody has to hear. A caller who goes away, and a request that is turned away, are worth a look when they are many. */
function levelOf(status: number, isWhole: boolean): 'error' | 'warn' | 'info' {
  if (status >= 500 && status !== 503) return 'error';
  return status === 503 || !isWhole ? 'warn' : 'info';
}

/** What looks like an access token, whole or in part, also percent-encoded. */
function strikeOut(url: string): string {
  return url.replaceAll(/onr(?:_|%5f)[\w%-]*/gi, 'onr_…');
}
