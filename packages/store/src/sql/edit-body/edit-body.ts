import type { ParsedRecord } from '@onrecord/core';
import type { Change, EditedBody } from '../../port.ts';
import { changedArticleRow } from '../article-row.ts';
import { checkRecord } from '../check-record.ts';
import { type Engine, writing } from '../engine.ts';
import { nameKey } from '../name-key.ts';
import { givePermanentIds } from '../permanent-ids.ts';
import { articleForChange, currentText, putRevision, revisionText } from '../put-revision.ts';
import { readContent } from '../read-content.ts';
import { rewriteIds } from '../rewrite-ids.ts';
import { carryQuotes } from './carry-quotes.ts';
import { putReviews } from './reviews.ts';

/** See `Store.editBody`. */
export function editBody(
  engine: Engine,
  id: string,
  edited: { readonly record: ParsedRecord; readonly change: Change },
): Promise<EditedBody> {
  const { change } = edited;
  return writing(engine, async (tx) => {
    const before = await articleForChange(tx.db, id, change);
    const old = await currentText(tx.db, before);
    const was = readContent(old);
    const read = withKnownEntities(checkRecord(edited.record), was.record);
    const { content: carried, lost } = carryQuotes(was, read);
    const content = await givePermanentIds(tx, id, { ...carried, record: checkRecord(carried.record) });
    const after = await changedArticleRow(tx.db, before, content);
    const step = { before, after, old, text: revisionText(content) };
    const article = await putRevision(tx, step, { action: 'edited', change });
    return { article, reviews: await putReviews(tx, { articleId: id, version: article.version, lost }) };
  });
}

/** An entity of the new reading that has the name and type of one the article has already is that one, also where editors chose it. */
function withKnownEntities(record: ParsedRecord, before: ParsedRecord): ParsedRecord {
  const known = new Map(before.entities.map(({ id, type, name }) => [`${type} ${nameKey(name)}`, id]));
  const entities = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, type, name } of record.entities) {
    const held = known.get(`${type} ${nameKey(name)}`);
    if (held === undefined || taken.has(held)) continue;
    taken.add(held);
    entities.set(id, held);
  }
  return rewriteIds(record, { quotes: new Map(), groups: new Map(), entities });
}
