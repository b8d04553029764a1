/** The answer for an article that was withdrawn: that it is gone for good, since when, and what readers are told. */
export function withdrawnArticle({ at, note }: { readonly at: string; readonly note: string | null }): Response {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  return new Response(
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>This article was withdrawn · Onrecord</title>
</head>
<body>
<main>
<h1>This article was withdrawn</h1>
<p>It was taken from the site on ${day}.</p>${note === null ? '' : `\n<p>${escapeHtml(note)}</p>`}
<p><a href="/">To the newest articles</a></p>
</main>
</body>
</html>
`,
    {
      status: 410,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      },
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
