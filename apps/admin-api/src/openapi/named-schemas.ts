import * as models from '@onrecord/core/schemas';
import * as z from 'zod';
import * as acts from '../schemas/acts.ts';
import * as texts from '../schemas/body.ts';
import * as entities from '../schemas/entities.ts';
import * as imports from '../schemas/imports.ts';
import * as originals from '../schemas/originals.ts';
import * as previews from '../schemas/preview.ts';
import * as quotes from '../schemas/quote-shapes.ts';
import * as requests from '../schemas/requests.ts';
import * as responses from '../schemas/responses.ts';
import * as reviews from '../schemas/reviews.ts';
import * as revisions from '../schemas/revisions.ts';
import * as states from '../schemas/states.ts';

const FILES: readonly object[] = [
  ...[models, responses, requests, states, quotes, reviews, previews],
  ...[texts, revisions, originals, entities, acts, imports],
];

/** Schemas that the document names once and refers to. Parts of addresses stand where they are used. */
export function namedSchemas(): Record<string, z.ZodType> {
  const named: Record<string, z.ZodType> = {};
  for (const [name, schema] of FILES.flatMap((file) => Object.entries(file))) {
    if (schema instanceof z.ZodType && !UNNAMED.has(name) && !/(Params|Query)$/.test(name)) named[name] = schema;
  }
  return named;
}

/** Origin, and what holds it, has defaults: it would stand there twice, once as sent and once as answered. The others are building blocks. */
const UNNAMED: ReadonlySet<string> = new Set(['Origin', 'SourceInfo', 'Instant', 'Id', 'Line', 'Limit', 'Cursor']);
