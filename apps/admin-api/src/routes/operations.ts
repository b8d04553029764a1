import type { Operation } from '../http/operation.ts';
import { ARTICLE_OPERATIONS } from './articles.ts';
import { AUDIT_OPERATIONS } from './audit.ts';
import { BODY_OPERATIONS } from './body.ts';
import { ENTITY_OPERATIONS } from './entities.ts';
import { ENTITY_NAME_OPERATIONS } from './entity-names.ts';
import { EXPORT_OPERATIONS } from './exports.ts';
import { GATE_OPERATIONS } from './gate.ts';
import { IMPORT_OPERATIONS } from './imports.ts';
import { MERGING_OPERATIONS } from './merging.ts';
import { ORIGINAL_OPERATIONS } from './originals.ts';
import { PARSE_OPERATIONS } from './parse.ts';
import { QUOTE_SHAPE_OPERATIONS } from './quote-shapes.ts';
import { QUOTE_OPERATIONS } from './quotes.ts';
import { REPORT_OPERATIONS } from './reports.ts';
import { REVIEW_OPERATIONS } from './reviews.ts';
import { REVISION_OPERATIONS } from './revisions.ts';
import { SEARCH_OPERATIONS } from './searches.ts';
import { SOURCE_OPERATIONS } from './source.ts';
import { STATE_OPERATIONS } from './states.ts';
import { ACCESS_OPERATIONS } from './tokens.ts';

/** Every operation under /v1. */
export const OPERATIONS: readonly Operation[] = [
  ...PARSE_OPERATIONS,
  ...ARTICLE_OPERATIONS,
  ...STATE_OPERATIONS,
  ...GATE_OPERATIONS,
  ...BODY_OPERATIONS,
  ...ORIGINAL_OPERATIONS,
  ...REVISION_OPERATIONS,
  ...SOURCE_OPERATIONS,
  ...QUOTE_OPERATIONS,
  ...QUOTE_SHAPE_OPERATIONS,
  ...REVIEW_OPERATIONS,
  ...REPORT_OPERATIONS,
  ...SEARCH_OPERATIONS,
  ...IMPORT_OPERATIONS,
  ...EXPORT_OPERATIONS,
  ...ENTITY_OPERATIONS,
  ...ENTITY_NAME_OPERATIONS,
  ...MERGING_OPERATIONS,
  ...ACCESS_OPERATIONS,
  ...AUDIT_OPERATIONS,
];
