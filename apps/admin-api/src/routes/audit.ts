import { operation } from '../http/operation.ts';
import { ACT_EXAMPLE } from '../openapi/entity-examples.ts';
import { ActPage, ListActsQuery } from '../schemas/acts.ts';
import { NoParams } from '../schemas/requests.ts';

const listActs = operation({
  id: 'listActs',
  method: 'get',
  path: '/v1/audit',
  level: 'admin',
  scope: 'audit:read',
  tag: 'Access',
  summary: 'Who did what, and when',
  description:
    'Everything that was done to articles, entities and tokens, newest first. Each line was written in the transaction that did it, and those of articles and entities are chained by their hashes; the words of what was erased are gone, that it happened is not.',
  params: NoParams,
  query: ListActsQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'One page of the list.',
    schema: ActPage,
    example: { items: [ACT_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  async run({ archive }, { query: { by, subject, since, until, limit, cursor = null } }) {
    const filter = { ...(by && { by }), ...(subject && { subject }) };
    const times = { ...(since && { since: inUtc(since) }), ...(until && { until: inUtc(until) }) };
    return { body: await archive.listActs({ ...filter, ...times, limit, cursor }) };
  },
});

function inUtc(time: string): string {
  return new Date(time).toISOString();
}

export const AUDIT_OPERATIONS = [listActs];
