import type { EntityType } from '@onrecord/core';
import { chunks } from './chunks.ts';
import type { Db } from './engine.ts';
import type { ArchiveName } from './join-entity.ts';
import { executeKept } from './kept-texts.ts';
import { nameKey } from './name-key.ts';
import { nameSounds } from './name-sounds.ts';

/** More names than these of one sound are not compared, and then nobody is joined by sound: an unseen one might be as likely. */
const MOST_ALIKE = 200;

interface Sought {
  readonly type: EntityType;
  readonly name: string;
}

/** The archive's names that are the same as one of these, and for those that have none the ones that sound alike. */
export async function namesLike(db: Db, sought: readonly Sought[]): Promise<readonly ArchiveName[]> {
  const names = await namesByKey(db, new Set(sought.map((entity) => nameKey(entity.name))));
  const known = new Set(names.map((name) => name.key));
  const unknown = sought.filter((entity) => !known.has(nameKey(entity.name)));
  if (unknown.length > 0) names.push(...(await namesBySounds(db, unknown)));
  return names;
}

async function namesByKey(db: Db, keys: ReadonlySet<string>): Promise<ArchiveName[]> {
  const names: ArchiveName[] = [];
  for (const part of chunks([...keys])) {
    const { rows } = await executeKept(db, {
      key: `names by key ${part.length}`,
      build: () => namesOf(db).where('entity_names.key', 'in', part),
      values: part,
    });
    names.push(...rows.map(archiveName));
  }
  return names;
}

/** The archive's names that may be spellings of these: one look where they are few, else one for each. */
async function namesBySounds(db: Db, sought: readonly Sought[]): Promise<readonly ArchiveName[]> {
  const sounds = new Set(sought.flatMap(({ name, type }) => nameSounds(name, type)));
  const together = await namesBySound(db, [...sounds], null);
  if (together.length <= MOST_ALIKE) return together;
  const names: ArchiveName[] = [];
  for (const { name, type } of sought) {
    const alike = await namesBySound(db, nameSounds(name, type), type);
    if (alike.length <= MOST_ALIKE) names.push(...alike);
  }
  return names;
}

/** The archive's names of these sounds, up to one more than are compared; of one type, or all. */
async function namesBySound(
  db: Db,
  sounds: readonly string[],
  type: EntityType | null,
): Promise<readonly ArchiveName[]> {
  const build = () => {
    const query = namesOf(db)
      .where('entity_names.sound', 'in', sounds)
      .limit(MOST_ALIKE + 1);
    if (type === null) return query;
    return query.where((eb) => eb.or([eb('entities.type', '=', type), eb('entities.seen_type', '=', type)]));
  };
  const { rows } = await executeKept(db, {
    key: `names by sound ${sounds.length} ${type === null}`,
    build,
    values: [...sounds, ...(type === null ? [] : [type, type]), MOST_ALIKE + 1],
  });
  return rows.map(archiveName);
}

/**
 * Whom an editor may want to choose from: whoever has a family name of that sound, whatever the given name, or none. Up to a colon a
 * sound key is the family name's.
 */
export async function namesOfFamily(db: Db, { name, type }: Sought): Promise<readonly ArchiveName[]> {
  const families = new Set(nameSounds(name, type).map((key) => key.replace(/:.*$/su, ':')));
  const rows = await namesOf(db)
    .where((eb) =>
      eb.or(
        Array.from(families, (family) =>
          family.endsWith(':')
            ? eb.and([eb('entity_names.sound', '>=', family), eb('entity_names.sound', '<', `${family.slice(0, -1)};`)])
            : eb('entity_names.sound', '=', family),
        ),
      ),
    )
    .where((eb) => eb.or([eb('entities.type', '=', type), eb('entities.seen_type', '=', type)]))
    .orderBy('entities.article_count', 'desc')
    .limit(MOST_CHOSEN_FROM)
    .execute();
  return rows.map(archiveName);
}

/** The most often named ones: "Khan" has thousands in a large archive. */
const MOST_CHOSEN_FROM = 1000;

function namesOf(db: Db) {
  return db
    .selectFrom('entity_names')
    .innerJoin('entities', 'entities.id', 'entity_names.named_id')
    .select([
      'entity_names.named_id',
      'entity_names.entity_id',
      'entity_names.name',
      'entity_names.key',
      'entity_names.sound',
      'entity_names.full_uses',
      'entity_names.given_at',
      'entities.type',
      'entities.seen_type',
    ]);
}

type NameRow = Awaited<ReturnType<ReturnType<typeof namesOf>['execute']>>[number];

function archiveName(row: NameRow): ArchiveName {
  return {
    namedId: row.named_id,
    entityId: row.entity_id,
    types: [row.type, row.seen_type],
    name: row.name,
    key: row.key,
    sound: row.sound,
    isName: row.full_uses > 0 || row.given_at !== null,
  };
}
