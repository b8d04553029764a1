import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { styleReader, styleSources, withStyles } from './page-styles.ts';

const CSS = 'p>a{content:"x"}@media (width<40rem){p{color:red}}';

test('each style that stands in a page is allowed by its hash, and no words that look like one', () => {
  const html = `<style data-x="y">${CSS}</style><p>&lt;style&gt;p{color:red}&lt;/style&gt;</p><style>${CSS}</style>`;
  const digest = createHash('sha256').update(CSS).digest('base64');
  expect(styleSources(html)).toEqual(["'self'", `'sha256-${digest}'`]);
  expect(styleSources('<p>Words</p>')).toEqual(["'self'"]);
});

test('the style sheets that a page names are put into it, and no other file is', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-styles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'chunks'));
  writeFileSync(path.join(folder, 'a-1~b.css'), CSS);
  writeFileSync(path.join(folder, 'chunks', 'c.css'), 'a{src:url(../media/x.woff2)}b{src:url("/y"),url(data:,z)}');
  const link = (name: string) => `<link rel="stylesheet" href="/_next/static/${name}" data-precedence="next"/>`;
  const read = styleReader(folder);
  expect(withStyles(`<head>${link('a-1~b.css')}</head>`, read)).toBe(`<head><style>${CSS}</style></head>`);
  const style = 'a{src:url(/_next/static/media/x.woff2)}b{src:url("/y"),url(data:,z)}';
  expect(withStyles(link('chunks/c.css'), read)).toBe(`<style>${style}</style>`);
  for (const other of [link('none.css'), link('../a-1~b.css'), '<link rel="stylesheet" href="/other.css"/>'])
    expect(withStyles(other, read)).toBe(other);
});
