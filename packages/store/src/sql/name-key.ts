import { remembered } from '@onrecord/core/names';
import { foldLetters } from '@onrecord/core/search';

const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu;
const ARTICLE_BEFORE_HYPHEN = /(^|[\s-])(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{L})/giu;
const LOWER_CASE_ARTICLE = /(^|\s)(?:al|el)\s+(?=\p{L})/gu;
const LEADING_THE = /^the\s+/iu;

/** "U.N.", but not "Mr. Khan" nor "J. Khan". */
const ABBREVIATED = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu;

/**
 * The key under which two names are the same name: folded, hyphens as spaces, without a leading *the* and without the
 * Arabic article. Only an article that shows itself goes: "al-Muallem", "al Qaeda"; "Al Gore" and "El Salvador" keep theirs.
 * Never empty for a name with a visible character.
 */
export const nameKey = remembered((name) => {
  const trimmed = name.trim();
  const bare = trimmed.replace(ARTICLE_BEFORE_HYPHEN, '$1').replace(LOWER_CASE_ARTICLE, '$1').replace(LEADING_THE, '');
  return wordsOf(bare) || wordsOf(trimmed) || foldLetters(trimmed) || trimmed;
});

function wordsOf(name: string): string {
  const undotted = name.replace(ABBREVIATED, (letters) => letters.replaceAll('.', ''));
  return foldLetters(undotted).replace(NOT_WORD, ' ').trim();
}
