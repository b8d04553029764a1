import { reportingVerbAt } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { AUXILIARY, DETERMINER, isA, MONTH, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import { isMarked, reserveMark, type WrittenWord } from '../text/words.ts';
import { demonymAt } from './demonym-at.ts';
import type { Words } from './document-lexicon.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { FURTHER_TITLE_HEADS, SHORT_TITLES, TITLE_HEADS, TITLE_MODIFIERS } from './lexicon/titles.ts';
import type { TitlePhrase } from './name-candidate.ts';
import { cutOfficeComplement, headOfComplement, isPortfolio, portfolioEnd } from './office-complement.ts';
import { LONGEST_OWNER, type Owner, ownerName } from './owner-name.ts';
import {
  COMPLEMENT_LINK,
  HONORIFIC,
  isListedAs,
  ORGANISATION_HEAD,
  ORGANISATION_NAME,
  PLACE_NAME,
  TITLE_MODIFIER,
} from './word-lists.ts';

const HYPHENATED: ReadonlySet<string> = new Set([
  ...TITLE_HEADS,
  ...TITLE_MODIFIERS,
  ...'co elect designate under sub ex in chief'.split(' '),
]);

export interface TitlesBefore {
  readonly titles: readonly TitlePhrase[];
  readonly honorific: string | null;
  /** The token with which the whole phrase begins, titles included. */
  readonly phraseFrom: number;
}

/** True for the word an office ends in: "Minister", "spokesman", "Gen.". */
export function isTitleHead(token: Token | undefined): boolean {
  return isMarked(token, OFFICE_END);
}

const OFFICE_END = reserveMark(endsOffice);

function endsOffice({ kind, lower }: WrittenWord): boolean {
  if (kind !== 'word') return false;
  if (TITLE_HEADS.has(lower) || SHORT_TITLES.has(lower) || FURTHER_TITLE_HEADS.has(lower)) return true;
  if (!lower.includes('-')) return false;
  // "Secretary-General", "Vice-President", "co-chair", "president-elect"
  const parts = lower.split('-');
  return parts.some((part) => TITLE_HEADS.has(part)) && parts.every((part) => HYPHENATED.has(part));
}

/** The same, or a word that the newsroom has told to be one. */
export function isTitleAt({ tokens, lexicon }: Words, at: number): boolean {
  const token = tokens[at];
  return isTitleHead(token) || (!lexicon.own.isEmpty && token?.kind === 'word' && lexicon.own.isTitle(token.lower));
}

export function isHonorific(token: Token | undefined): boolean {
  return token?.capital === true && (isListedAs(token, HONORIFIC) || /^H(?:[EHM]|RH)$/.test(token.text));
}

/**
 * Reads the offices and the honorific that stand before a name, walking left from it:
 * "Deputy Prime Minister, Foreign and Expatriates Minister [Walid al-Muallem]", "U.N. Envoy to Syria, [Staffan de Mistura]".
 */
export function readTitlesBefore(
  words: Words,
  { from: nameFrom, to: nameTo }: { readonly from: number; readonly to: number },
): TitlesBefore {
  const { tokens } = words;
  let at = nameFrom;
  let honorific: string | null = null;
  if (isHonorific(tokens[at - 1])) {
    honorific = tokens[at - 1]?.lower ?? null;
    at -= 1;
  }
  const titles: TitlePhrase[] = [];
  for (let round = 0; round < 4; round += 1) {
    const found = readTitleEndingAt(words, at, round === 0);
    if (found === null || (round === 0 && endsLeadIn(words, found.from, { comma: at - 1, nameTo }))) break;
    titles.unshift(found.phrase);
    at = found.from;
  }
  return { titles, honorific, phraseFrom: at };
}

/** "During a meeting with the French ambassador, Doru said": with a verb right behind the name the comma ends a lead-in. */
function endsLeadIn(
  { tokens, lexicon }: Words,
  titleFrom: number,
  { comma, nameTo }: { readonly comma: number; readonly nameTo: number },
): boolean {
  if (tokens[comma]?.text !== ',' || !isVerb(tokens[nameTo])) return false;
  let at = titleFrom - 1;
  while (at > 0 && (isA(tokens[at], DETERMINER) || demonymAt(lexicon, tokens[at]) !== undefined)) at -= 1;
  return isA(tokens[at], PREPOSITION);
}

interface FoundTitle {
  readonly phrase: TitlePhrase;
  readonly from: number;
}

/** A title phrase that ends just before token `before`, with a comma or *and* between where more than one title stands. */
function readTitleEndingAt(words: Words, before: number, nearest: boolean): FoundTitle | null {
  const { tokens } = words;
  let last = before - 1;
  const separator = tokens[last];
  if (separator?.text === ',' || (!nearest && separator?.lower === 'and')) {
    last -= 1;
    // Farther from the name, only a body ends an office: "spokesman of the Harbour Command, General [Doru]".
    const bounded = nearest || isListedAs(tokens[last], ORGANISATION_HEAD);
    const complement = bounded ? readComplement(tokens, last) : last;
    return isTitleAt(words, complement) ? readTitle(words, { head: complement, last }) : null;
  }
  if (!nearest) return null;
  if (isTitleAt(words, last)) return readTitle(words, { head: last, last });
  const head = headOfComplement(tokens, before, isTitleHead);
  return head === null ? null : readTitle(words, { head, last });
}

/** "Envoy to Syria, X": the head stands before "to/of/for …", whose words end at `last`. */
function readComplement(tokens: readonly Token[], last: number): number {
  for (let i = last; i > Math.max(0, last - 7); i -= 1) {
    const current = tokens[i];
    if (current === undefined || (current.kind !== 'word' && current.kind !== 'possessive')) return last;
    if (isListedAs(current, COMPLEMENT_LINK) && isTitleHead(tokens[i - 1])) return i - 1;
  }
  return last;
}

function readTitle(words: Words, place: { readonly head: number; readonly last: number }): FoundTitle | null {
  const { text, tokens } = words;
  let from = place.head;
  while (from > 0 && belongsToTitle(words, from - 1, from)) from -= 1;
  const owner = readOwner(words, from);
  const start = tokens[from];
  const end = tokens[place.last];
  if (start === undefined || end === undefined) return null;
  const complement = readOf(words, place);
  const titleEnd = complement === null ? end.end : complement.titleEnd;
  const title = text.slice(start.start, titleEnd);
  const phraseFrom = owner?.from ?? from;
  return {
    phrase: {
      title,
      of: complement?.of ?? owner?.name ?? null,
      span: { start: tokens[phraseFrom]?.start ?? start.start, end: end.end },
      ...(isPast(tokens, phraseFrom - 1, phraseFrom) ? { past: true } : {}),
    },
    from: phraseFrom,
  };
}

function belongsToTitle(words: Words, index: number, next: number): boolean {
  const { tokens } = words;
  const current = tokens[index];
  const following = tokens[next];
  if (current === undefined || following === undefined) return false;
  if (current.lower === 'and') return isModifier(tokens[index - 1]) && following.capital;
  if (current.kind !== 'word' || /^(?:former|ex|late|then)$/.test(current.lower)) return false;
  if (isModifier(current)) return true;
  if (isTitleHead(current))
    return /^(?:general|secretary|minister|deputy|chief|attorney|brig\.|maj\.|lt\.|brigadier|major|lieutenant)$/.test(
      current.lower,
    );
  return (
    current.capital &&
    following.capital &&
    !(/[a-z]{3}(?:an|ese|ish)$/.test(current.lower) && isModifier(following)) &&
    !isOwner(words, current) &&
    index > 0 &&
    !/^(?:the|a|an|and)$/.test(current.lower) &&
    isTitleWordRun(tokens, index)
  );
}

/** A capitalised word no lexicon knows may be part of a title ("Reconstruction Minister") unless it begins a sentence. */
function isTitleWordRun(tokens: readonly Token[], index: number): boolean {
  const current = tokens[index];
  const before = tokens[index - 1];
  if (current === undefined || isA(current, WEEKDAY | MONTH)) return false;
  if (isListedAs(current, ORGANISATION_HEAD)) return false;
  return (
    /^(?:[A-Z][a-z]+)$/.test(current.text) &&
    before !== undefined &&
    before.text !== '.' &&
    before.kind !== 'possessive'
  );
}

function isModifier(token: Token | undefined): boolean {
  return token?.kind === 'word' && isListedAs(token, TITLE_MODIFIER);
}

function isOwner({ lexicon }: Words, token: Token): boolean {
  return isListedAs(token, PLACE_NAME | ORGANISATION_NAME) || demonymAt(lexicon, token) !== undefined;
}

/** Whose office it is, where that stands before it: a demonym, a name, or a possessive. */
export function readOwner(words: Words, titleFrom: number): Owner | null {
  const { tokens, lexicon } = words;
  let at = titleFrom - 1;
  const owned =
    tokens[at]?.kind === 'possessive' || (tokens[at]?.text === '’' && /s$/.test(tokens[at - 1]?.lower ?? ''));
  if (owned) at -= 1;
  const current = tokens[at];
  if (current === undefined || current.kind !== 'word') return null;
  const two = `${tokens[at - 1]?.text ?? ''} ${current.text}`;
  if (lexicon.demonym(two) !== undefined || PLACE_NAMES.has(two) || ORGANISATION_NAMES.has(two))
    return { name: lexicon.demonym(two) ?? two, from: at - 1 };
  const country = demonymAt(lexicon, current);
  if (country !== undefined) return country === null ? null : { name: country, from: at };
  if (isOwner(words, current) || /^(?:\p{Lu}\.?){2,}$/u.test(current.text)) return { name: current.text, from: at };
  const body = current.capital && isListedAs(current, ORGANISATION_HEAD) ? capitalRun(words, at) : null;
  if (body !== null) return body;
  const hyphen = /^([A-Z]\w+)-/.exec(current.text)?.[1];
  if (hyphen !== undefined) return null;
  return owned && current.capital ? ownerName(words, at) : null;
}

/** "Harbour Council [Chairman]": the organisation's whole name. */
function capitalRun({ text, tokens }: Words, last: number): Owner | null {
  const floor = Math.max(0, last - LONGEST_OWNER);
  let from = last;
  while (from > floor && tokens[from - 1]?.capital === true && !/^(?:The|A|An)$/.test(tokens[from - 1]?.text ?? ''))
    from -= 1;
  const first = tokens[from];
  const end = tokens[last];
  return from === last || first === undefined || end === undefined
    ? null
    : { name: text.slice(first.start, end.end), from };
}

/** "president of Harlan", "head of the Harbour Council": a name behind *of* is the owner; "minister of health" is all title. */
export function readOf(
  words: Words,
  place: { readonly head: number; readonly last: number },
): { readonly of: string; readonly titleEnd: number } | null {
  const { text, tokens } = words;
  const preposition = tokens[place.head + 1];
  if (place.last <= place.head || !/^(?:of|for|at)$/.test(preposition?.lower ?? '')) return null;
  const named = tokens[tokens[place.head + 2]?.lower === 'the' ? place.head + 3 : place.head + 2];
  const end = tokens[place.last];
  const head = tokens[place.head];
  if (named?.capital !== true || end === undefined || head === undefined || named.lower === 'opposition') return null;
  const behind = { from: place.head + 2, to: place.last + 1 };
  if (isPortfolio(tokens, place.head + 1) && portfolioEnd(tokens, behind) === behind.to) return null;
  const owned = tokens.slice(behind.from, behind.to).findIndex((token) => token.kind === 'possessive');
  const first = owned < 0 ? named : (tokens[behind.from + owned + 1] ?? named);
  // A spokesman for a body is its spokesman; what an envoy is for is part of the title.
  if (preposition?.lower !== 'of' && !isBody(tokens.slice(behind.from, behind.to))) return null;
  const of = text.slice(first.start, end.end).replace(/^(?:\p{Lu}\p{L}+(?:i|ian|ese|ish) )(?=.*Ministry)/u, '');
  return { of: of.replace(/ (?:in|to) .*$/, ''), titleEnd: head.end };
}

const isBody = (words: readonly Token[]): boolean =>
  isListedAs(words.at(-1), ORGANISATION_HEAD) || ORGANISATION_NAMES.has(words.map(({ text }) => text).join(' '));

/**
 * Reads an office in apposition after a name: ", the Harlan minister of health," or ", spokesman for the ministry,".
 * Returns null where the words after the comma are no office.
 */
export function readTitleAfter(words: Words, nameTo: number): TitlePhrase | null {
  return words.tokens[nameTo]?.text === ',' ? readTitleBehind(words, nameTo) : null;
}

/** The second office of ", Prime Minister and Minister of Defence,". */
export function readSecondTitle(words: Words, { span }: TitlePhrase, nameTo: number): TitlePhrase | null {
  let and = nameTo;
  while ((words.tokens[and]?.end ?? span.end) < span.end) and += 1;
  and += 1;
  const isJoined = words.tokens[and]?.lower === 'and' && words.tokens[and + 1]?.capital === true;
  return isJoined ? readTitleBehind(words, and) : null;
}

function readTitleBehind(words: Words, nameTo: number): TitlePhrase | null {
  const { text, tokens } = words;
  const head = appositionHead(tokens, nameTo + 1);
  if (head === null) return null;
  let from = head;
  while (from > nameTo + 1 && belongsToApposition(words, tokens[from - 1])) from -= 1;
  const last = complementEnd(tokens, head);
  if (hasHolder(words, head, last)) return null;
  // "On the Upper Valley, the spokeswoman said": no apposition, a clause begins.
  if (tokens[nameTo + 1]?.lower === 'the' && isVerb(tokens[last + 1])) return null;
  const further = furtherOwner(words, last);
  const start = tokens[from];
  const end = tokens[last];
  if (start === undefined || end === undefined) return null;
  const complement = readOf(words, { head, last });
  const owner = readOwner(words, from);
  const phraseStart = tokens[Math.max(nameTo + 1, owner?.from ?? from)] ?? start;
  return {
    title: text.slice(start.start, complement?.titleEnd ?? end.end),
    of: complement?.of ?? further ?? owner?.name ?? null,
    span: { start: phraseStart.start, end: end.end },
    ...(isPast(tokens, nameTo + 1, head) ? { past: true } : {}),
  };
}

/** "X, Secretary-General of the Premiership Hatem Qasir": the office is that of the name behind it. */
function hasHolder(words: Words, head: number, last: number): boolean {
  const from = words.tokens[head + 2]?.lower === 'the' ? head + 3 : head + 2;
  return last > from && cutOfficeComplement(words, { from, to: last + 1 }, isTitleHead).length > 1;
}

const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !token.capital && (reportingVerbAt(token) !== null || isA(token, AUXILIARY));

function isPast(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((t) => /^(?:former|ex|late|then|previous)$/.test(t.lower));
}

/** "envoy to Sahrun [of the League of Strait Nations]": whose envoy, behind where to. */
function furtherOwner({ text, tokens }: Words, last: number): string | null {
  if (tokens[last + 1]?.lower !== 'of') return null;
  let at = tokens[last + 2]?.lower === 'the' ? last + 3 : last + 2;
  const from = at;
  while (tokens[at]?.capital === true || (tokens[at]?.lower === 'of' && tokens[at + 1]?.capital === true && at > from))
    at += 1;
  const first = tokens[from];
  const end = tokens[at - 1];
  return at === from || first === undefined || end === undefined ? null : text.slice(first.start, end.end);
}

export function belongsToApposition(words: Words, token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  if (/^(?:the|a|an|his|her|their|its|who|and|former|ex|late|then|himself|herself)$/.test(token.lower)) return false;
  if (/^(?:as|serving|working|elected|re-elected|appointed|named|chosen)$/.test(token.lower)) return false;
  return isModifier(token) || isTitleHead(token) || !token.capital || !isOwner(words, token);
}

export function appositionHead(tokens: readonly Token[], from: number): number | null {
  let head: number | null = null;
  for (let i = from; i < Math.min(tokens.length, from + 9); i += 1) {
    const current = tokens[i];
    if (current === undefined || (current.kind !== 'word' && current.kind !== 'possessive')) break;
    if (/^(?:of|to|for|in|at|who|which|and|said|says|told|is|was|has|had|from|on|with)$/.test(current.lower)) break;
    // ", the general's niece," is no general.
    if (isTitleHead(current) && tokens[i + 1]?.kind !== 'possessive') head = i;
    else if (head !== null) break;
  }
  return head;
}

/** "of the Harbour Council", "to Syria", "for human rights": up to a comma, a verb or another preposition. */
export function complementEnd(tokens: readonly Token[], head: number): number {
  const preposition = tokens[head + 1];
  if (preposition === undefined || !/^(?:of|to|for|in|at)$/.test(preposition.lower)) return head;
  let last = head;
  for (let i = head + 2; i < Math.min(tokens.length, head + 9); i += 1) {
    const current = tokens[i];
    if (current === undefined || current.kind !== 'word' || isA(current, MONTH)) break;
    if (/^(?:who|which|said|says|told|is|was|has|had|on|at|in|from|with|and)$/.test(current.lower)) break;
    if (current.lower === 'the' && i > head + 2) break;
    last = i;
    const isState = current.lower === 'state' && tokens[i + 1]?.lower === 'for';
    const further = (tokens[i + 1]?.lower === 'of' && preposition.lower === 'of') || isState;
    if (!current.capital || tokens[i + 1]?.capital === true || further) continue;
    if (!joinsPortfolio(tokens, i)) break;
    i += 1;
  }
  return last === head ? head : last;
}

/** "Minister of Trade [and] Industry"; no "Minister of Defence and Deputy Prime Minister". */
function joinsPortfolio(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at + 1]?.lower === 'and' && isModifier(tokens[at + 2]) && !tokens.slice(at + 2, at + 4).some(isTitleHead)
  );
}
