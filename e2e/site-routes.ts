import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-onrecord.ts';

const APP = path.join(ROOT, 'apps', 'web', 'src', 'app');
const ANSWERS = /^(?:page\.tsx|route\.ts)$/;
/** Files that Next serves by their names. */
const BY_NAME: Readonly<Record<string, string>> = { 'robots.ts': 'robots.txt', 'sitemap.ts': 'sitemap.xml' };

/** Every route of the site, as its folders say: `/articles/[slug]/[file]`. */
export function siteRoutes(): readonly string[] {
  const files = readdirSync(APP, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const routes = files.flatMap(({ name, parentPath }) => {
    const folder = `/${path.relative(APP, parentPath).split(path.sep).join('/')}`;
    if (ANSWERS.test(name)) return [folder];
    const served = BY_NAME[name];
    return served === undefined ? [] : [path.posix.join(folder, served)];
  });
  return [...new Set(routes)].toSorted();
}
