import type { StoredArticle } from '@onrecord/store';
import { addedBlocks, type Block, findBlocks } from '../desk/publish-gate.ts';
import type { Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';

/** Throws `gate-closed` while anything blocks the publishing of an article of the archive. */
export async function demandOpenGate({ archive }: Desk, article: StoredArticle): Promise<void> {
  demandNone(await findBlocks(archive, article));
}

/**
 * Throws `gate-closed` where a change of an article that readers see would show them at once what could not be published. There is no way
 * around it, as there is none around the gate: withdraw the article, or settle what is named and send the change again.
 */
export function demandStaysOpen(article: StoredArticle, changed: Pick<StoredArticle, 'record' | 'decisions'>): void {
  if (article.state !== 'published') return;
  demandNone(addedBlocks(article, changed), 'Readers see this article, and it cannot be shown so.');
}

/** Throws `gate-closed` unless nothing blocks. */
export function demandNone(blocks: readonly Block[], what = 'The article cannot be published yet.'): void {
  const [first] = blocks;
  if (first === undefined) return;
  const others = blocks.length === 1 ? '' : ` And ${blocks.length - 1} more.`;
  throw new ApiProblem('gate-closed', `${what} ${first.detail}${others}`, { blocks });
}
