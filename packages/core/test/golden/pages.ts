import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Expectation, readExpectation } from './expectation.ts';

/** A folder of `seeds/pages`. */
export interface SeedPage {
  readonly slug: string;
  readonly mediaType: 'text' | 'html';
  readonly source: string;
  readonly expectation: Expectation;
}

const FOLDER = new URL('../../../../seeds/pages/', import.meta.url);

/** The slugs of all seed pages, sorted. */
export function listSlugs(): readonly string[] {
  return readdirSync(fileURLToPath(FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads a seed page. Throws an error that names the page when its source or its expectation is missing or malformed. */
export function readPage(slug: string): SeedPage {
  const expectation = readExpectation(slug, readRequired(slug, 'expected.json'));
  const mediaType = existsSync(fileOf(slug, 'source.html')) ? 'html' : 'text';
  const source = readRequired(slug, mediaType === 'html' ? 'source.html' : 'source.txt');
  return { slug, mediaType, source, expectation };
}

/** Reads a file of a seed page. Throws an error that names it when it is missing. */
export function readRequired(slug: string, name: string): string {
  const path = fileOf(slug, name);
  if (!existsSync(path))
    throw new Error(`seeds/pages/${slug}/${name} is missing; write it by hand (see seeds/README.md)`);
  return readFileSync(path, 'utf8');
}

function fileOf(slug: string, name: string): string {
  return fileURLToPath(new URL(`${slug}/${name}`, FOLDER));
}
