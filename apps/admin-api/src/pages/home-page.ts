import express, { type Router } from 'express';
import { htmlPage, PAGE_POLICY, toHtml } from './html-page.ts';

/** `/`: where to go from here, for people and for programs. */
export function serveHome(siteUrl: string): Router {
  const router = express.Router();
  const addresses = {
    reference: '/docs',
    openapi: '/openapi.json',
    problems: '/problems',
    health: '/health',
    ready: '/ready',
    metrics: '/metrics',
    site: siteUrl,
  };
  const body = `<p>Import a page, look at what the parser found, correct it, publish it.</p>
<dl>
<dt><a href="/docs">Reference</a></dt><dd>every operation, to read and to try</dd>
<dt><a href="/openapi.json">OpenAPI document</a></dt><dd>the same for programs</dd>
<dt><a href="/problems">Problems</a></dt><dd>what can go wrong, and what to do then</dd>
<dt><a href="/health">Health</a></dt><dd>whether the archive is there</dd>
<dt><a href="${toHtml(siteUrl)}">The site</a></dt><dd>what readers see</dd>
</dl>
<p>Everything under <code>/v1</code> needs an access token: <code>Authorization: Bearer onr_…</code></p>`;
  router.get('/', (_request, response) => {
    response.format({
      json: () => response.json({ name: "Onrecord: the editors' API", ...addresses }),
      html: () =>
        response.set('Content-Security-Policy', PAGE_POLICY).send(htmlPage({ title: "The editors' API", body })),
    });
  });
  return router;
}
