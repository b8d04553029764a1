import type { UserLexicon } from '../schemas/user-lexicon.ts';
import { ownVerbForms, tellVerb } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';
import { type Word, wordAnew } from './words.ts';

/** The verbs that a newsroom has told to report speech, and those that it has told to report nothing. */
export interface OwnVerbs {
  /** The tokens, each with what its word is to this newsroom. */
  readonly inTokens: (tokens: readonly Token[]) => readonly Token[];
}

export const NO_OWN_VERBS: OwnVerbs = { inTokens: (tokens) => tokens };

/** What is known of a word stands on the word, whatever text it is in; so a word with another meaning is another word. */
export function ownVerbs(lexicon: Pick<UserLexicon, 'cues' | 'notCues'> | undefined): OwnVerbs {
  if (lexicon === undefined || lexicon.cues.length + lexicon.notCues.length === 0) return NO_OWN_VERBS;
  const forms = ownVerbForms(lexicon.cues, lexicon.notCues);
  const words = new Map<Word, Word>();
  const own = (word: Word): Word => {
    const form = forms.get(word.lower);
    if (form === undefined) return word;
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = wordAnew(word, (anew) => tellVerb(anew, form));
    words.set(word, made);
    return made;
  };
  return {
    inTokens: (tokens) => tokens.map((token) => (forms.has(token.lower) ? { ...token, word: own(token.word) } : token)),
  };
}
