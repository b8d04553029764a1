import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { styleSources } from './page-styles.ts';

test('each style that stands in a page is allowed by its hash, and no words that look like one', () => {
  const css = 'p>a{content:"x"}';
  const html = `<style data-precedence="next">${css}</style><p>&lt;style&gt;p{color:red}&lt;/style&gt;</p><style>${css}</style>`;
  const digest = createHash('sha256').update(css).digest('base64');
  expect(styleSources(html)).toEqual(["'self'", `'sha256-${digest}'`]);
  expect(styleSources('<p>Words</p>')).toEqual(["'self'"]);
});
