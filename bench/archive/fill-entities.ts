// The entities of a fill: given out while it runs, counted and indexed at its end.
import type { ParsedRecord } from '@onrecord/core';
import { sql } from 'kysely';
import { chunks } from '../../packages/store/src/sql/chunks.ts';
import { type Engine, reading, writing } from '../../packages/store/src/sql/engine.ts';
import { nameOf } from '../../packages/store/src/sql/entity-names.ts';
import { indexNames } from '../../packages/store/src/sql/search/index-names.ts';
import { DONE, INDEX_STATE } from '../../packages/store/src/sql/search/rebuild-index.ts';
import { slugOf } from '../../packages/store/src/sql/slug.ts';
import type { ArticleNameRow, EntityRow } from '../../packages/store/src/sql/tables.ts';

const NAMES_AT_ONCE = 512;

type Made = Pick<EntityRow, 'id' | 'type' | 'name' | 'slug'>;

/** The entities made so far. */
export class Known {
  readonly #ids = new Map<string, string>();

  readonly #slugs = new Set<string>();

  #fresh: Made[] = [];

  /** Those of an archive that is filled in part. */
  static async of(engine: Engine): Promise<Known> {
    const rows = await reading(engine, ({ db }) =>
      db.selectFrom('entities').select(['id', 'type', 'name', 'slug']).execute(),
    );
    const known = new Known();
    for (const row of rows) known.#add(row);
    return known;
  }

  #add({ id, type, name, slug }: Made): void {
    this.#ids.set(`${type} ${name}`, id);
    this.#slugs.add(slug);
  }

  idOf(engine: Engine, { type, name }: ParsedRecord['entities'][number]): string {
    const known = this.#ids.get(`${type} ${name}`);
    if (known !== undefined) return known;
    const id = engine.newId();
    const wanted = `${type}-${slugOf(name)}`;
    const slug = this.#slugs.has(wanted) ? `${wanted}-${this.#slugs.size}` : wanted;
    const made = { id, type, name, slug };
    this.#add(made);
    this.#fresh.push(made);
    return id;
  }

  /** Those that were made since the last time, as rows. */
  takeFresh() {
    const rows = this.#fresh.map((entity) => ({
      ...{ ...entity, seen_type: entity.type, version: 0, quote_count: 0, article_count: 0 },
    }));
    this.#fresh = [];
    return rows;
  }
}

/** Works out counts and names of all entities, and indexes them. An archive has an index state when its fill is done. */
export async function finishEntities(engine: Engine): Promise<void> {
  await writing(engine, async ({ db }) => {
    await db.deleteFrom('entity_names').execute();
    const used = await db
      .selectFrom('article_names')
      .select(['named_id', 'type', 'name', 'key', (eb) => eb.fn.countAll<number>().as('uses')])
      .groupBy(['named_id', 'type', 'name', 'key'])
      .execute();
    const rows = used.map(({ uses: counted, ...row }) => {
      const uses = Number(counted);
      return { ...nameOf(row satisfies Pick<ArticleNameRow, 'key'>, new Map()), uses, ...sameFor(uses) };
    });
    for (const part of chunks(rows)) await db.insertInto('entity_names').values(part).execute();
    await sql`update entities set
      quote_count = (select count(*) from quotes where speaker_id = entities.id and shown = 1 and in_headline = 0),
      article_count = (select count(*) from mentions where entity_id = entities.id and shown = 1)`.execute(db);
    await sql`insert into article_count (id, articles) select 1, count(*) from articles`.execute(db);
  });
  for (let last: number | undefined = 0; last !== undefined; ) last = await indexSome(engine, last);
  await writing(engine, async ({ db }) => {
    await db.insertInto('settings').values({ key: INDEX_STATE, value: DONE }).execute();
    await engine.settle(db);
  });
}

function sameFor(uses: number) {
  return { full_uses: uses, shown_uses: uses, shown_full_uses: uses };
}

function indexSome(engine: Engine, last: number): Promise<number | undefined> {
  return writing(engine, async (tx) => {
    const rows = await tx.db
      .selectFrom('entities')
      .select(['id', 'seq'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(NAMES_AT_ONCE)
      .execute();
    await indexNames(tx, rows);
    return rows.at(-1)?.seq;
  });
}
