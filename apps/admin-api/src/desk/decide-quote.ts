import type { Decision, StoredArticle } from '@onrecord/store';

type Decisions = StoredArticle['decisions'];

/** The decisions with an editor's last word on one quote; earlier words are in the revisions. */
export function decide(decisions: Decisions, quoteId: string, decision: Decision): Decisions {
  return { ...decisions, [quoteId]: decision };
}
