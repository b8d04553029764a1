import type { StoredArticle } from '@onrecord/store';
import { type Block, findBlocks } from '../desk/publish-gate.ts';
import type { Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';

/** Throws `gate-closed` while anything blocks the publishing of an article of the archive. */
export async function demandOpenGate({ archive }: Desk, article: StoredArticle): Promise<void> {
  demandNone(await findBlocks(archive, article));
}

/** Throws `gate-closed` unless nothing blocks. */
export function demandNone(blocks: readonly Block[]): void {
  const [first] = blocks;
  if (first === undefined) return;
  const others = blocks.length === 1 ? '' : ` And ${blocks.length - 1} more.`;
  throw new ApiProblem('gate-closed', `The article cannot be published yet. ${first.detail}${others}`, { blocks });
}
