import type { Token } from '../text/tokens.ts';
import { isTitleHead } from './titles.ts';

/** "his Kharzani counterpart", "the Houthi spokesman": a word that says of what people somebody is. */
export function isPeoplesAdjective(tokens: readonly Token[], at: number): boolean {
  const [before, word, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    /(?:i|ian|ese|ish)$/.test(word?.text ?? '') &&
    /^(?:the|a|an|his|her|its|their)$/.test(before?.lower ?? '') &&
    after?.capital === false &&
    (isTitleHead(after) ||
      /^(?:counterpart|government|authorities|officials?|people|opposition|delegation)$/.test(after.lower))
  );
}
