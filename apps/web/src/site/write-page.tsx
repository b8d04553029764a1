import type { Withdrawal } from '@onrecord/store';
import { renderToStaticMarkup } from 'react-dom/server';
import { contentPolicy } from '../http/content-policy.ts';
import { readQuery } from '../words/search-params.ts';
import { findRoute } from './find-route.ts';
import type { InlinedParts } from './inlined.ts';
import { readNowhere } from './pages/nowhere-page.tsx';
import { readWithdrawn } from './pages/withdrawn-page.tsx';
import type { ReadPage } from './site-page.ts';
import { WholePage } from './whole-page.tsx';

/** A page as it goes to readers, and the policy that it is sent with. */
export interface WrittenPage {
  readonly html: string;
  readonly policy: string;
}

/** Reads and writes the page at an address; null where this is left to Next, which knows every other address. */
export async function writePage(address: string, parts: InlinedParts): Promise<WrittenPage | null> {
  const [path = '', query = ''] = address.split(/\?(.*)/s, 2);
  const found = findRoute(path);
  if (found === null) return null;
  const page = await found.route.page({ parts: found.parts, query: readQuery(query) });
  return page === null ? null : write(page, found.route.name, parts);
}

/** The page for an address that leads nowhere. */
export async function writeNowhere(parts: InlinedParts): Promise<WrittenPage> {
  return write(await readNowhere(), 'nowhere-page', parts);
}

/** The page in place of an article that was withdrawn. */
export function writeWithdrawn(withdrawal: Withdrawal, parts: InlinedParts): WrittenPage {
  return write(readWithdrawn(withdrawal), 'withdrawn-page', parts);
}

function write(page: ReadPage, name: string, { styleOf, programAt }: InlinedParts): WrittenPage {
  const style = styleOf(name);
  const program = page.program === undefined ? null : programAt(page.program);
  const document = <WholePage page={page} style={style.text} program={program?.text ?? null} />;
  const html = `<!DOCTYPE html>${renderToStaticMarkup(document)}`;
  return { html, policy: contentPolicy([program?.source ?? "'none'"], [style.source]) };
}
