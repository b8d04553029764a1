import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Helmet's headers, which are the same for every answer of an API: they are asked for once and not by a function each for every request. */
export function sendSecurityHeaders(): RequestHandler {
  const headers = collectHeaders();
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

function collectHeaders(): readonly (readonly [string, string])[] {
  const headers: [string, string][] = [];
  const collect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
  });
  const response = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => null,
  };
  collect({} as never, response as never, (error?: unknown) => {
    if (error !== undefined) throw error;
  });
  return headers;
}
