import { keywordsStart } from '../page/article-lines.ts';
import { readCreditLine } from '../page/credit-line.ts';
import type { Credit } from '../schemas/article.ts';
import type { SpannedText } from '../schemas/span.ts';

/** Who did what, in a credit block: "Translated and edited by X" gives two credits with one name. */
export function readCredits(block: SpannedText): readonly Credit[] {
  const offset = block.span?.start ?? 0;
  return readCreditLine(block.text).map(({ role, name, span }) => ({
    role,
    name,
    span: { start: offset + span.start, end: offset + span.end },
  }));
}

/** The keywords of a keywords block, as written, without the label; none for the label alone. */
export function readKeywords(block: SpannedText): readonly string[] {
  return block.text
    .slice(keywordsStart(block.text))
    .split(/[,،;|•·#\n\r]+/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
