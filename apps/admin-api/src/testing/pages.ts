import { RECORD_EXAMPLE } from '../openapi/examples.ts';
import type { TestApi } from './start-api.ts';

/** A page nobody has imported yet; each number gives another one. */
export function pageText(number = 0): string {
  return `Ferry ${number} returns to Port Senna

The ferry came back after ${number} days at sea.

“All are well,” captain Ilse Marn told reporters. She added that the engine had failed.
`;
}

let drafts = 0;

/** A draft with one quote whose place and speaker are known, whatever the parser may find. */
export async function draftWithQuote({ store }: TestApi) {
  drafts += 1;
  const text = `${RECORD_EXAMPLE.text}\n${drafts}`;
  const received = Buffer.from(text);
  return store.importArticle(
    { received, mediaType: 'text/plain', origin: null },
    { ...RECORD_EXAMPLE, text },
    'the reporter',
  );
}
