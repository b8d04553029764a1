import { soundKey } from '@onrecord/core';
import type { Kysely } from 'kysely';
import { appendEvent } from '../events/append-event.ts';
import { sha256 } from '../events/chain.ts';
import { eventFacts, type RevisionText } from '../put-revision.ts';
import type { ArticleRow, Tables } from '../tables.ts';

const AT_ONCE = 500;

/** Gives an older archive what it lacks: the sound of every name, and an event for every revision it has. */
export async function backfillEvents(db: Kysely<Tables>): Promise<void> {
  await soundNames(db);
  let after = '';
  for (;;) {
    const articles = await db
      .selectFrom('articles')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const article of articles) await writeEvents(db, article);
    const last = articles.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

async function soundNames(db: Kysely<Tables>): Promise<void> {
  let after = 0;
  for (;;) {
    const names = await db
      .selectFrom('entity_names')
      .select(['seq', 'name', 'type'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(AT_ONCE)
      .execute();
    for (const { seq, name, type } of names)
      await db
        .updateTable('entity_names')
        .set({ sound: soundKey(name, type) })
        .where('seq', '=', seq)
        .execute();
    const last = names.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

async function writeEvents(db: Kysely<Tables>, article: ArticleRow): Promise<void> {
  const revisions = await db
    .selectFrom('revisions')
    .selectAll()
    .where('article_id', '=', article.id)
    .orderBy('version')
    .execute();
  for (const { version, action, by, at, why, ...text } of revisions) {
    const log = { action, by, at, why, note: null, ledger: null };
    // How an older version's row looked is not known any more; its digests are.
    const facts = version === article.version ? eventFacts(article, { text, log }) : digests(text, why);
    await appendEvent({ db }, { subject: 'article', subjectId: article.id, action, by, at, facts });
  }
}

function digests(text: RevisionText, why: string | null) {
  return { why, record: sha256(text.record), decisions: sha256(text.decisions) };
}
