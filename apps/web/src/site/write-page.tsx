import { renderToStaticMarkup } from 'react-dom/server';
import { contentPolicy } from '../http/content-policy.ts';
import { readQuery } from '../words/search-params.ts';
import { findRoute } from './find-route.ts';
import type { PageStyle, StyleOf } from './page-style.ts';
import { readNowhere } from './pages/nowhere-page.tsx';
import type { ReadPage } from './site-page.ts';
import { WholePage } from './whole-page.tsx';

/** A page as it goes to readers, and the policy that it is sent with. */
export interface WrittenPage {
  readonly html: string;
  readonly policy: string;
}

/** Reads and writes the page at an address; null where this is left to Next, which knows every other address. */
export async function writePage(address: string, styleOf: StyleOf): Promise<WrittenPage | null> {
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  const found = findRoute(path);
  if (found === null) return null;
  const page = await found.route.page({ parts: found.parts, query: readQuery(query) });
  return page === null ? null : write(page, styleOf(found.route.name));
}

/** The page for an address that leads nowhere. */
export async function writeNowhere(styleOf: StyleOf): Promise<WrittenPage> {
  return write(await readNowhere(), styleOf('nowhere-page'));
}

function write(page: ReadPage, { text, source }: PageStyle): WrittenPage {
  const html = `<!DOCTYPE html>${renderToStaticMarkup(<WholePage page={page} style={text} />)}`;
  return { html, policy: contentPolicy([page.program === undefined ? "'none'" : "'self'"], [source]) };
}
