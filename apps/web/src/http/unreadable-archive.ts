import { plainPage } from './plain-page.ts';

/** The answer while the archive is not there or cannot be read; why stands in the server's log, not on the page. */
export function unreadableArchive(error: unknown): Response {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return plainPage({
    status: 503,
    title: 'The archive cannot be read just now',
    words: 'Nothing is lost. Please load the page again in a minute.',
    headers: { 'retry-after': '30' },
  });
}
