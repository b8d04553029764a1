import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { settleScripts } from './page-scripts.ts';

const DATA = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
const NEXT = [
  '<script src="/_next/static/chunks/1.js" async=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"a) b\\""])</script>',
];
const PRELOADED = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/>';
const sha256 = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('a page without a part for the browser is left without scripts; its data stays', () => {
  const html = `<head>${PRELOADED}</head><p>data-island=&quot; &lt;script&gt;</p>${DATA}${NEXT.join('')}`;
  expect(settleScripts(html)).toEqual({
    html: `<head></head><p>data-island=&quot; &lt;script&gt;</p>${DATA}`,
    sources: ["'none'"],
  });
});

test('a page with a program of ours keeps it, and nothing of Next', () => {
  const own = '<script src="/own.js" type="module" data-own="true"></script>';
  expect(settleScripts(`<p></p>${own}${NEXT.join('')}`)).toEqual({ html: `<p></p>${own}`, sources: ["'self'"] });
});

test('a page with one may run what Next wrote into it, and nothing else', () => {
  const island = '<div data-island="true"></div>';
  const odd = [
    '<script>alert(1)</script>',
    '<script>self.__next_f.push([alert(1)])</script>',
    '<script>self.__next_f.push([0]);alert(1)</script>',
    '<script>self.__next_f.push([0]).push(alert(1))</script>',
  ];
  const html = `${island}${DATA}${NEXT.join('')}${odd.join('')}`;
  const { html: same, sources } = settleScripts(html);
  expect(same).toBe(html);
  const inline = NEXT.slice(1).map((script) => sha256(script.replace(/<[^>]*>/g, '')));
  expect(sources).toEqual(["'self'", ...inline]);
});
