import { operation } from '../http/operation.ts';
import { IMPORT_EXAMPLE } from '../openapi/examples.ts';
import { PREVIEW_EXAMPLE } from '../openapi/text-examples.ts';
import { readTextAsJson } from '../parsing/read-text.ts';
import { ParseRequest, Preview } from '../schemas/preview.ts';
import { NoParams, NoQuery } from '../schemas/requests.ts';
import { toIncomingPage } from './incoming-page.ts';

const parsePage = operation({
  id: 'parsePage',
  method: 'post',
  path: '/v1/parse',
  level: 'reporter',
  scope: 'articles:write',
  tag: 'Articles',
  summary: 'Preview what the parser makes of a page',
  description:
    'Reads the page exactly as an import would, and stores nothing: the record with its notices, and the confidence and the evidence of each quote. `explain` adds why each name is taken for what it is. Correct what is wrong by `corrections` of the import.',
  params: NoParams,
  query: NoQuery,
  body: ParseRequest,
  bodyExample: { ...IMPORT_EXAMPLE, explain: true },
  needsVersion: false,
  success: { status: 200, description: 'The record.', schema: Preview, example: PREVIEW_EXAMPLE },
  problems: [],
  async run(_desk, { body }) {
    const page = toIncomingPage(body);
    const { record, names } = await readTextAsJson({ what: 'page', page, explain: body.explain });
    return { json: names === undefined ? record : `${record.slice(0, -1)},"names":${names}}` };
  },
});

export const PARSE_OPERATIONS = [parsePage];
