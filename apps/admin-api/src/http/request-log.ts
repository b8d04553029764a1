import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One structured line for each request, with an id that the answer carries too. Of the headers nothing is written, so no secret is; one
 * that somebody put into an address is struck out.
 */
export function logRequests(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId(_request: IncomingMessage, response: ServerResponse) {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: (request) => ({
        id: request.id,
        method: request.method,
        url: strikeOut(request.url),
        from: request.remoteAddress,
      }),
      res: (response) => ({ status: response.statusCode }),
    },
    customLogLevel(_request, response, error) {
      if (error !== undefined || response.statusCode >= 500) return 'error';
      return 'info';
    },
  });
}

/** What looks like an access token, whole or in part, also percent-encoded. */
function strikeOut(url: string): string {
  return url.replaceAll(/onr(?:_|%5f)[\w%-]*/gi, 'onr_…');
}
