// node bench/web/lighthouse.ts ARCHIVE [--runs 5] [--throttling simulate|devtools]
// Lighthouse for phones on four pages of the built site, and on a page without JavaScript of the article's text. With nothing else
// running. It comes through npx: a hundred packages that nobody needs who does not measure.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { escapeHtml } from '@onrecord/core/export';
import { openStore } from '@onrecord/store/open';
import { findBrowser } from '../../scripts/run/browser.mjs';
import { publishLongPage } from './long-page.ts';
import { startBuiltSite, stop } from './servers.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLAGS = ['--headless=new', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, throttling: { type: 'string', default: 'simulate' } },
});
const [archive = ''] = positionals;
if (archive === '') throw new Error('Name a filled archive.');
const browser = findBrowser();
if (browser === null) throw new Error('No Chromium was found; set CHROMIUM_PATH to one.');

const store = await openStore(archive);
const long = await publishLongPage(store);
const [person] = (await store.listMostQuoted(20)).filter(({ type }) => type === 'person');
await store.close();
const site = await startBuiltSite(archive);
const plain = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' });
  response.end(plainPage(long.text));
}).listen(0, '127.0.0.1');
await once(plain, 'listening');

const pages = {
  'the text alone': `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`,
  home: `${site.url}/`,
  article: `${site.url}/articles/${long.slug}`,
  person: `${site.url}/people/${person?.slug}`,
  search: `${site.url}/search`,
  'what was found': `${site.url}/search?q=bridge`,
};
for (const [name, url] of Object.entries(pages)) {
  const runs: Report[] = [];
  for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measure(url));
  const of = (pick: (report: Report) => number) => median(runs.map(pick));
  const scores = CATEGORIES.map((id) => `${id} ${of(({ categories }) => categories[id].score).toFixed(2)}`);
  const value = (id: string) => of(({ audits }) => audits[id]?.numericValue ?? Number.NaN);
  console.log(
    `${name.padEnd(15)} ${scores.join(', ')}; LCP ${value('largest-contentful-paint').toFixed(0)} ms, CLS ${value('cumulative-layout-shift').toFixed(3)}, blocked ${value('total-blocking-time').toFixed(0)} ms`,
  );
  for (const line of missed(runs[0])) console.log(`  ${line}`);
}
plain.close();
await stop(site);

interface Report {
  readonly categories: Readonly<
    Record<(typeof CATEGORIES)[number], { score: number; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; numericValue?: number; title: string }>>;
}

async function measure(url: string, tries = 1): Promise<Report> {
  if (tries > 3) throw new Error(`Lighthouse could not measure ${url}.`);
  const args = [
    ...['-y', LIGHTHOUSE, url, '--output=json', '--quiet', `--throttling-method=${values.throttling}`],
    `--chrome-flags=${FLAGS.join(' ')}`,
  ];
  const child = spawn('npx', args, {
    env: { ...process.env, CHROME_PATH: browser ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let json = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    json += text;
  });
  const [code] = await once(child, 'close');
  // A browser sometimes loses the beginning of what it records; Lighthouse says so, and such a run is none.
  return code === 0 ? JSON.parse(json) : measure(url, tries + 1);
}

/** What lost a point, by its title. */
function missed(report: Report | undefined): readonly string[] {
  return CATEGORIES.flatMap((id) => report?.categories[id].auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (report?.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${report?.audits[id]?.title}`);
}

/** The same words with nothing but a column's width. */
function plainPage(text: string): Buffer {
  const [headline = '', ...paragraphs] = text.split('\n\n').map(escapeHtml);
  return gzipSync(`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${headline}</title>
<style>body{max-width:40rem;margin:1rem auto;padding:0 1rem;font:1.1rem/1.6 serif}</style></head>
<body><h1>${headline}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</body></html>`);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
