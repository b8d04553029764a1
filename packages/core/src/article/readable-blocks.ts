import type { Block } from '../schemas/article.ts';
import type { Notice } from '../schemas/record.ts';

/**
 * UTF-16 units of an article in which names and quotes are looked for: some twenty times the longest newspaper article. Time
 * grows with the length, and so does the memory for its tokens; what goes on for longer would take a machine's.
 */
const LONGEST_READ = 2_000_000;

interface ReadableBlocks {
  /** The blocks from the beginning that end within the limit. */
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}

/** Which blocks are read for names and quotes. The others stay in the article as they are, and a notice says from where. */
export function readableBlocks(blocks: readonly Block[], longest = LONGEST_READ): ReadableBlocks {
  const first = blocks.findIndex(({ span }) => span.end > longest);
  const [from, last] = [blocks[first], blocks.at(-1)];
  if (from === undefined || last === undefined) return { blocks, notices: [] };
  const notice: Notice = {
    code: 'article-too-long',
    span: { start: from.span.start, end: last.span.end },
    message: 'The article is too long: from here on no names and no quotes were looked for.',
    actual: `${last.span.end} UTF-16 units`,
    expected: `at most ${longest}`,
  };
  return { blocks: blocks.slice(0, first), notices: [notice] };
}
