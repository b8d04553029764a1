import type { Token } from '../text/tokens.ts';
import { DETERMINER, isA } from '../text/word-classes.ts';
import { isCommonWord } from './model/word-facts.ts';
import type { Run } from './run.ts';
import { isHonorific } from './titles.ts';
import { isListedAs, OPPOSING, PLACE_NAME, WORLD_DEMONYM } from './word-lists.ts';

/** True for capitals that name nobody: "pro-Korsendam", "NZ" of "NZ$ 26 million", "His Highness", "AI", "R&D", "Kesh Agreement". */
export function isNoMention(tokens: readonly Token[], { from, to }: Run): boolean {
  const behind = tokens[to];
  if (behind?.kind === 'punct' && /^[$€£¥]$/.test(behind.text)) return true;
  const first = tokens[from];
  if (isOfMinister(tokens, { from, to })) return true;
  if (to - from === 1) return isNobody(tokens, from);
  if (to - from === 2 && isPairOfNoName(first, tokens[from + 1])) return true;
  if (to - from === 3 && first?.text === 'R' && tokens[from + 2]?.text === 'D') return true;
  return SHIP_OR_EXERCISE.test(first?.text ?? '') || THING_ENDS.test(tokens[to - 1]?.text ?? '');
}

function isNobody(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  return isListedAs(word, OPPOSING) || NOBODYS.test(word.text);
}

/** "Minister of [Health]", "Minister of [Trade and Industry]". */
const isOfMinister = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens[from - 1]?.lower === 'of' &&
  /^(?:minister|secretary|commissioner|director|head)$/.test(tokens[from - 2]?.lower ?? '') &&
  tokens
    .slice(from, to)
    .every((token) => !token.capital || (isCommonWord(token.text) && !isListedAs(token, PLACE_NAME)));

/** "His Highness", "West African", "First Nations", "Jun 10". */
const isPairOfNoName = (first: Token | undefined, second: Token | undefined): boolean =>
  (isA(first, DETERMINER) && isHonorific(second)) ||
  (/^(?:North|South|East|West|Central|Latin)$/.test(first?.text ?? '') && isListedAs(second, WORLD_DEMONYM)) ||
  (second?.kind === 'number' && /^[A-Z][a-z]{2}$/.test(first?.text ?? '')) ||
  (first?.text === 'First' && /^Nations?$/.test(second?.text ?? ''));

/** "HMS Orsova", "Exercise Long Arm". */
const SHIP_OR_EXERCISE = /^(?:HM[AC]?S|USS|MV|Exercise|Operation)$/;

/** "Doru Prize", "Kesh Agreement", "Ana Lodz Show": works, laws and feats, whoever they are called after. */
const THING_ENDS =
  /^(?:Act|Accords?|Agreement|Amendment|Awards?|Bill|Cup|Festival|Open|Prize|Peoples|Resolution|Show|Time|Treaty|War)$/;

/** What everybody may have, and how something is done, are nobody's name. */
const NOBODYS =
  /^.{5,}(?:al|ing)ly$|^.{4,}(?:ed|[ae]nt|ous|te|[ai]b|ful)ly$|^(?:Kingdom|Republic|Independence|Celsius|Fahrenheit|AI|CEO|CFO|CPI|EV|GDP|HIV|(?:VB)?IED|IPO|LGBT\S*|MoU|NFT|NGO|PhD|SME|TB|TV|VAT|VP)s?$/;
