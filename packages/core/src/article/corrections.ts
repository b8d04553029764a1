import type { Paragraph } from '../text/paragraphs.ts';
import { isMarked, reserveMark } from '../text/words.ts';

/** "An earlier version of this article said that …", "the original headline of this story": what was wrong, told again. */
const WITHDRAWN =
  /\b(?:earlier|previous|original|first) (?:version|edition|headline|caption)s? (?:of|on|to) (?:this|the|our) (?:[\p{L}-]+ )?(?:article|story|report|piece|post|page|column|interview|headline|caption)\b|\bthis (?:article|story|report) (?:previously|originally|earlier|incorrectly|wrongly|mistakenly) (?:said|stated|reported|quoted|gave|misstated)\b|نسخة سابقة من هذا/iu;
const LONGEST_NOTE = 1_000;

/**
 * The paragraphs as the search for quotes should see them: a correction repeats what is withdrawn, so nobody is on record
 * with what it says. It stays in its place, in the article and in the numbering, but is empty.
 */
export function withoutCorrections(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.map((paragraph) => (isCorrection(text, paragraph) ? emptied(paragraph) : paragraph));
}

function isCorrection(text: string, { span, tokens }: Paragraph): boolean {
  if (span.end - span.start > LONGEST_NOTE || !tokens.some((token) => isMarked(token, ABOUT_ARTICLE))) return false;
  return WITHDRAWN.test(text.slice(span.start, span.end));
}

/** Words of which every correction has one; nearly no paragraph has. */
const ABOUT_ARTICLE = reserveMark(({ lower }) =>
  /article|story|report|piece|post|page|column|interview|headline|caption|نسخة/.test(lower),
);

function emptied(paragraph: Paragraph): Paragraph {
  return {
    ...paragraph,
    tokens: [],
    stretches: [],
    sentences: [],
    quotedBy: [],
    clauseStarts: [],
    opensStretch: new Map(),
  };
}
