import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { lookUp } from './data/addresses.server.ts';
import { contentPolicy } from './http/content-policy.ts';
import { unreadableArchive } from './http/unreadable-archive.ts';
import { withdrawnArticle } from './http/withdrawn-article.ts';

/** No page has so many parts in its address, so Next answers with the page for unknown addresses. */
const NOWHERE = '/-/-/-/-';

/**
 * What must be known before a page is begun.
 *
 * - Its policy, with a nonce of its own: Next finds the nonce in the request and puts it on its scripts.
 * - Whether it is there, or moved, or withdrawn. A page that finds out while it is written can only say so by a script; this way 404
 *   can be read without.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const policy = contentPolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const init = { request: { headers } };
  try {
    const place = await lookUp(request.nextUrl.pathname);
    if (place.is === 'withdrawn') return withdrawnArticle(place);
    if (place.is === 'moved') return NextResponse.redirect(movedTo(place.to, request), 308);
    const response =
      place.is === 'here' ? NextResponse.next(init) : NextResponse.rewrite(new URL(NOWHERE, request.url), init);
    response.headers.set('content-security-policy', policy);
    return response;
  } catch (error) {
    return unreadableArchive(error);
  }
}

function movedTo(path: string, { nextUrl }: NextRequest): URL {
  const address = nextUrl.clone();
  address.pathname = path;
  return address;
}

/** The library's reference is files with a policy of their own; see next.config.ts. */
export const config = { matcher: '/((?!_next/static/|icon|library/).*)' };
