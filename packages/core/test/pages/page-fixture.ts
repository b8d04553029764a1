import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a careful reader finds on a page; a key that is left out is not compared. */
export interface PageExpectation {
  readonly headline: string | null;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** Paragraphs, headings, list items and quotations, whole, in order. */
  readonly body: readonly string[];
  readonly standfirst?: string | null;
  readonly bylines?: readonly string[];
  readonly dateline?: { readonly place: string; readonly date: string | null } | null;
  readonly publishedAt?: string | null;
  readonly modifiedAt?: string | null;
  readonly section?: string | null;
  readonly keywords?: readonly string[];
  readonly publisher?: string | null;
  readonly canonicalUrl?: string | null;
  readonly credits?: readonly { readonly role: string; readonly name: string }[];
  readonly original?: {
    readonly language: string | null;
    readonly url: string | null;
    readonly publisher: string | null;
  } | null;
  /** Where values came from. */
  readonly sources?: Readonly<Record<string, string | null>>;
  /** Reasons for which something must have been removed. */
  readonly removed?: readonly string[];
}

/** A folder of this folder. */
export interface PageFixture {
  readonly slug: string;
  readonly mediaType: 'html' | 'text';
  readonly source: string;
  readonly expected: PageExpectation;
}

const FOLDER = new URL('./', import.meta.url);

/** The slugs of all page fixtures, sorted. */
export function listFixtures(): readonly string[] {
  const entries = readdirSync(fileURLToPath(FOLDER), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Reads a fixture. Throws an error that names what is missing or not yet filled in. */
export function readFixture(slug: string): PageFixture {
  const file = (name: string): string => fileURLToPath(new URL(`${slug}/${name}`, FOLDER));
  if (!existsSync(file('expected.json')))
    throw new Error(`test/pages/${slug}/expected.json is missing; write it by hand`);
  const written = readFileSync(file('expected.json'), 'utf8');
  if (written.includes(UNFILLED))
    throw new Error(`test/pages/${slug}/expected.json still says “${UNFILLED}”; read the page and write what is on it`);
  const mediaType = existsSync(file('source.html')) ? 'html' : 'text';
  const source = readFileSync(file(mediaType === 'html' ? 'source.html' : 'source.txt'), 'utf8');
  return { slug, mediaType, source, expected: JSON.parse(written) };
}

/** What a new expectation says until somebody has read the page. */
export const UNFILLED = 'TO BE WRITTEN BY HAND';
