import { createHash } from 'node:crypto';
import { escapeHtml } from '@onrecord/core/export';

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; }
body { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1.5rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.25rem; }
code { font-size: 0.9em; }
nav, .kind { font: 0.875rem/1.5 system-ui, sans-serif; }
dt { margin-top: 0.75rem; }
dd { margin: 0; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Policy for our small pages: their one style sheet and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** A whole page. `title` is words; `body` is HTML. */
export function htmlPage({ title, body }: { readonly title: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)} · Onrecord API</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
<nav><p><a href="/">Start</a> · <a href="/docs">Reference</a> · <a href="/problems">Problems</a></p></nav>
</body>
</html>
`;
}

/** Words as HTML; `code` in backquotes is set as code. */
export function toHtml(words: string): string {
  return escapeHtml(words).replace(/`([^`]+)`/g, '<code>$1</code>');
}
