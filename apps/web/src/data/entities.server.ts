import type { EntityType } from '@onrecord/core';
import type {
  EntityAddress,
  EntityOverview,
  GivenRole,
  NamedEntity,
  OverviewSizes,
  Page,
  QuotedLately,
  StoredEntity,
} from '@onrecord/store';
import { archive } from './archive.server.ts';
import { fromCursor } from './cursor.server.ts';

/** By its address; null when unknown, or named in no published article. */
export async function readEntity(type: EntityType, slug: string): Promise<StoredEntity | null> {
  const entity = await (await archive()).loadEntityBySlug(type, slug);
  return entity === null || entity.articleCount === 0 ? null : entity;
}

/** The offices that editors gave an entity. */
export async function readGivenRoles(entityId: string): Promise<readonly GivenRole[]> {
  return (await archive()).listGivenRoles(entityId);
}

/** All that the first page about an entity shows; null unless it is its own address now. */
export async function readOverview(
  type: EntityType,
  slug: string,
  sizes: OverviewSizes,
): Promise<EntityOverview | null> {
  return (await archive()).loadEntityOverview(type, slug, sizes);
}

/** Who is quoted most, and in which time. */
export interface MostQuoted {
  readonly time: 'month' | 'ever';
  readonly speakers: readonly QuotedLately[];
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;
/** Fewer are no list: an archive of old articles has nobody who spoke lately. */
const LEAST = 3;

/** The people most quoted in articles of the last thirty days, or, where these have few, of the whole archive. */
export async function readMostQuotedPeople(limit: number, now = Date.now()): Promise<MostQuoted> {
  const store = await archive();
  const since = new Date(now - MONTH_MS).toISOString().slice(0, 10);
  const lately = await store.listQuotedLately(since, Math.max(limit, LEAST));
  if (lately.length >= LEAST) return { time: 'month', speakers: lately.slice(0, limit) };
  // Organisations are listed with them.
  const ever = (await store.listMostQuoted(2 * limit)).filter(({ type }) => type === 'person');
  const speakers = ever.map(({ id, slug, type, name, quoteCount }) => {
    return { speaker: { id, slug, type, name }, statements: quoteCount };
  });
  return { time: 'ever', speakers: speakers.slice(0, limit) };
}

/** What published articles name of one type, the most quoted first. */
export async function readNamed(
  type: EntityType,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<Page<NamedEntity>> {
  const store = await archive();
  return fromCursor(after, (cursor) => store.listNamed(type, { limit, cursor }));
}

/** The parts that `readEntityAddresses` knows. */
export async function readEntityParts(): Promise<readonly number[]> {
  return (await archive()).listEntityParts();
}

/** Of all that have a page, those of one part. */
export async function readEntityAddresses(part: number): Promise<readonly EntityAddress[]> {
  return (await archive()).listEntityAddresses(part);
}
