import { setImmediate as breathe } from 'node:timers/promises';
import { type Store, StoreError } from '@onrecord/store';
import { importPage } from '../desk/import-page.ts';
import { readOriginal } from '../desk/read-original.ts';
import { listSeeds, readSeed, type Seed, SeedError } from './read-seed.ts';

const BEGUN = 'demo-fill-begun';
const DONE = 'demo-filled';
const BY = 'system';

export interface FillOptions {
  readonly seedsFolder: string;
  readonly say: (line: string) => void;
  /** Stops between two pages; the next start goes on from there. */
  readonly signal: AbortSignal;
}

/** Fills an empty archive with the sample pages, once. A fill that was cut short goes on: what is there already is left as it is. */
export async function fillArchive(archive: Store, { seedsFolder, say, signal }: FillOptions): Promise<void> {
  if (!(await isFillNeeded(archive))) return;
  const slugs = await listSeeds(seedsFolder);
  if (slugs.length === 0) {
    say(`There are no sample pages in ${seedsFolder}; the archive stays empty.`);
    return;
  }
  await archive.writeSetting(BEGUN, new Date().toISOString());
  say(`Filling the archive with ${slugs.length} sample pages`);
  for (const [i, slug] of slugs.entries()) {
    // Parsing and storing do not wait for anything, so a signal would only be heard at the end.
    await breathe();
    if (signal.aborted) return;
    await addSeed(archive, await readSeed(seedsFolder, slug));
    say(`  ${i + 1}/${slugs.length} ${slug}`);
  }
  await archive.writeSetting(DONE, new Date().toISOString());
}

async function isFillNeeded(archive: Store): Promise<boolean> {
  if ((await archive.readSetting(DONE)) !== null) return false;
  if ((await archive.readSetting(BEGUN)) !== null) return true;
  const { items } = await archive.listArticles({ limit: 1 });
  return items.length === 0;
}

async function addSeed(archive: Store, { slug, page, original }: Seed): Promise<void> {
  const article = await importOnce(archive, page);
  if (article === null) throw new SeedError(`The seed ${slug} holds no words.`);
  if (article.state !== 'draft') return;
  const read = original === null ? null : await readOriginal(original);
  const why = 'Sample page';
  const { version } =
    read === null
      ? article
      : (await archive.putOriginal(article.id, read, { by: BY, version: article.version, why })).article;
  await archive.publishArticle(article.id, { by: BY, version, why });
}

/** The archive knows a page by its bytes, so a second import finds the article of the first. */
async function importOnce(archive: Store, page: Seed['page']) {
  try {
    return await importPage(archive, page, BY);
  } catch (error) {
    const id = error instanceof StoreError && error.code === 'duplicate' ? error.details.articleId : undefined;
    if (typeof id === 'string') return archive.loadArticle(id);
    throw error;
  }
}
