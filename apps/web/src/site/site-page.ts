import type { ReactElement } from 'react';
import type { SearchParams } from '../words/search-params.ts';
import type { PageHead } from './page-head.ts';

/** What a reader asks a page for. */
export interface PageRequest {
  /** The parts of the path that have names, as they stand in the address. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: SearchParams;
}

/** A page that has read all it shows. Nothing in `body` waits for anything, so it is written in one go. */
export interface ReadPage {
  readonly head: PageHead;
  readonly body: ReactElement;
  /** The address of a small program of ours, which the page does without where there is no JavaScript. */
  readonly program?: string;
}

/** Reads a page; null where there is nothing at its address, or only the way to where it is now. */
export type SitePage = (asked: PageRequest) => Promise<ReadPage | null>;

/** A named part of the path. A page that asks for one its route does not have is a mistake of ours. */
export function partOf({ parts }: PageRequest, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`The route of this page has no part called ${name}.`);
  return part;
}
