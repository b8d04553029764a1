import { parseHtml } from '../../src/html/index.ts';
import { parse } from '../../src/parse.ts';
import type { ParsedRecord } from '../../src/schemas/index.ts';
import type { SeedPage } from './pages.ts';

/** Parses a seed page as the pipeline would, without importer's metadata. */
export function parsePage(page: SeedPage): ParsedRecord {
  return page.mediaType === 'html' ? parseHtml(page.source) : parse(page.source);
}
