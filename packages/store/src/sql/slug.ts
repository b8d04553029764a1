import type { EntityType } from '@onrecord/core';
import type { Db } from './engine.ts';
import { findWords } from './fold.ts';

const MAX_LENGTH = 80;

/**
 * The address form of a headline or name: Latin letters without diacritics and digits, joined by hyphens, at most 80 characters.
 * Letters of other scripts are left out, because encoded they make addresses nobody can read; empty when nothing is left.
 */
export function slugOf(text: string): string {
  const words = Array.from(findWords(text.slice(0, 1000)), (word) => word.folded.replace(/[^a-z0-9]+/g, '')).filter(
    (word) => word !== '',
  );
  let slug = words.shift()?.slice(0, MAX_LENGTH) ?? '';
  for (const word of words) {
    if (slug.length + 1 + word.length > MAX_LENGTH) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

/** Where a slug is looked for: each type of entity has its own addresses. */
export type SlugPlace = { readonly table: 'articles' } | { readonly table: 'entities'; readonly type: EntityType };

/** A slug nobody has: the text's own, else with -2, -3 …, else the id. */
export async function freeSlug(
  db: Db,
  at: SlugPlace,
  wanted: { readonly text: string; readonly id: string },
): Promise<string> {
  const base = slugOf(wanted.text) || wanted.id;
  const taken = await takenSlugs(db, at, base);
  if (!taken.has(base)) return base;
  let highest = 1;
  for (const slug of taken) {
    const suffix = slug.slice(base.length + 1);
    if (/^[1-9]\d{0,8}$/.test(suffix)) highest = Math.max(highest, Number(suffix));
  }
  return `${base}-${highest + 1}`;
}

/** The base and everything that begins with it and a hyphen: a range, so that the unique index answers. */
async function takenSlugs(db: Db, at: SlugPlace, base: string): Promise<ReadonlySet<string>> {
  const beyond = `${base}.`;
  const rows =
    at.table === 'articles'
      ? await db.selectFrom('articles').select('slug').where('slug', '>=', base).where('slug', '<', beyond).execute()
      : await db
          .selectFrom('entities')
          .select('slug')
          .where('type', '=', at.type)
          .where('slug', '>=', base)
          .where('slug', '<', beyond)
          .execute();
  return new Set(rows.map((row) => row.slug));
}
