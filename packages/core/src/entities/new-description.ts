import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { AUXILIARY, DETERMINER, FINITE, isA, PREPOSITION } from '../text/word-classes.ts';
import type { DocumentLexicon, Words } from './document-lexicon.ts';
import type { PersonPhrase } from './found-mention.ts';
import { isDemonymWord } from './peoples-adjective.ts';
import { isListedAs, MEDIA_NOUN, ORGANISATION_HEAD } from './word-lists.ts';

/** Longest such phrase, in tokens. */
const LONGEST = 7;

/** Endings of nouns for what somebody does or is. */
const PERSON_ENDING = /(?:[a-z]{2}(?:er|or|ist)|[a-z]ian|[a-z]man|woman)$/;
/** Nouns with such an ending that are bodies, papers or adverbs, and people of an event, who are seldom who was just spoken of. */
const NO_PERSON =
  /(?:paper|maker|[lp]etter|latter|later|order|poster|caster|carrier|retailer|lender|insurer|publisher|producer|developer|operator|facturer|regulator|number|other|former|winner|[nt]ever|over|after|further|supporter|moderator|narrator|organi[sz]er|viewer|caller|reader)$/;

/**
 * "the evangelical [pastor] said", "the [Dutchman] joked", "the [29-year-old] told": a definite phrase right before a verb of
 * speaking, for somebody just spoken of, of whom the text says something new. Null where no such phrase begins.
 */
export function newDescription({ tokens, lexicon }: Words, from: number): PersonPhrase | null {
  if (tokens[from]?.lower !== 'the') return null;
  const said = tokens[from - 2]?.kind === 'mark' && speaks(tokens[from - 1]);
  for (let at = from + 1; at < from + LONGEST; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || isA(token, DETERMINER | PREPOSITION | AUXILIARY)) return null;
    if (token.kind === 'punct' && token.text !== '-') return null;
    if (token.kind !== 'word' || !(saysThere(tokens, at + 1) || (said && tokens[at + 1]?.kind === 'punct'))) continue;
    if (/year-old$/.test(token.lower)) return described(tokens, { from, to: at + 1 }, true);
    if (isPeople(lexicon, token, at === from + 1)) return described(tokens, { from, to: at + 1 }, true);
    return namesPerson(token) ? described(tokens, { from, to: at + 1 }, false) : null;
  }
  return null;
}

/** "said" and "says", but no "attacks" and "reports", which may be nouns. */
const speaks = (token: Token | undefined): boolean =>
  token?.lower === 'says' || (isA(token, FINITE) && reportingVerbAt(token)?.form === 'past');

/** Longest remark between such a phrase and its verb, in tokens. */
const LONGEST_REMARK = 25;

/** "said", and ", who won the cup in 2011, said". */
function saysThere(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',' || !/^who(?:se)?$/.test(tokens[at + 1]?.lower ?? '')) return speaks(tokens[at]);
  for (let end = at + 2; end < at + LONGEST_REMARK; end += 1)
    if (tokens[end]?.text === ',' && speaks(tokens[end + 1])) return true;
  return false;
}

/** True for a noun that ends like one for what somebody does. */
export const namesPerson = (token: Token): boolean =>
  !token.capital &&
  PERSON_ENDING.test(token.lower) &&
  !NO_PERSON.test(token.lower) &&
  !isListedAs(token, ORGANISATION_HEAD | MEDIA_NOUN);

/** "the Dutchman", "the Brazilian"; "the French" are many. */
const isPeople = (lexicon: DocumentLexicon, token: Token, alone: boolean): boolean =>
  token.capital && alone && isDemonymWord(lexicon, token) && /(?:an|i|ard|ole|ot|ine|uk)$/.test(token.text);

function described(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  bare: boolean,
): PersonPhrase {
  const modifiers = tokens.slice(from + 1, to - 1).flatMap(({ kind, lower }) => (kind === 'word' ? [lower] : []));
  return { from, to, head: tokens[to - 1]?.lower ?? '', modifiers, owner: null, definite: true, bare, isNew: true };
}
