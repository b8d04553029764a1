import { operation } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { ENTITY_EXAMPLE } from '../openapi/examples.ts';
import { EntityParams, FindEntitiesQuery, NoParams, NoQuery } from '../schemas/requests.ts';
import { EntityList, EntityResource } from '../schemas/responses.ts';

const findEntities = operation({
  id: 'findEntities',
  method: 'get',
  path: '/v1/entities',
  level: 'reader',
  tag: 'Entities',
  summary: 'Find people, organisations and places by name',
  description: 'Names and aliases that begin with or contain the words; use it to choose a speaker.',
  params: NoParams,
  query: FindEntitiesQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The best matches.', schema: EntityList, example: { items: [ENTITY_EXAMPLE] } },
  problems: [],
  run: async ({ archive }, { query }) => ({ body: { items: await archive.findEntities(query.q, query.limit) } }),
});

const readEntity = operation({
  id: 'readEntity',
  method: 'get',
  path: '/v1/entities/{id}',
  level: 'reader',
  tag: 'Entities',
  summary: 'Read one entity',
  description: 'Its spellings and its offices, each with the article that says so.',
  params: EntityParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The entity.', schema: EntityResource, example: ENTITY_EXAMPLE },
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const entity = await archive.loadEntity(params.id);
    if (entity !== null) return { body: entity };
    throw new ApiProblem('not-found', `There is no entity with the id ${JSON.stringify(params.id)}.`);
  },
});

export const ENTITY_OPERATIONS = [findEntities, readEntity];
