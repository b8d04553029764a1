import type { ArticleState, Store, StoredArticle } from '@onrecord/store';

const AT_ONCE = 100;

/** Every article in a state, or in any, newest first; one at a time, so that memory holds one. */
export async function* walkArticles(archive: Store, state?: ArticleState): AsyncGenerator<StoredArticle> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['listArticles']>> = await archive.listArticles({
      ...(state !== undefined && { state }),
      limit: AT_ONCE,
      cursor,
    });
    for (const { id } of page.items) {
      const article = await archive.loadArticle(id);
      // Deleted while the list was read.
      if (article !== null) yield article;
    }
    cursor = page.next;
  } while (cursor !== null);
}

/** Every line of the ledger, oldest first. */
export async function* walkLedger(archive: Store) {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['listLedger']>> = await archive.listLedger({ limit: AT_ONCE, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

/** The ids of all entities that an editor has touched, also of those that no article names. */
export async function touchedEntities(archive: Store): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['listActs']>> = await archive.listActs({
      subject: 'entity',
      limit: AT_ONCE,
      cursor,
    });
    for (const { subjectId } of page.items) ids.add(subjectId);
    cursor = page.next;
  } while (cursor !== null);
  return ids;
}
