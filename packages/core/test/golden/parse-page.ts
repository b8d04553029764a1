import { parse } from '../../src/parse.ts';
import type { ParsedRecord } from '../../src/schemas/index.ts';
import type { SeedPage } from './pages.ts';

/** Parses a seed page as the pipeline would, without importer's metadata. */
export async function parsePage(page: SeedPage): Promise<ParsedRecord> {
  if (page.mediaType === 'text') return parse(page.source);
  const { parseHtml } = await import('../../src/html/index.ts');
  return parseHtml(page.source);
}
