const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The archive cannot be read just now · Onrecord</title>
</head>
<body>
<main>
<h1>The archive cannot be read just now</h1>
<p>Nothing is lost. Please load the page again in a minute.</p>
</main>
</body>
</html>
`;

/** The answer while the archive is not there or cannot be read; why stands in the server's log, not on the page. */
export function unreadableArchive(error: unknown): Response {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return new Response(PAGE, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'retry-after': '30',
    },
  });
}
