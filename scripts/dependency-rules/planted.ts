// Small trees of files: one in which every import is right, and for each rule the files that break it.

/** Path → content. */
export type Tree = Readonly<Record<string, string>>;

const core = 'packages/core/src';
const installed = (name: string): Tree => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: './index.js' }),
  [`node_modules/${name}/index.js`]: 'export {};',
});
const manifest = (name: string, exports: Tree, dependencies: readonly string[] = []) =>
  JSON.stringify({ name, exports, dependencies: Object.fromEntries(dependencies.map((each) => [each, '1.0.0'])) });

/** Every import runs downhill. */
export const CLEAN: Tree = {
  ...installed('zod'),
  ...installed('linkedom'),
  ...installed('@mozilla/readability'),
  ...installed('left-pad'),
  'packages/core/package.json': manifest('@onrecord/core', { '.': './src/index.ts', './html': './src/html/index.ts' }, [
    'zod',
    'linkedom',
    '@mozilla/readability',
    'left-pad',
  ]),
  [`${core}/schemas/index.ts`]: "export { Span } from './span.ts';",
  [`${core}/schemas/span.ts`]: "import * as z from 'zod'; export const Span = z.object({}); export type Span = object;",
  [`${core}/text/words.ts`]: "import type { Span } from '../schemas/index.ts'; export const words = (s: Span) => [s];",
  [`${core}/page/page.ts`]: "import { words } from '../text/words.ts'; export const page = words;",
  [`${core}/article/article.ts`]: "import { page } from '../page/page.ts'; export const article = page;",
  [`${core}/entities/entities.ts`]: "import { article } from '../article/article.ts'; export const entities = article;",
  [`${core}/quotes/quotes.ts`]: "import { entities } from '../entities/entities.ts'; export const quotes = entities;",
  [`${core}/record/record.ts`]: "import { quotes } from '../quotes/quotes.ts'; export const record = quotes;",
  [`${core}/parse.ts`]: "import { record } from './record/record.ts'; export const parse = record;",
  [`${core}/index.ts`]: "export { parse } from './parse.ts'; export { Span } from './schemas/index.ts';",
  [`${core}/html/index.ts`]:
    "import 'linkedom'; import '@mozilla/readability'; import { parse } from '../parse.ts'; export const parseHtml = parse;",
  [`${core}/text/words.test.ts`]:
    "import { readFileSync } from 'node:fs'; import { words } from './words.ts'; words(readFileSync);",
  'packages/store/package.json': manifest('@onrecord/store', {
    '.': './src/index.ts',
    './sqlite': './src/sqlite/index.ts',
  }),
  'packages/store/src/index.ts': "export type { Store } from './port.ts';",
  'packages/store/src/port.ts': "import type { words } from '@onrecord/core'; export type Store = typeof words;",
  'packages/store/src/sqlite/index.ts':
    "import type { Store } from '../port.ts'; export const openSqlite = (): Store | null => null;",
  'packages/onrecord/package.json': manifest('onrecord', { '.': './src/index.ts' }),
  'packages/onrecord/src/index.ts': "export { parse } from '@onrecord/core';",
  'apps/web/package.json': manifest('@onrecord/web', {}),
  'apps/web/data/articles.server.ts':
    "import { openSqlite } from '@onrecord/store/sqlite'; export const articles = openSqlite;",
  'apps/web/app/page.tsx':
    "import type { Store } from '@onrecord/store'; import { articles } from '../data/articles.server.ts'; export default articles as () => Store;",
  'apps/admin-api/package.json': manifest('@onrecord/admin-api', { '.': './src/app.ts' }),
  'apps/admin-api/src/app.ts':
    "import type { Store } from '@onrecord/store'; export const createApp = (store: Store) => store;",
  'apps/admin-api/src/server.ts':
    "import { openSqlite } from '@onrecord/store/sqlite'; import { createApp } from './app.ts'; createApp(openSqlite());",
};

