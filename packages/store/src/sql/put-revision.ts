import type { Change, Revision, StoredArticle } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { dropDerived, putDerived } from './derived-tables.ts';
import type { Db, Tx } from './engine.ts';
import { refreshNames } from './entity-names.ts';
import { appendEvent, appendLedger, beginChain, type PublicChange } from './events/append-event.ts';
import { sha256 } from './events/chain.ts';
import { insertRows } from './insert-rows.ts';
import type { Content } from './permanent-ids.ts';
import { notePublicChange } from './public-changes.ts';
import { articleNotFound, readContent } from './read-content.ts';
import { showDerived } from './show-derived.ts';
import type { ArticleRow, RevisionRow } from './tables.ts';
import { loadStoredArticle } from './whole-article.ts';

/** The text of a revision as it is kept, byte for byte. */
export interface RevisionText {
  readonly record: string;
  readonly decisions: string;
}

/** The text in which content is kept. */
export function revisionText(content: Content): RevisionText {
  return { record: JSON.stringify(content.record), decisions: JSON.stringify(content.decisions) };
}

/** The row of an article that a change was made on; `not-found`, or `version-stale` when somebody was quicker. */
export async function articleForChange(db: Db, id: string, change: Pick<Change, 'version'>): Promise<ArticleRow> {
  const article = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  if (article === undefined) throw articleNotFound(id);
  if (article.version !== change.version) {
    throw new StoreError(
      'version-stale',
      `Article ${id} is at version ${article.version}; the change was made on version ${change.version}. Load it again.`,
      { details: { id, version: article.version } },
    );
  }
  return article;
}

/** The text of the revision an article's row stands for. */
export function currentText(db: Db, article: Pick<ArticleRow, 'id' | 'version'>): Promise<RevisionText> {
  return db
    .selectFrom('revisions')
    .select(['record', 'decisions'])
    .where('article_id', '=', article.id)
    .where('version', '=', article.version)
    .executeTakeFirstOrThrow();
}

interface Step {
  readonly before: ArticleRow;
  readonly after: ArticleRow;
  readonly old: RevisionText;
  readonly text: RevisionText;
}

/** Appends the next version with its event, extends the ledger if readers can see the change, and replaces all that is derived. */
export async function putRevision(
  tx: Tx,
  step: Step,
  done: { readonly action: Revision['action']; readonly change: Change; readonly settled?: readonly string[] },
): Promise<StoredArticle> {
  const at = tx.engine.now().toISOString();
  const kind = publicKind(step);
  const article: ArticleRow = {
    ...step.after,
    version: step.before.version + 1,
    updated_at: at,
    corrected_at: kind === 'corrected' ? at : step.after.corrected_at,
  };
  const content = readContent(step.text);
  // The same text keeps what is derived from it, but for who may see it.
  const isSame = step.old === step.text && step.before.place === article.place;
  const derived = isSame ? null : await dropDerived(tx, article.id);
  if (isSame) await showDerived(tx, { before: step.before, after: article, content });
  await tx.db.updateTable('articles').set(article).where('id', '=', article.id).execute();
  const { by, why = null, note = null } = done.change;
  const settled = done.settled ?? [];
  const log: Log = { action: done.action, by, at, why, note: kind === null ? null : note, ledger: kind, settled };
  const event = await appendRevision(tx, article, { text: step.text, log });
  if (derived !== null) await refreshNames(tx.db, await putDerived(tx, article, { content, before: derived }));
  if (step.before.state === 'published' || article.state === 'published') await notePublicChange(tx.db);
  if (kind !== null) await appendLedger(tx, { kind, articleId: article.id, at, event, note });
  return loadStoredArticle(tx.db, article);
}

/** What the step is to readers; null when they see no difference. */
function publicKind({ before, after, old, text }: Step): PublicChange['kind'] | null {
  if (before.state === 'published' && after.state === 'withdrawn') return 'withdrawn';
  if (before.state === 'withdrawn' && after.state === 'published') return 'republished';
  if (before.state !== 'published' || after.state !== 'published') return null;
  return old.record !== text.record || rejectedIn(old) !== rejectedIn(text) ? 'corrected' : null;
}

function rejectedIn({ decisions }: RevisionText): string {
  const all = Object.entries(JSON.parse(decisions) as Content['decisions']);
  return JSON.stringify(all.flatMap(([id, { decision }]) => (decision === 'rejected' ? [id] : [])).toSorted());
}

export interface Log extends Pick<Revision, 'action' | 'by' | 'at' | 'why'> {
  readonly note: string | null;
  /** The kind of the ledger line that goes with it, or null. */
  readonly ledger: string | null;
  /** The entries of the editors' queue that were dealt with. */
  readonly settled?: readonly string[];
}

/** Keeps the revision of a row's version, and the event that made it; answers the event's hash. */
async function appendRevision(tx: Pick<Tx, 'db'>, article: ArticleRow, given: Logged): Promise<string> {
  await insertRows(tx.db, 'revisions', [revisionRow(article, given)]);
  const { hash } = await appendEvent(tx, eventOf(article, given));
  return hash;
}

/** Keeps the first revisions of an article that is new, all of one text, and the events that made them. */
export async function beginRevisions(
  tx: Pick<Tx, 'db'>,
  versions: readonly { readonly article: ArticleRow; readonly log: Log }[],
  text: RevisionText,
): Promise<void> {
  const rows = versions.map(({ article, log }) => revisionRow(article, { text, log }));
  await insertRows(tx.db, 'revisions', rows);
  await beginChain(
    tx,
    versions.map(({ article, log }) => eventOf(article, { text, log })),
  );
}

interface Logged {
  readonly text: RevisionText;
  readonly log: Log;
}

function revisionRow({ id, version }: ArticleRow, { text, log }: Logged): RevisionRow {
  const { action, by, at, why } = log;
  return { article_id: id, version, action, by, at, why, ...text };
}

function eventOf(article: ArticleRow, given: Logged) {
  const { action, by, at } = given.log;
  return { subject: 'article' as const, subjectId: article.id, action, by, at, facts: eventFacts(article, given) };
}

/** What an article's event says. All that `verify` needs to know the row by, and the digests of the revision. */
export function eventFacts(article: ArticleRow, { text, log }: Logged) {
  return {
    why: log.why,
    note: log.note,
    ledger: log.ledger,
    record: sha256(text.record),
    decisions: sha256(text.decisions),
    slug: article.slug,
    state: article.state,
    releasedAt: article.released_at,
    dueAt: article.due_at,
    correctedAt: article.corrected_at,
    withdrawnNote: article.withdrawn_note,
    ...(log.settled === undefined || log.settled.length === 0 ? {} : { settled: [...log.settled] }),
  };
}
