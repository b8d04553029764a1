import type { EntityType } from '@onrecord/core';
import { findWrittenWords } from '@onrecord/core/search';
import { chunks } from './chunks.ts';
import type { Db } from './engine.ts';
import { type SlugPlace, takenBy } from './former-slugs.ts';
import { executeKept } from './kept-texts.ts';

const MAX_LENGTH = 80;

/**
 * The address form of a headline or name: Latin letters without diacritics and digits, joined by hyphens, at most 80 characters.
 * Letters of other scripts are left out, because encoded they make addresses nobody can read; empty when nothing is left.
 */
export function slugOf(text: string): string {
  const words = Array.from(findWrittenWords(text.slice(0, 1000)), (word) =>
    word.folded.replace(/[^a-z0-9]+/g, ''),
  ).filter((word) => word !== '');
  let slug = words.shift()?.slice(0, MAX_LENGTH) ?? '';
  for (const word of words) {
    if (slug.length + 1 + word.length > MAX_LENGTH) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

/**
 * A slug nobody has: the text's own, else with -2, -3 …, else the id. The first free number is looked for in doubling steps and then by
 * halves, so that the thousandth "News in brief" costs twenty looks and not a thousand.
 */
export async function freeSlug(
  db: Db,
  at: SlugPlace,
  wanted: { readonly text: string; readonly id: string },
): Promise<string> {
  const base = slugOf(wanted.text) || wanted.id;
  const nth = (number: number) => (number === 1 ? base : `${base}-${number}`);
  const isTaken = async (number: number) => (await takenBy(db, at, nth(number))) !== null;
  let taken = 0;
  let free = 1;
  while (await isTaken(free)) [taken, free] = [free, free * 2];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    if (await isTaken(middle)) taken = middle;
    else free = middle;
  }
  return nth(free);
}

/** What asks for an address among entities: its own name's, or else another. */
export interface WantedSlug {
  readonly id: string;
  readonly type: EntityType;
  readonly text: string;
}

/** The addresses of those whose names nobody has, by id: one look for all of them. Of two that want the same the first has it. */
export async function plainSlugs(db: Db, wanted: readonly WantedSlug[]): Promise<ReadonlyMap<string, string>> {
  const bases = wanted.map((each) => ({ ...each, base: slugOf(each.text) || each.id }));
  const taken = await takenAmong(db, bases);
  const slugs = new Map<string, string>();
  for (const { id, type, base } of bases) {
    const key = `${type} ${base}`;
    if (taken.has(key)) continue;
    taken.add(key);
    slugs.set(id, base);
  }
  return slugs;
}

async function takenAmong(
  db: Db,
  wanted: readonly { readonly type: EntityType; readonly base: string }[],
): Promise<Set<string>> {
  const taken = new Set<string>();
  const types = [...new Set(wanted.map(({ type }) => type))];
  for (const slugs of chunks([...new Set(wanted.map(({ base }) => base))])) {
    const values = [...types, ...slugs];
    const now = await executeKept(db, {
      key: `slugs ${types.length} ${slugs.length}`,
      build: () =>
        db.selectFrom('entities').select(['type', 'slug']).where('type', 'in', types).where('slug', 'in', slugs),
      values,
    });
    const former = await executeKept(db, {
      key: `former slugs ${types.length} ${slugs.length}`,
      build: () =>
        db.selectFrom('former_slugs').select(['kind', 'slug']).where('kind', 'in', types).where('slug', 'in', slugs),
      values,
    });
    for (const { type, slug } of now.rows) taken.add(`${type} ${slug}`);
    for (const { kind, slug } of former.rows) taken.add(`${kind} ${slug}`);
  }
  return taken;
}
