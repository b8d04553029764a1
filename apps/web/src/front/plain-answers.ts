import { plainPage } from '../http/plain-page.ts';

/** A page that could not be written; why stands in the server's log. */
export function lostPage(error: unknown): Response {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return plainPage({
    status: 500,
    title: 'This page could not be shown',
    words: 'Nothing is lost. Please load it again, or go on from the front page.',
    link: { href: '/', words: 'To the front page' },
  });
}

/** What was at this address is at another, for good. Only who reads is led there, so that no method needs to be kept. */
export function movedTo(address: string): Response {
  return new Response(null, { status: 301, headers: { location: address } });
}

export function notAnAddress(): Response {
  return plainPage({
    status: 400,
    title: 'That is no address of a page',
    words: 'An address begins with a slash.',
    link: { href: '/', words: 'To the front page' },
  });
}

/** To all but reading, and the forms of this site. */
export function notThatWay(): Response {
  return plainPage({
    status: 405,
    title: 'This page can only be read',
    words: 'Editors work through the API, which has an address of its own.',
    link: { href: '/', words: 'To the front page' },
    headers: { allow: 'GET, HEAD' },
  });
}

export function ofUnknownLength(): Response {
  return plainPage({ status: 411, title: 'How long is it?', words: 'A form has to come with its length.' });
}

export function noSuchFile(): Response {
  return plainPage({
    status: 404,
    title: 'There is no file at this address',
    words: 'It may belong to an older version of this site. Load the page again that led here.',
    link: { href: '/', words: 'To the front page' },
  });
}
