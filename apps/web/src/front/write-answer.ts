import type { InlinedParts } from '../site/inlined.ts';
import { writePage } from '../site/write-page.tsx';
import { type FinishedAnswer, finishAnswer } from './finish-answer.ts';
import { pageAnswer } from './page-answer.ts';
import type { Encoding } from './reader-request.ts';

/** A page that is to be written, and how it is sent. */
export interface AskedPage {
  readonly address: string;
  readonly encoding: Encoding;
}

/** Writes the page at an address as it is sent; null where this is left to Next. */
export async function writeAnswer(
  { address, encoding }: AskedPage,
  parts: InlinedParts,
): Promise<FinishedAnswer | null> {
  const written = await writePage(address, parts);
  return written === null ? null : finishAnswer(pageAnswer(written, 200), encoding);
}
