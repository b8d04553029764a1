import type { AccessToken, EntityAct, EntityFile } from '@onrecord/store';
import type { Answer, Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { ENTITY_FILE_EXAMPLE } from '../openapi/entity-examples.ts';
import { EntityFile as EntityFileSchema } from '../schemas/entities.ts';
import { toChange } from './article-access.ts';

/** What every change of an entity answers with. */
export const FILE_SUCCESS = {
  status: 200,
  description: "The entity's file as it is now.",
  schema: EntityFileSchema,
  example: ENTITY_FILE_EXAMPLE,
  etag: true,
} as const;

/** `not-found` for an entity. */
export function noSuchEntity(id: string): ApiProblem {
  return new ApiProblem('not-found', `There is no entity with the id ${JSON.stringify(id)}.`);
}

/** An answer that is the whole file. */
export function answerFile(file: EntityFile): Answer {
  return { body: file, version: file.version };
}

/** Does what an editor decided about an entity. */
export async function decideOn(
  { archive }: Desk,
  { id, act }: { readonly id: string; readonly act: EntityAct },
  who: { readonly version: number; readonly caller: AccessToken; readonly why?: string | undefined },
): Promise<Answer> {
  return answerFile(await archive.changeEntity(id, act, toChange(who, { why: who.why })));
}
