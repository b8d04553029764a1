import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { ROOT } from './run-onrecord.ts';

const DIST = path.join(ROOT, 'packages', 'onrecord', 'dist');
const HOST = 'http://library.example';
const TEXT = '“It is safe,” Ada Brenn said. She added that it was new.';
const SAID = ['Ada Brenn: It is safe,', 'Ada Brenn: it was new'];

useBrowser();

/** A page of its own host with the built package beside it, as files. */
async function open(worker = '') {
  const page = await visit('about:blank');
  await page.route(`${HOST}/**`, async (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    if (name === 'worker.js') return route.fulfill({ contentType: 'text/javascript', body: worker });
    if (!name.endsWith('.js'))
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Library</title>' });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(path.join(DIST, name), 'utf8') });
  });
  await page.goto(`${HOST}/`);
  return page;
}

const READ = `const said = (text) => findQuotes(text, { as: 'body' }).map(({ speaker, words }) => speaker + ': ' + words);`;

test('the built package runs in a page, without a bundler', async () => {
  const page = await open();
  const found = await page.evaluate(
    `import('${HOST}/index.js').then(({ findQuotes }) => { ${READ} return said(${JSON.stringify(TEXT)}); })`,
  );
  expect(found).toEqual(SAID);
});

test('the built package runs in a worker', async () => {
  const page = await open(
    `import { findQuotes } from './index.js'; ${READ} addEventListener('message', ({ data }) => postMessage(said(data)));`,
  );
  const found = await page.evaluate(`new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(${JSON.stringify(TEXT)});
  })`);
  expect(found).toEqual(SAID);
});
