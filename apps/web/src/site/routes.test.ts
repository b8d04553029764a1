import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRoute } from './find-route.ts';
import { ROUTES } from './routes.ts';

const APP = path.join(import.meta.dirname, '..', 'app');
const PAGES = path.join(import.meta.dirname, 'pages');
/** It runs in the reader's browser, so it is Next's. */
const NEXTS = ['/playground'];

describe('routes', () => {
  test('are the pages that Next has, but for those that run in a browser', () => {
    const folders = readdirSync(APP, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'page.tsx')
      .map((file) => path.posix.join('/', ...path.dirname(file).split(path.sep)));
    expect(ROUTES.map((route) => route.path).toSorted()).toEqual(
      folders.filter((folder) => !NEXTS.includes(folder)).toSorted(),
    );
  });

  test('have the name of a file, by which styles are found', () => {
    expect(ROUTES.filter(({ name }) => !existsSync(path.join(PAGES, `${name}.tsx`)))).toEqual([]);
  });

  test.each([
    ['/', 'home-page', {}],
    ['/search', 'search-page', {}],
    ['/about', 'about-page', {}],
    ['/topics/a%20b', 'topic-page', { slug: 'a%20b' }],
    ['/articles/x', 'article-page', { slug: 'x' }],
    ['/articles/x/original', 'original-page', { slug: 'x' }],
    ['/archive/2014/02', 'month-page', { year: '2014', month: '02' }],
    ['/people', 'named-page', {}],
    ['/people/x', 'entity-page', { collection: 'people', slug: 'x' }],
  ])('%s is %s', (address, name, parts) => {
    const found = findRoute(address);
    expect([found?.route.name, found?.parts]).toEqual([name, parts]);
  });

  test.each(['', '/articles/', '//', '//x', '/people/x/y', '/articles/x/card.png', '/a/b/c/d', '/nowhere'])(
    '“%s” is left to Next',
    (address) => {
      expect(findRoute(address)).toBeNull();
    },
  );
});
