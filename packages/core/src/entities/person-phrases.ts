import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { ADVERB, AUXILIARY, DETERMINER, FINITE, isA, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import { isMarked, reserveMarks } from '../text/words.ts';
import { demonymAt } from './demonym-at.ts';
import type { Words } from './document-lexicon.ts';
import type { PersonPhrase } from './found-mention.ts';
import { ANY_OFFICE } from './match-office.ts';
import { newDescription } from './new-description.ts';
import { isTitleHead } from './titles.ts';

/** Nouns for one person that are no office. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `source witness resident man woman boy girl farmer villager driver fisherman survivor father mother brother sister son daughter relative neighbour neighbor
  student worker soldier fighter refugee protester demonstrator passenger patient nurse shopkeeper merchant trader miner pilot sailor guard veteran politician diplomat
  statesman dissident blogger reporter correspondent writer poet artist singer actor scholar expert scientist engineer insider defector prisoner suspect defendant victim
  eyewitness bystander shepherd teacher pensioner landlord tenant voter critic observer mayor minister speaker cleric preacher monk elder chieftain boss leader counterpart colleague businessman
  businesswoman carpenter baker butcher beekeeper grocer vendor trafficker commentator pundit cartoonist photographer filmmaker novelist academic director analyst
  researcher economist historian lawyer doctor surgeon physician activist journalist editor host columnist author sheikh`.split(
    /\s+/,
  ),
);

/** What leads to a predicate. */
const LINKS = new Set(['is', 'was', 'became', 'becomes', 'be', 'been', 'as', 'remains', 'remained']);
const ARTICLES = new Set(['the', 'this', 'that', 'a', 'an', 'one', 'another']);
const INDEFINITE = new Set(['a', 'an', 'one', 'another']);
/** Words behind which no noun belongs to the article before them. */
const ENDS_PHRASE = new Set('and or but that who which when while the a an this his her its their'.split(' '));

const FIRST_MARK = reserveMarks(3, ({ lower }) => {
  const noun = PERSON_NOUNS.has(lower) ? 1 : 0;
  return noun | (ARTICLES.has(lower) ? 2 : 0) | (ENDS_PHRASE.has(lower) ? 4 : 0);
});
const IS_PERSON_NOUN = 1 << FIRST_MARK;
const IS_ARTICLE = 2 << FIRST_MARK;
const ENDS = 4 << FIRST_MARK;

/** True for a noun for one person that is no office. */
export function isPersonNoun(token: Token | undefined): boolean {
  return isMarked(token, IS_PERSON_NOUN);
}

/** Finds noun phrases that stand for one person without naming one. Phrases that lead to a name ("the minister Hana Doru") are titles, not these. */
export function findPersonPhrases(words: Words, taken: ReadonlySet<number>): PersonPhrase[] {
  const found: PersonPhrase[] = [];
  for (let i = 0; i < words.tokens.length; i += 1) {
    const phrase = isDeterminer(words.tokens, i) ? phraseAt(words, i, taken) : null;
    if (phrase === null || isPredicate(words.tokens, phrase, taken)) continue;
    found.push(phrase);
    i = phrase.to - 1;
  }
  return found;
}

const phraseAt = (words: Words, from: number, taken: ReadonlySet<number>): PersonPhrase | null =>
  readPhrase(words, from, taken) ?? styled(words.tokens, from) ?? newDescription(words, from);

/** "Highness", "Majesty": how somebody of rank is spoken of. */
export const isStyle = (token: Token | undefined): boolean =>
  token?.capital === true && /^(?:highness|majesty|excellency|holiness|eminence)$/.test(token.lower);

/** "His Highness [said]", "Her Majesty"; before a name it is a title. */
function styled(tokens: readonly Token[], from: number): PersonPhrase | null {
  const at = tokens[from + 1]?.lower === 'royal' ? from + 2 : from + 1;
  const head = tokens[at];
  if (!isStyle(head) || head === undefined || tokens[at + 1]?.capital === true) return null;
  return { from, to: at + 1, head: head.lower, modifiers: [], owner: null, definite: true };
}

function isDeterminer(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (!isA(token, DETERMINER)) return false;
  return isMarked(token, IS_ARTICLE) || isCounterpart(tokens, at) || isStyle(tokens[at + 1]) || isStyle(tokens[at + 2]);
}

function readPhrase(words: Words, from: number, taken: ReadonlySet<number>): PersonPhrase | null {
  const { tokens } = words;
  const determiner = tokens[from]?.lower ?? '';
  const definite = !INDEFINITE.has(determiner);
  // "answered that the minister": a conjunction.
  if (determiner === 'that' && isA(tokens[from + 1], DETERMINER)) return null;
  const head = findHead(tokens, from + 1, taken);
  if (head === null) return null;
  const owner = namedOwner(words, { from: from + 1, to: head }, taken) ?? readOwner(words, from, head);
  const to = complementEnd(tokens, head, taken);
  const modifiers = tokens
    .slice(from + 1, head)
    .concat(tokens.slice(head + 1, to))
    .filter(
      (t) => t.kind === 'word' && demonymAt(words.lexicon, t) === undefined && !/^(?:the|of|and|for)$/.test(t.lower),
    )
    .map((t) => t.lower)
    .filter((word) => owner === null || !owner.toLowerCase().split(/\s+/).includes(word));
  return { from, to: withComplement(tokens, head, taken), head: tokens[head]?.lower ?? '', modifiers, owner, definite };
}

/** "her Marovian counterpart": the only such phrase of somebody's that says who is meant. */
function isCounterpart(tokens: readonly Token[], from: number): boolean {
  const owner = tokens[from]?.lower;
  if (owner !== 'his' && owner !== 'her') return false;
  return [from + 1, from + 2].some((at) => ANY_OFFICE.test(tokens[at]?.lower ?? ''));
}

/**
 * ", the envoy to Sahrun," behind a name and "is the minister" say what somebody is; they point at nobody. A verb right
 * behind the office makes it a subject: "On relations with Sahrun, the envoy said …", "As the envoy said".
 */
function isPredicate(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
  taken: ReadonlySet<number>,
): boolean {
  const before = tokens[tokens[from - 1]?.kind === 'mark' ? from - 2 : from - 1];
  if (before === undefined || isVerbAt(tokens, skipAdverbs(tokens, to))) return false;
  if (before.text === ',') return taken.has(from - 2) && tokens[to]?.kind !== 'possessive';
  return LINKS.has(before.lower);
}

/** Farthest that the noun of a phrase stands behind its article, in tokens. */
const FARTHEST_HEAD = 8;

function findHead(tokens: readonly Token[], from: number, taken: ReadonlySet<number>): number | null {
  for (let i = from; i < Math.min(tokens.length, from + FARTHEST_HEAD); i += 1) {
    const current = tokens[i];
    if (current === undefined) return null;
    // "the 61-year-old merchant"
    if (current.kind === 'possessive' || current.kind === 'number' || current.text === '-') continue;
    if (current.kind !== 'word') return null;
    // "the Harbour Council [spokesman]": whose office it is may have a name of several words.
    if (taken.has(i)) continue;
    const isHead = isTitleHead(current) || isPersonNoun(current);
    if (isHead) {
      const next = tokens[i + 1];
      const nextIsHead =
        next !== undefined &&
        next.kind === 'word' &&
        (isTitleHead(next) || isPersonNoun(next)) &&
        !reportingVerbAt(next);
      if (nextIsHead) continue;
      return taken.has(i + 1) || (next?.capital === true && next.kind === 'word') ? null : i;
    }
    if (isMarked(current, ENDS) || isA(current, PREPOSITION | AUXILIARY)) return null;
    if (i > from && isA(current, FINITE) && reportingVerbAt(current) !== null) return null;
  }
  return null;
}

/** "the [Harbour Council] spokesman" */
function namedOwner(
  { text, tokens }: Words,
  { from, to }: { readonly from: number; readonly to: number },
  taken: ReadonlySet<number>,
): string | null {
  let first = from;
  while (first < to && !taken.has(first)) first += 1;
  let last = first;
  while (last < to && taken.has(last)) last += 1;
  const [start, end] = [tokens[first], tokens[last - 1]];
  return last === first || start === undefined || end === undefined ? null : text.slice(start.start, end.end);
}

function readOwner(words: Words, from: number, head: number): string | null {
  const { tokens, lexicon } = words;
  for (let i = from + 1; i < head; i += 1) {
    const current = tokens[i];
    if (current === undefined) continue;
    const country = demonymAt(lexicon, current);
    if (country !== undefined && country !== null) return country;
    if (tokens[i + 1]?.kind === 'possessive' && current.capital) return current.text;
  }
  if (tokens[head + 1]?.lower !== 'of') return null;
  const named = tokens[head + 2]?.lower === 'the' ? tokens[head + 3] : tokens[head + 2];
  return named?.capital === true ? named.text : null;
}

/** "The head [of the Harbour Party]" is one phrase; what else follows *of* may lead on to something new. */
function withComplement(tokens: readonly Token[], head: number, taken: ReadonlySet<number>): number {
  if (tokens[head + 1]?.lower !== 'of') return head + 1;
  let to = tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  if (!taken.has(to)) return head + 1;
  while (taken.has(to)) to += 1;
  return to;
}

function complementEnd(tokens: readonly Token[], head: number, taken: ReadonlySet<number>): number {
  if (tokens[head + 1]?.lower !== 'of') return head + 1;
  let to = head + 2;
  while (to < Math.min(tokens.length, head + 6)) {
    const current = tokens[to];
    if (current === undefined || current.kind !== 'word' || (isA(current, FINITE) && !taken.has(to))) break;
    to += 1;
  }
  return to;
}

/** True where a noun phrase stands as the subject of a verb: "X said", "X, who …, said", and turned round "said X". */
export function isSubject(
  tokens: readonly Token[],
  phrase: { readonly phraseFrom: number; readonly to: number },
): boolean {
  const before = tokens[phrase.phraseFrom - 1];
  // "Sabouni's deputy, Amal, counted": the office stands in front of its comma.
  if (isApposed(tokens, phrase)) return true;
  if (before?.kind === 'possessive') return false;
  if (before?.kind === 'word') {
    const verb = reportingVerbAt(before);
    if (verb !== null && verb.form === 'past' && verb.verb.frames.has('clause') && endsThere(tokens, phrase.to))
      return true;
    if (isA(before, PREPOSITION)) return false;
  }
  // "Sabouni's wife, Amal, counted", "One of the men, shunter Peter Gombar, laughed"
  if (
    tokens[phrase.to]?.text === ',' &&
    tokens[descriptionFrom(tokens, phrase.phraseFrom) - 1]?.text === ',' &&
    isVerbAt(tokens, skipAdverbs(tokens, phrase.to + 1))
  )
    return true;
  const relative = tokens[phrase.to]?.text === ',' ? phrase.to + 1 : phrase.to;
  return tokens[relative]?.lower === 'who' || isVerbAt(tokens, verbPlace(tokens, phrase.to));
}

function isApposed(
  tokens: readonly Token[],
  { phraseFrom, to }: { readonly phraseFrom: number; readonly to: number },
): boolean {
  if (tokens[to]?.text !== ',' || !isVerbAt(tokens, skipAdverbs(tokens, to + 1))) return false;
  for (let at = phraseFrom; at < to; at += 1) if (tokens[at]?.text === ',') return true;
  return false;
}

/** Most words before a name that say what somebody is. */
const LONGEST_DESCRIPTION = 3;

/** Where the small words begin that stand right before a name and say what somebody is. */
function descriptionFrom(tokens: readonly Token[], nameFrom: number): number {
  let from = nameFrom;
  while (nameFrom - from < LONGEST_DESCRIPTION && isNoun(tokens[from - 1])) from -= 1;
  return from;
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && !isA(token, PREPOSITION | DETERMINER | AUXILIARY | FINITE);

function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind !== 'word' || isA(next, PREPOSITION) || !isA(next, FINITE);
}

/** The token where the verb is expected: behind an apposition between commas and behind adverbs. */
function verbPlace(tokens: readonly Token[], after: number): number {
  let at = behindOwner(tokens, after);
  if (tokens[at]?.text === '(') {
    const close = findText(tokens, at + 1, ')');
    if (close !== null) at = close + 1;
  }
  if (tokens[at]?.text === ',') {
    const close = findText(tokens, at + 1, ',');
    if (close !== null && isVerbAt(tokens, skipAdverbs(tokens, close + 1))) at = close + 1;
  }
  return skipAdverbs(tokens, at);
}

/** "President Nadir al-Zamiri [of Sahrun] was": whose office it is stands behind the name. */
function behindOwner(tokens: readonly Token[], after: number): number {
  if (!/^(?:of|from)$/.test(tokens[after]?.lower ?? '')) return after;
  let at = tokens[after + 1]?.lower === 'the' ? after + 2 : after + 1;
  while (at < after + 8 && tokens[at]?.kind === 'word' && (tokens[at]?.capital === true || tokens[at]?.lower === 'of'))
    at += 1;
  return tokens[at - 1]?.capital === true ? at : after;
}

function findText(tokens: readonly Token[], from: number, text: string): number | null {
  for (let i = from; i < Math.min(tokens.length, from + 25); i += 1) {
    if (tokens[i]?.text === text) return i;
    if (tokens[i]?.text === '.') return null;
  }
  return null;
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    at - from < 3 &&
    (/ly$/.test(tokens[at]?.lower ?? '') ||
      isA(tokens[at], ADVERB | WEEKDAY) ||
      /^(?:himself|herself)$/.test(tokens[at]?.lower ?? ''))
  )
    at += 1;
  return at;
}

function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const current = tokens[at];
  if (current === undefined || current.kind !== 'word' || current.capital)
    return current?.kind === 'word' && reportingVerbAt(current)?.form === 'present';
  if (isA(current, FINITE)) return true;
  const verb = reportingVerbAt(current);
  return verb !== null && (verb.form === 'past' || verb.form === 'present');
}
