import type { EntityType } from '@onrecord/core';
import type { GivenRole, QuotedWith, StoredEntity } from '@onrecord/store';
import { archive } from './archive.server.ts';

/** By its address; null when unknown, or named in no published article. */
export async function readEntity(type: EntityType, slug: string): Promise<StoredEntity | null> {
  const entity = await (await archive()).loadEntityBySlug(type, slug);
  return entity === null || entity.articleCount === 0 ? null : entity;
}

/** The offices that editors gave an entity. */
export async function readGivenRoles(entityId: string): Promise<readonly GivenRole[]> {
  return (await archive()).listGivenRoles(entityId);
}

/** Who else is quoted where a speaker is. */
export async function readQuotedWith(speakerId: string, limit: number): Promise<readonly QuotedWith[]> {
  return (await archive()).listQuotedWith(speakerId, limit);
}

/** The most quoted people and organisations of the archive. */
export async function readMostQuoted(limit: number): Promise<readonly StoredEntity[]> {
  return (await archive()).listMostQuoted(limit);
}
