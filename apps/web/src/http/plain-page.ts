import { createHash } from 'node:crypto';
import { escapeHtml } from '@onrecord/core/export';

interface PlainPage {
  readonly status: number;
  readonly title: string;
  /** What the reader has to know, a paragraph each. */
  readonly words: string | readonly string[];
  /** A form as its reader filled it in, to be sent once more. */
  readonly form?: RefusedForm;
  readonly link?: { readonly href: string; readonly words: string };
  readonly headers?: Readonly<Record<string, string>>;
}

interface RefusedForm {
  readonly action: string;
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly send: string;
}

/** The site's paper, ink and measure, in system fonts: these pages are answered when nothing else may be there. */
const STYLE = `:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#1d1b18;--soft:#57524a;--rule:#d9d3c7;--accent:#8f2a1d}
@media (prefers-color-scheme:dark){:root{--paper:#171512;--ink:#ece7dd;--soft:#b3aca0;--rule:#3a362f;--accent:#f0a190}}
body{margin:0;padding:0 clamp(1rem,4vw,2.5rem) 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,Georgia,"Noto Serif",serif}
header{padding-block:1rem;border-bottom:1px solid var(--rule);font-weight:700}
main{max-width:40rem;overflow-wrap:anywhere}
h1{margin-block:2rem 1rem;font-size:1.875rem;line-height:1.2}
a{color:inherit;text-decoration-color:var(--accent);text-underline-offset:.2em}
header a{text-decoration:none}
label,textarea,button{display:block;font:inherit}
label{margin-top:1.5rem;color:var(--soft)}
textarea{box-sizing:border-box;width:100%;margin-block:.5rem 1rem;padding:.5rem .75rem;border:1px solid var(--soft);border-radius:2px;background:var(--paper);color:inherit}
button{padding:.5rem 1.25rem;border:0;border-radius:2px;background:var(--ink);color:var(--paper)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;
const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE, 'utf8').digest('base64')}'`;
const POLICY = `default-src 'none'; style-src ${STYLE_SOURCE}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A page that needs nothing of the site: for what is answered before or instead of one of its pages. All words are escaped. */
export function plainPage({ status, title, words, form, link, headers = {} }: PlainPage): Response {
  const paragraphs = [words].flat().map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  const way = link === undefined ? [] : [`<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.words)}</a></p>`];
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Onrecord</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">Onrecord</a></header>
<main>
<h1>${escapeHtml(title)}</h1>
${[...paragraphs, ...formOf(form), ...way].join('\n')}
</main>
</body>
</html>
`;
  const own = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
  };
  return new Response(page, { status, headers: { ...own, ...headers } });
}

function formOf(form: RefusedForm | undefined): readonly string[] {
  if (form === undefined) return [];
  const { action, label, name, value, send } = form;
  // The line end behind the opening tag is no part of what was written; a reader's own first one would be taken for it.
  return [
    `<form action="${escapeHtml(action)}" method="post">`,
    `<label for="again">${escapeHtml(label)}</label>`,
    `<textarea id="again" name="${escapeHtml(name)}" dir="auto" rows="8" required>\n${escapeHtml(value)}</textarea>`,
    `<button type="submit">${escapeHtml(send)}</button>`,
    '</form>',
  ];
}
