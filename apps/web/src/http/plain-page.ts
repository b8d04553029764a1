import { escapeHtml } from '@onrecord/core/export';

interface PlainPage {
  readonly status: number;
  readonly title: string;
  /** What the reader has to know, a paragraph each. */
  readonly words: string | readonly string[];
  readonly link?: { readonly href: string; readonly words: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page that needs nothing of the site: for what is answered before or instead of one of its pages. All words are escaped. */
export function plainPage({ status, title, words, link, headers = {} }: PlainPage): Response {
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
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${[...paragraphs, ...way].join('\n')}
</main>
</body>
</html>
`;
  const own = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  return new Response(page, { status, headers: { ...own, ...headers } });
}
