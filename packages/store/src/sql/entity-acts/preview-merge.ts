import type { EntityAct, MergePreview } from '../../port.ts';
import { StoreError } from '../../store-error.ts';
import type { Db, Engine, Tx } from '../engine.ts';
import { reading } from '../engine.ts';
import { setScene } from './change-entity.ts';
import { checkAct } from './check-act.ts';

/** See `Store.previewMerge`. */
export function previewMerge(engine: Engine, id: string, into: string): Promise<MergePreview> {
  return reading(engine, async (tx) => ({
    ...(await whatMoves(tx.db, id)),
    refusal: await refusalOf(tx, id, { act: 'merge', into }),
  }));
}

async function whatMoves(db: Db, id: string): Promise<Omit<MergePreview, 'refusal'>> {
  const quotes = await db
    .selectFrom('quotes')
    .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.sum<number>('shown').as('shown')])
    .where('speaker_id', '=', id)
    .executeTakeFirstOrThrow();
  const articles = await db
    .selectFrom('mentions')
    .select((eb) => eb.fn.count<number>('article_id').distinct().as('all'))
    .where('entity_id', '=', id)
    .executeTakeFirstOrThrow();
  const names = await db.selectFrom('entity_names').select('name').distinct().where('entity_id', '=', id).execute();
  return {
    quotes: Number(quotes.all),
    publishedQuotes: Number(quotes.shown ?? 0),
    articles: Number(articles.all),
    names: names.map(({ name }) => name).toSorted(),
  };
}

/** What stands against it, as a sentence. Unknown entities are refused altogether. */
async function refusalOf(tx: Tx, id: string, act: EntityAct): Promise<string | null> {
  const scene = await setScene(tx, id, act);
  try {
    checkAct(scene, act);
    return null;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'state-wrong') return error.message;
    throw error;
  }
}
