import { expect, test } from 'vitest';
import { plainPage } from './plain-page.ts';

test('a refused form comes back as it was filled in, in words that nobody can make markup of', async () => {
  const value = '\nHe was in </textarea><script>alert(1)</script> "Oss"';
  const page = plainPage({
    status: 422,
    title: 'Not sent yet',
    words: 'Please say <more>.',
    form: { action: '/quotes/q1/report', label: 'What is wrong?', name: 'reason', value, send: 'Send' },
  });
  const html = await page.text();
  expect(page.status).toBe(422);
  expect(html).toContain('Please say &lt;more&gt;.');
  // A browser leaves the first line end of a text area out: the reader's own is the second.
  expect(html).toContain('required>\n\nHe was in &lt;/textarea&gt;&lt;script&gt;');
  expect(html).not.toContain('<script');
});

test('its policy lets in its own styles and its own forms, and nothing else', () => {
  const policy = plainPage({ status: 404, title: 'Nothing here', words: '' }).headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form-action 'self'; base-uri 'none'; /);
});
