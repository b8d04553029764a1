import type * as z from 'zod';
import type { IncomingPage } from '../desk/import-page.ts';
import type { ParseRequest } from '../schemas/preview.ts';

/** The page of a request that has exactly one of `text` and `html`. */
export function toIncomingPage({
  text,
  html,
  origin = null,
}: Pick<z.output<typeof ParseRequest>, 'text' | 'html' | 'origin'>): IncomingPage {
  if (html !== undefined) return { mediaType: 'text/html', content: html, origin };
  return { mediaType: 'text/plain', content: text ?? '', origin };
}
