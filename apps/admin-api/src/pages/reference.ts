import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import { refuseMethod } from '../http/refuse-method.ts';

/** Everything from here, nothing from elsewhere. Scalar writes its styles into the page, so those cannot be hashed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The browser build stands beside the entry that the package exports. */
const SCALAR = fileURLToPath(new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference')));

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Reference · Onrecord API</title>
</head>
<body>
<div id="reference"></div>
<noscript><p>The reference needs JavaScript; <a href="/openapi.json">the OpenAPI document</a> does not.</p></noscript>
<script src="/docs/scalar.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const START = `Scalar.createApiReference('#reference', ${JSON.stringify({
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
})});
`;

/** The interactive reference at `/docs`, wholly from this machine. */
export function serveReference(document: object): Router {
  const router = express.Router();
  const json = JSON.stringify(document);
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(json);
  });
  router.get('/docs', (_request, response) => {
    response.set('Content-Security-Policy', POLICY).type('html').send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.get('/docs/scalar.js', (_request, response) => {
    // pnpm keeps packages in a folder whose name begins with a dot.
    response.sendFile(SCALAR, { maxAge: '1h', dotfiles: 'allow' });
  });
  for (const path of ['/openapi.json', '/docs', '/docs/start.js', '/docs/scalar.js'])
    router.all(path, refuseMethod(['GET']));
  return router;
}
