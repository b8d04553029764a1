import { operation } from '../http/operation.ts';
import { ENTITY_FILE_EXAMPLE, EVENT_EXAMPLE } from '../openapi/entity-examples.ts';
import { ENTITY_EXAMPLE } from '../openapi/examples.ts';
import {
  AddressParams,
  EntityAddress,
  EntityEditRequest,
  EntityFile,
  EventList,
  NewEntityRequest,
  VersionedEntity,
} from '../schemas/entities.ts';
import { EntityParams, FindEntitiesQuery, NoParams, NoQuery } from '../schemas/requests.ts';
import { EntityList } from '../schemas/responses.ts';
import { answerFile, decideOn, FILE_SUCCESS, noSuchEntity } from './entity-access.ts';

const findEntities = operation({
  id: 'findEntities',
  method: 'get',
  path: '/v1/entities',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Entities',
  summary: 'Find people, organisations and places',
  description:
    'With `q` the names and aliases that begin with or contain the words, best first: use it to choose a speaker. Without it all, page by page, in the order in which the archive came to know them.',
  params: NoParams,
  query: FindEntitiesQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The best matches, or one page of all.',
    schema: EntityList,
    example: { items: [ENTITY_EXAMPLE], next: null },
  },
  problems: ['cursor-invalid'],
  async run({ archive }, { query: { q, type, limit, cursor = null } }) {
    if (q !== undefined) return { body: { items: await archive.findEntities(q, limit, type), next: null } };
    return { body: await archive.listEntities({ limit, cursor, ...(type !== undefined && { type }) }) };
  },
});

const createEntity = operation({
  id: 'createEntity',
  method: 'post',
  path: '/v1/entities',
  level: 'reporter',
  scope: 'entities:write',
  tag: 'Entities',
  summary: 'Make an entity that no article names yet',
  description: 'Articles that name it later join it. Look for it first: two may have the same name.',
  params: NoParams,
  query: NoQuery,
  body: NewEntityRequest,
  bodyExample: { type: 'person', name: 'Mara Velin', why: 'The new harbour master.' },
  needsVersion: false,
  success: { ...FILE_SUCCESS, status: 201, description: 'Its file.' },
  problems: [],
  async run({ archive }, { body: { type, name, why }, caller }) {
    const made = await archive.createEntity({ type, name }, { by: caller.name, ...(why !== undefined && { why }) });
    return { ...answerFile(made), location: `/v1/entities/${made.id}/file` };
  },
});

const readEntity = operation({
  id: 'readEntity',
  method: 'get',
  path: '/v1/entities/{id}',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Entities',
  summary: 'Read one entity',
  description:
    'Its spellings and its offices, each with the article that says so. One that was merged answers the one that stands for it: compare `id`. Its ETag is what a change of that one needs.',
  params: EntityParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The entity.',
    schema: VersionedEntity,
    example: { ...ENTITY_EXAMPLE, version: 0 },
    etag: true,
  },
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const found = await archive.loadEntity(params.id);
    const file = found && (await archive.loadEntityFile(found.id));
    // Read behind its version: it may be newer than the ETag says, and is never older.
    const entity = file && (await archive.loadEntity(file.id));
    if (!file || !entity) throw noSuchEntity(params.id);
    return { body: { ...entity, version: file.version }, version: file.version };
  },
});

const readFile = operation({
  id: 'readEntityFile',
  method: 'get',
  path: '/v1/entities/{id}/file',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Entities',
  summary: "Read an entity's file",
  description:
    'What editors decided about it, every form of its name with where it comes from, and whom it is merged into. Its ETag is what a change needs.',
  params: EntityParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The file.', schema: EntityFile, example: ENTITY_FILE_EXAMPLE, etag: true },
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const file = await archive.loadEntityFile(params.id);
    if (file !== null) return answerFile(file);
    throw noSuchEntity(params.id);
  },
});

const listEntityEvents = operation({
  id: 'listEntityEvents',
  method: 'get',
  path: '/v1/entities/{id}/events',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Entities',
  summary: 'What editors did with an entity',
  description: 'Oldest first; one that nobody touched has none.',
  params: EntityParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The events.', schema: EventList, example: { items: [EVENT_EXAMPLE] } },
  problems: ['not-found'],
  async run({ archive }, { params }) {
    const events = await archive.listEvents(params.id);
    if (events.length === 0 && (await archive.loadEntityFile(params.id)) === null) throw noSuchEntity(params.id);
    const items = events.map(({ number, action, by, at, payload }) => ({
      number,
      action,
      by,
      at,
      facts: readFacts(payload),
    }));
    return { body: { items } };
  },
});

/** What an event says, without the salt that keeps its hash from being guessed. */
function readFacts(payload: string | null): Readonly<Record<string, unknown>> | null {
  if (payload === null) return null;
  const { salt: _salt, ...facts } = JSON.parse(payload) as Record<string, unknown>;
  return facts;
}

const editEntity = operation({
  id: 'editEntity',
  method: 'patch',
  path: '/v1/entities/{id}',
  level: 'editor',
  scope: 'entities:write',
  tag: 'Entities',
  summary: 'Rename an entity, or change its type',
  description:
    'One of both at a time: each is an event of its own. The old name stays as an alias; the old address leads to the new one.',
  params: EntityParams,
  query: NoQuery,
  body: EntityEditRequest,
  bodyExample: { name: 'Mara Velin', why: 'Her own spelling.' },
  needsVersion: true,
  success: FILE_SUCCESS,
  problems: ['not-found'],
  async run(desk, { params: { id }, body: { name, type, why }, version, caller }) {
    if (name !== undefined) return decideOn(desk, { id, act: { act: 'rename', name } }, { version, caller, why });
    // The schema demands one of both.
    return decideOn(desk, { id, act: { act: 'retype', type: type ?? 'person' } }, { version, caller, why });
  },
});

const findAddress = operation({
  id: 'findEntityAddress',
  method: 'get',
  path: '/v1/addresses/{type}/{slug}',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Entities',
  summary: 'Who is behind an address of the site?',
  description: 'Also behind one that it had before it was renamed, retyped or merged; then `moved` is true.',
  params: AddressParams,
  query: NoQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The entity.',
    schema: EntityAddress,
    example: { entity: ENTITY_EXAMPLE, moved: false },
  },
  problems: ['not-found'],
  async run({ archive }, { params: { type, slug } }) {
    const entity = await archive.loadEntityBySlug(type, slug);
    if (entity === null) throw noSuchEntity(`${type}/${slug}`);
    return { body: { entity, moved: entity.type !== type || entity.slug !== slug } };
  },
});

export const ENTITY_OPERATIONS = [
  findEntities,
  createEntity,
  readEntity,
  editEntity,
  readFile,
  listEntityEvents,
  findAddress,
];
