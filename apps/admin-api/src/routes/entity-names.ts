import { isAtLeast } from '../access/levels.ts';
import { demandLevel } from '../http/authenticate.ts';
import { type Answer, operation } from '../http/operation.ts';
import { invalidBody } from '../http/validate.ts';
import { ROLE_EXAMPLE } from '../openapi/entity-examples.ts';
import { AliasParams, AliasRequest, RoleParams, RoleRequest } from '../schemas/entities.ts';
import { EntityParams, NoQuery } from '../schemas/requests.ts';
import { decideOn, FILE_SUCCESS } from './entity-access.ts';

/** What all of these have in common. Of whom readers see they need an editor: the names and offices stand on the page at once. */
const CHANGE = {
  level: 'reporter',
  scope: 'entities:write',
  tag: 'Entities',
  query: NoQuery,
  needsVersion: true,
  success: FILE_SUCCESS,
  problems: ['not-found'],
} as const;

const giveAlias = operation({
  ...CHANGE,
  id: 'giveAlias',
  method: 'post',
  path: '/v1/entities/{id}/aliases',
  summary: 'Give an entity another name',
  description:
    'Articles that use it from now on are joined to this entity, and searches for it find it. Somebody in a published article needs the level editor.',
  params: EntityParams,
  body: AliasRequest,
  bodyExample: { name: 'M. Velin' },
  run: (desk, { params: { id }, body: { name, why }, version, caller }) =>
    decideOnName(desk, { id, act: { act: 'give-alias', name } }, { version, caller, why }),
});

const takeAliasBack = operation({
  ...CHANGE,
  id: 'takeAliasBack',
  method: 'delete',
  path: '/v1/entities/{id}/aliases/{name}',
  summary: 'Take an alias back',
  description:
    'One that an editor gave. A spelling that articles use goes with them. Somebody in a published article needs the level editor.',
  params: AliasParams,
  problems: ['not-found', 'state-wrong'],
  body: null,
  run: (desk, { params: { id, name }, version, caller }) =>
    decideOnName(desk, { id, act: { act: 'take-alias-back', name } }, { version, caller }),
});

const giveRole = operation({
  ...CHANGE,
  id: 'giveRole',
  method: 'post',
  path: '/v1/entities/{id}/roles',
  summary: 'Give an entity an office, with its dates',
  description:
    '"The harbour master" of an article is whoever held that office on its day. Somebody in a published article needs the level editor.',
  params: EntityParams,
  body: RoleRequest,
  bodyExample: ROLE_EXAMPLE,
  async run(desk, { params: { id }, body: { why, ...role }, version, caller }) {
    const of = role.of?.entityId ?? null;
    if (of !== null && (await desk.archive.loadEntity(of)) === null) {
      throw invalidBody([{ field: 'of.entityId', message: 'Nothing in the archive has this id.' }]);
    }
    return decideOnName(desk, { id, act: { act: 'give-role', role } }, { version, caller, why });
  },
});

const takeRoleBack = operation({
  ...CHANGE,
  id: 'takeRoleBack',
  method: 'delete',
  path: '/v1/entities/{id}/roles/{roleId}',
  summary: 'Take an office back',
  description:
    'One that an editor gave. An office that articles tell of goes with them. Somebody in a published article needs the level editor.',
  params: RoleParams,
  problems: ['not-found', 'state-wrong'],
  body: null,
  run: (desk, { params: { id, roleId }, version, caller }) =>
    decideOnName(desk, { id, act: { act: 'take-role-back', roleId } }, { version, caller }),
});

export const ENTITY_NAME_OPERATIONS = [giveAlias, takeAliasBack, giveRole, takeRoleBack];

/** What a published article says of somebody only an editor may add to, or take from. Throws `level-too-low`. */
async function decideOnName(...[desk, what, who]: Parameters<typeof decideOn>): Promise<Answer> {
  if (!isAtLeast(who.caller.level, 'editor')) {
    const entity = await desk.archive.loadEntity(what.id);
    if (entity !== null && entity.articleCount > 0)
      demandLevel(who.caller, 'editor', 'Changing the names and offices of somebody in a published article');
  }
  return decideOn(desk, what, who);
}
