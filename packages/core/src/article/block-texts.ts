import type { Block, BlockKind } from '../schemas/article.ts';
import type { SpannedText } from '../schemas/span.ts';

/** The text of a block with its span. */
export function spannedText(text: string, { span }: Block): SpannedText {
  return { span, text: text.slice(span.start, span.end) };
}

/** The texts of all blocks of these kinds, in text order. */
export function textsOf(text: string, blocks: readonly Block[], kinds: readonly BlockKind[]): readonly SpannedText[] {
  return blocks.filter(({ kind }) => kinds.includes(kind)).map((block) => spannedText(text, block));
}
