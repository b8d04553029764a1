import { readEntity } from '../data/entities.server.ts';
import { siteUrl } from '../data/site.server.ts';
import { readStatementsOf } from '../data/statements.server.ts';
import { entityPath, typeOfCollection } from '../words/addresses.ts';
import { quoteEntries } from './entries.ts';
import type { FeedSource } from './feed-source.ts';

const ENTRIES = 30;

/** The newest statements of one speaker; null when there is no such page. */
export async function entityFeed(collection: string, slug: string): Promise<FeedSource | null> {
  const type = typeOfCollection(collection);
  const entity = type === null ? null : await readEntity(type, slug);
  if (entity === null) return null;
  const statements = await readStatementsOf(entity.id, ENTRIES);
  return {
    site: siteUrl(),
    path: entityPath(entity.type, entity.slug),
    title: `${entity.name} on record`,
    description: `What ${entity.name} said, newest first`,
    entries: await quoteEntries(statements.items),
  };
}
