import type { ArticleState, Revision } from '../port.ts';
import { StoreError } from '../store-error.ts';
import type { ArticleRow } from './tables.ts';

/** Where an article may go from each state. Killing is possible from everywhere and leads out of the archive. */
const MOVES: Readonly<Record<ArticleState, readonly ArticleState[]>> = {
  draft: ['in-review', 'scheduled', 'embargoed', 'published'],
  'in-review': ['draft', 'scheduled', 'embargoed', 'published'],
  scheduled: ['draft', 'in-review', 'scheduled', 'embargoed', 'published'],
  embargoed: ['draft', 'in-review', 'scheduled', 'embargoed', 'published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
};

/** What the revision that a move makes is called. */
export const ACTION_OF: Readonly<Record<ArticleState, Revision['action']>> = {
  draft: 'returned',
  'in-review': 'submitted',
  scheduled: 'scheduled',
  embargoed: 'embargoed',
  published: 'published',
  withdrawn: 'withdrawn',
};

/** What an article becomes: a state, and the time it waits for. */
export interface NextState {
  readonly state: ArticleState;
  readonly dueAt: string | null;
}

/** Refuses (`state-wrong`) a move that its state, or an embargo, forbids. An embargo is a promise: a schedule may not undercut it. */
export function checkMove(
  article: ArticleRow,
  next: NextState & { readonly embargoedUntil: string | null },
  now: Date,
): void {
  if (!MOVES[article.state].includes(next.state)) {
    throw stateWrong(article, `An article that is ${article.state} cannot become ${next.state}`);
  }
  if (next.embargoedUntil === null) return;
  const opens = next.state === 'published' ? now.toISOString() : next.state === 'scheduled' ? next.dueAt : null;
  if (opens === null || new Date(opens) >= new Date(next.embargoedUntil)) return;
  throw stateWrong(article, `It is under embargo until ${next.embargoedUntil}`);
}

/** Refuses (`state-wrong`) to delete what has left the desk. */
export function requireDeletable(article: ArticleRow): void {
  if (article.state === 'draft' || article.state === 'in-review') return;
  throw stateWrong(article, `Only a draft can be deleted; article ${article.id} is ${article.state}`);
}

function stateWrong(article: ArticleRow, sentence: string): StoreError {
  return new StoreError('state-wrong', `${sentence}.`, { details: { id: article.id, state: article.state } });
}
