import type { Operation } from '../http/operation.ts';
import { ARTICLE_OPERATIONS } from './articles.ts';
import { ENTITY_OPERATIONS } from './entities.ts';
import { PARSE_OPERATIONS } from './parse.ts';
import { PUBLISHING_OPERATIONS } from './publishing.ts';
import { QUOTE_OPERATIONS } from './quotes.ts';
import { ACCESS_OPERATIONS } from './tokens.ts';

/** Every operation under /v1. */
export const OPERATIONS: readonly Operation[] = [
  ...PARSE_OPERATIONS,
  ...ARTICLE_OPERATIONS,
  ...PUBLISHING_OPERATIONS,
  ...QUOTE_OPERATIONS,
  ...ENTITY_OPERATIONS,
  ...ACCESS_OPERATIONS,
];
