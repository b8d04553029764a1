import { createHash } from 'node:crypto';
import { Block } from '@onrecord/core/schemas';
import * as z from 'zod';
import type { ArticleWithOriginal, Change, GivenPair, NewOriginal, StoredOriginal } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import { checkShape } from '../check-record.ts';
import { type Db, type Engine, reading, readingOnce, type Tx, writing } from '../engine.ts';
import { keepable } from '../keepable.ts';
import { executeKept } from '../kept-texts.ts';
import { loadContent } from '../load-article.ts';
import { articleForChange, currentText, putRevision } from '../put-revision.ts';
import { readContent } from '../read-content.ts';
import type { OriginalRow } from '../tables.ts';
import { articleSide, carryPairs, checkPairs, pairUp, sideOf } from './pairs.ts';

/** See `Store.putOriginal`. */
export function putOriginal(
  engine: Engine,
  id: string,
  given: NewOriginal & { readonly change: Change },
): Promise<ArticleWithOriginal> {
  return changing(engine, id, {
    change: given.change,
    why: 'the original was attached',
    async act(tx, version) {
      const row = {
        ...{
          article_id: id,
          text: keepable(given.text),
          blocks: JSON.stringify(checkShape(z.array(Block), given.blocks, ['blocks'])),
        },
        ...{ language: given.language, direction: given.direction, publisher: given.publisher, url: given.url },
        ...{
          media_type: given.source.mediaType,
          received: given.source.received,
          sha256: createHash('sha256').update(given.source.received).digest('hex'),
        },
        ...{ received_at: tx.engine.now().toISOString(), pairs: '[]', paired_version: version },
      };
      await tx.db.deleteFrom('originals').where('article_id', '=', id).execute();
      await tx.db.insertInto('originals').values(row).execute();
    },
  });
}

/** See `Store.pairOriginal`. */
export function pairOriginal(
  engine: Engine,
  id: string,
  given: { readonly pairs: readonly GivenPair[]; readonly change: Change },
): Promise<ArticleWithOriginal> {
  return changing(engine, id, {
    change: given.change,
    why: 'the original was paired',
    async act(tx, version) {
      const row = await originalRow(tx.db, id);
      if (row === undefined) throw noOriginal(id);
      const { record } = await loadContent(tx.db, { id, version });
      checkPairs(articleSide(record), sideOf(textOf(row)), given.pairs);
      const pairs = JSON.stringify(given.pairs.map(({ span, originalSpan }) => ({ span, originalSpan })));
      await tx.db
        .updateTable('originals')
        .set({ pairs, paired_version: version })
        .where('article_id', '=', id)
        .execute();
    },
  });
}

/** See `Store.removeOriginal`. */
export function removeOriginal(engine: Engine, id: string, change: Change): Promise<ArticleWithOriginal> {
  return changing(engine, id, {
    change,
    why: 'the original was taken away',
    async act({ db }) {
      const gone = await db
        .deleteFrom('originals')
        .where('article_id', '=', id)
        .returning('article_id')
        .executeTakeFirst();
      if (gone === undefined) throw noOriginal(id);
    },
  });
}

/** See `Store.loadOriginal`. */
export function loadOriginal(engine: Engine, id: string): Promise<StoredOriginal | null> {
  return reading(engine, ({ db }) => originalOf(db, id));
}

/** See `Store.hasOriginal`. */
export function hasOriginal(engine: Engine, id: string): Promise<boolean> {
  return readingOnce(engine, async (db) => {
    const { rows } = await executeKept(db, {
      key: 'whether an article has an original',
      build: () => db.selectFrom('originals').select('article_id').where('article_id', '=', id),
      values: [id],
    });
    return rows.length > 0;
  });
}

interface Act {
  readonly change: Change;
  /** What the revision says where the editor gives no reason. */
  readonly why: string;
  act(tx: Tx, version: number): Promise<void>;
}

/** A change of the original is a version of its article, whose record stays as it is: so no two editors overwrite each other. */
function changing(engine: Engine, id: string, { change, why, act }: Act): Promise<ArticleWithOriginal> {
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    const text = await currentText(tx.db, before);
    await act(tx, before.version);
    const done = { action: 'edited', change: { ...change, why: change.why ?? why } } as const;
    const article = await putRevision(tx, { before, after: before, old: text, text }, done);
    return { article, original: await originalOf(tx.db, id) };
  });
}

async function originalOf(db: Db, id: string): Promise<StoredOriginal | null> {
  const row = await originalRow(db, id);
  const article = await db.selectFrom('articles').select(['id', 'version']).where('id', '=', id).executeTakeFirst();
  if (row === undefined || article === undefined) return null;
  const now = articleSide((await loadContent(db, article)).record);
  const text = textOf(row);
  const given = carryPairs(await textAt(db, id, row.paired_version), now, JSON.parse(row.pairs) as GivenPair[]);
  return {
    articleId: id,
    source: { sha256: row.sha256, mediaType: row.media_type, receivedAt: row.received_at },
    ...text,
    ...{ language: row.language, direction: row.direction, publisher: row.publisher, url: row.url },
    pairs: pairUp(now, sideOf(text), given),
  };
}

function originalRow(db: Db, id: string): Promise<OriginalRow | undefined> {
  return db.selectFrom('originals').selectAll().where('article_id', '=', id).executeTakeFirst();
}

function textOf(row: OriginalRow): Pick<StoredOriginal, 'text' | 'blocks'> {
  return { text: row.text, blocks: JSON.parse(row.blocks) as Block[] };
}

/** The article's text when its pairs were given. */
async function textAt(db: Db, id: string, version: number): Promise<string> {
  const row = await db
    .selectFrom('revisions')
    .select(['record', 'decisions'])
    .where('article_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return readContent(row).record.text;
}

function noOriginal(id: string): StoreError {
  return new StoreError('not-found', `Article ${id} has no original text.`, { details: { id } });
}
