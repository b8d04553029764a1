import { operation } from '../http/operation.ts';
import { NoParams } from '../schemas/requests.ts';
import { FailedSearchList, ListFailedSearchesQuery } from '../schemas/searches.ts';

const listFailedSearches = operation({
  id: 'listFailedSearches',
  method: 'get',
  path: '/v1/searches/failed',
  level: 'reporter',
  scope: 'searches:read',
  tag: 'Reports',
  summary: 'What readers look for and do not find',
  description:
    'Searches of the site that found nothing, those of the most days first. A search counts once a day and is told only when two days saw it; who searched, and when within a day, is not known. Long questions, addresses and long numbers are not counted; 90 days after its last day one is forgotten.',
  params: NoParams,
  query: ListFailedSearchesQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The list.',
    schema: FailedSearchList,
    example: { items: [{ words: 'harbour toll', days: 4, lastDay: '2031-04-12' }] },
  },
  problems: [],
  async run({ archive }, { query: { limit } }) {
    return { body: { items: await archive.listFailedSearches(limit) } };
  },
});

export const SEARCH_OPERATIONS = [listFailedSearches];