/** Rule → what to add to the clean tree so that exactly this rule is broken. */
export const PLANTED: Readonly<Record<string, Tree>> = {
  cycle: {
    [`${core}/text/a.ts`]: "import { b } from './b.ts'; export const a = () => b;",
    [`${core}/text/b.ts`]: "import { a } from './a.ts'; export const b = () => a;",
  },
  unresolved: { [`${core}/text/a.ts`]: "import { b } from './nowhere.ts'; export const a = b;" },
  undeclared: {
    ...installed('stowaway'),
    'packages/store/src/a.ts': "import 'stowaway'; export type { Store } from './port.ts';",
  },
  'core-text-uphill': { [`${core}/text/a.ts`]: "import { page } from '../page/page.ts'; export const a = page;" },
  'core-page-uphill': {
    [`${core}/page/a.ts`]: "import { article } from '../article/article.ts'; export const a = article;",
  },
  'core-article-uphill': {
    [`${core}/article/a.ts`]: "import { quotes } from '../quotes/quotes.ts'; export const a = quotes;",
  },
  'core-entities-uphill': {
    [`${core}/entities/a.ts`]: "import { quotes } from '../quotes/quotes.ts'; export const a = quotes;",
  },
  'core-quotes-uphill': {
    [`${core}/quotes/a.ts`]: "import { record } from '../record/record.ts'; export const a = record;",
  },
  'core-record-uphill': { [`${core}/record/a.ts`]: "import { parse } from '../parse.ts'; export const a = parse;" },
  'core-tools-apart': {
    [`${core}/anchor/a.ts`]: "import { quotes } from '../quotes/quotes.ts'; export const a = quotes;",
  },
  'core-schemas-lowest': {
    [`${core}/schemas/a.ts`]: "import { words } from '../text/words.ts'; export const a = words;",
  },
  'core-schemas-types-only': {
    [`${core}/quotes/a.ts`]: "import { Span } from '../schemas/index.ts'; export const a = Span;",
  },
  'core-only-zod': { [`${core}/text/a.ts`]: "import 'left-pad'; export { words } from './words.ts';" },
  'core-zod-in-schemas': { [`${core}/text/a.ts`]: "import * as z from 'zod'; export const a = z;" },
  'core-html-apart': { [`${core}/a.ts`]: "import { parseHtml } from './html/index.ts'; export const a = parseHtml;" },
  'core-html-readers': { [`${core}/html/a.ts`]: "import 'left-pad'; export { parse } from '../parse.ts';" },
  'core-no-node': { [`${core}/text/a.ts`]: "import { readFileSync } from 'node:fs'; export const a = readFileSync;" },
  'core-lowest': { [`${core}/text/a.test.ts`]: "import { openSqlite } from '@onrecord/store/sqlite'; openSqlite();" },
  'store-above-core-only': { 'packages/store/src/a.ts': "import { parse } from 'onrecord'; export const a = parse;" },
  'onrecord-above-core-only': {
    'packages/onrecord/src/a.ts': "import { openSqlite } from '@onrecord/store/sqlite'; openSqlite();",
  },
  'apps-apart': { 'apps/web/app/a.ts': "import { createApp } from '@onrecord/admin-api'; export const a = createApp;" },
  'web-store-in-data': { 'apps/web/app/a.ts': "import { openSqlite } from '@onrecord/store/sqlite'; openSqlite();" },
  'web-never-parses': { 'apps/web/data/a.server.ts': "import { parseHtml } from '@onrecord/core/html'; parseHtml();" },
  'api-engine-in-server': {
    'apps/admin-api/src/a.ts': "import { openSqlite } from '@onrecord/store/sqlite'; openSqlite();",
  },
  'front-door': {
    'packages/store/src/a.ts': "import { words } from '../../core/src/text/words.ts'; export const a = words;",
  },
  orphan: { 'packages/store/src/a.ts': 'export const a = 1;' },
};
