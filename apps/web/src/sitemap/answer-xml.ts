/** The answer with a sitemap, which must show what was published a moment ago. */
export function answerXml(body: string): Response {
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
