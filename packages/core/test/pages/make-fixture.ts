// pnpm fixture SLUG FILE: a folder for a page that comes out wrong, with an expectation to be written by hand.
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UNFILLED } from './page-fixture.ts';

const SKELETON = { headline: UNFILLED, language: UNFILLED, direction: 'ltr', body: [UNFILLED] };

/** Makes the folder, or says in a sentence why not; an expectation that is there is never touched. */
function makeFixture(slug: string | undefined, file: string | undefined): string {
  if (slug === undefined || file === undefined) return 'usage: pnpm fixture SLUG FILE';
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) return `“${slug}” is no slug; use small letters, digits and hyphens`;
  if (!existsSync(file)) return `${file} is not there`;
  const folder = path.join(import.meta.dirname, slug);
  if (existsSync(folder)) return `test/pages/${slug} is there already; nothing was changed`;
  mkdirSync(folder);
  copyFileSync(file, path.join(folder, /\.html?$/i.test(file) ? 'source.html' : 'source.txt'));
  writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(SKELETON, null, 2)}\n`);
  return '';
}

const [slug, file] = process.argv.slice(2);
const trouble = makeFixture(slug, file === undefined ? undefined : path.resolve(process.env.INIT_CWD ?? '.', file));
if (trouble === '')
  console.log(`Now read the page and write packages/core/test/pages/${slug}/expected.json; its test fails until then.`);
else {
  console.error(trouble);
  process.exitCode = 1;
}
