import { soundAlike } from '@onrecord/core/names';
import { foldForSearch } from '@onrecord/core/search';
import { chunks } from '../chunks.ts';
import type { Tx } from '../engine.ts';
import { shownNames } from '../entity-names.ts';
import { insertRows } from '../insert-rows.ts';
import { rememberWords } from './known-words.ts';

interface NumberedEntity {
  readonly id: string;
  readonly seq: number;
}

/** Takes the names of entities out of the index. */
export async function dropNamesFromIndex(tx: Tx, entities: readonly NumberedEntity[]): Promise<void> {
  for (const { seq } of entities) await tx.engine.index.dropEntity(tx.db, seq);
  for (const part of chunks(entities)) {
    await tx.db
      .deleteFrom('spellings')
      .where(
        'entity_id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
  }
}

/** Puts the names that published articles use into the index, with the spellings that stand for each other. */
export async function indexNames(tx: Tx, entities: readonly NumberedEntity[]): Promise<void> {
  const names = await shownNames(
    tx.db,
    entities.map(({ id }) => id),
  );
  const rows = entities.map(({ id, seq }) => ({ id, seq, folded: (names.get(id) ?? []).map(foldForSearch) }));
  const spellings = rows.flatMap(({ id, folded }) =>
    spellingsOf(folded).map(([word, other]) => ({ entity_id: id, word, other })),
  );
  await insertRows(tx.db, 'spellings', spellings);
  await rememberWords(tx.db, [...names.values()].flat());
  const words = rows.map(({ seq, folded }) => ({ number: BigInt(seq), words: folded.join(' ') }));
  await tx.engine.index.put(tx.db, 'entities', words);
}

/** Of an entity with more different words in its names, only these are compared: the time grows with their square. */
const MOST_WORDS = 40;

/** Pairs of different words that sound alike: "muallem", "moualem" and "معلم" name one person. */
function spellingsOf(names: readonly string[]): readonly (readonly [string, string])[] {
  const words = [...new Set(names.flatMap((name) => name.split(' ')))].slice(0, MOST_WORDS);
  return words.flatMap((word) =>
    words.filter((other) => other !== word && soundAlike(word, other)).map((other) => [word, other] as const),
  );
}
