import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { scriptSources } from './page-scripts.ts';

const NEXT = [
  '<script src="/_next/static/chunks/1.js" async=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:\\"a) b\\""])</script>',
];
const sha256 = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

test('a page may run what Next wrote into it, and nothing else', () => {
  const odd = [
    '<script>alert(1)</script>',
    '<script>self.__next_f.push([alert(1)])</script>',
    '<script>self.__next_f.push([0]);alert(1)</script>',
    '<script>self.__next_f.push([0]).push(alert(1))</script>',
    '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
  ];
  const html = `<p>&lt;script&gt;self.__next_f.push([2])&lt;/script&gt;</p>${NEXT.join('')}${odd.join('')}`;
  const inline = NEXT.slice(1).map((script) => sha256(script.replace(/<[^>]*>/g, '')));
  expect(scriptSources(html)).toEqual(["'self'", ...inline]);
  expect(scriptSources('<p>Words</p>')).toEqual(["'self'"]);
});
