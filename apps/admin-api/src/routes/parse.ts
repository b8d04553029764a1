import { ParsedRecord } from '@onrecord/core/schemas';
import { readPage } from '../desk/import-page.ts';
import { operation } from '../http/operation.ts';
import { IMPORT_EXAMPLE, RECORD_EXAMPLE } from '../openapi/examples.ts';
import { NoParams, NoQuery, ParseRequest } from '../schemas/requests.ts';
import { toIncomingPage } from './incoming-page.ts';

const parsePage = operation({
  id: 'parsePage',
  method: 'post',
  path: '/v1/parse',
  level: 'reporter',
  tag: 'Articles',
  summary: 'Preview what the parser makes of a page',
  description: 'Reads the page exactly as an import would, and stores nothing.',
  params: NoParams,
  query: NoQuery,
  body: ParseRequest,
  bodyExample: IMPORT_EXAMPLE,
  needsVersion: false,
  success: { status: 200, description: 'The record.', schema: ParsedRecord, example: RECORD_EXAMPLE },
  problems: [],
  run: async (_desk, { body }) => ({ body: await readPage(toIncomingPage(body)) }),
});

export const PARSE_OPERATIONS = [parsePage];
