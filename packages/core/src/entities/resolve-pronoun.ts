import type { Paragraph } from '../text/paragraphs.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { sentenceAt } from '../text/sentences.ts';
import { CONJUNCTION, DETERMINER, isA, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import { isMarked, reserveMark } from '../text/words.ts';
import type { PersonGender } from './found-mention.ts';
import { isStyle } from './person-phrases.ts';

/** A person spoken of, as the walk through the text remembers them. */
export interface Item {
  /** "a farmer": somebody the text does not name. */
  readonly indefinite: boolean;
  /** The noun of a phrase without a name. */
  readonly head: string | null;
  readonly entity: number | null;
  readonly gender: PersonGender;
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly stretch: number;
  readonly subject: boolean;
  readonly speaks: boolean;
  /** The sentence begins with it. */
  readonly opens: boolean;
}

interface Pronoun {
  readonly gender: PersonGender;
  readonly use: 'subject' | 'object' | 'possessive';
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map<string, Pronoun>([
  ['he', { gender: 'man', use: 'subject' }],
  ['she', { gender: 'woman', use: 'subject' }],
  ['him', { gender: 'man', use: 'object' }],
  ['his', { gender: 'man', use: 'possessive' }],
  ['her', { gender: 'woman', use: 'possessive' }],
  ['hers', { gender: 'woman', use: 'possessive' }],
  ['himself', { gender: 'man', use: 'object' }],
  ['herself', { gender: 'woman', use: 'object' }],
]);

/** How far back, in paragraphs, a pronoun may point. */
const REACH = 3;
/** How many people before it a pronoun is compared with: keeps the walk linear. */
export const MEMORY = 24;

const IS_PRONOUN = reserveMark(({ kind, lower }) => kind === 'word' && PRONOUNS.has(lower));

/** The third-person pronoun for one person that stands at a token, or null. "Told her that" has an object, "told her son" a possessive. */
export function pronounAt({ tokens }: Paragraph, at: number): Pronoun | null {
  const token = tokens[at];
  const known = token !== undefined && isMarked(token, IS_PRONOUN) ? PRONOUNS.get(token.lower) : undefined;
  // "HE Hana Doru": Her Excellency.
  if (token === undefined || known === undefined || token.text === 'HE') return null;
  const next = tokens[at + 1];
  if (isStyle(next)) return null;
  if (token.lower !== 'her') return known;
  const owns =
    next?.kind === 'word' &&
    !isA(next, PREPOSITION) &&
    !isA(next, CONJUNCTION) &&
    !isA(next, DETERMINER) &&
    !isA(next, WEEKDAY) &&
    next.lower !== 'that';
  return owns ? known : { gender: 'woman', use: 'object' };
}

/**
 * Whom a pronoun stands for, of the people spoken of before it; null where the text does not say. `speaker` is named
 * right behind the quotation that the pronoun stands in.
 */
export function resolvePronoun(
  paragraph: Paragraph,
  from: number,
  { items, speaker }: { readonly items: readonly Item[]; readonly speaker: number | null },
): Item | null {
  const pronoun = pronounAt(paragraph, from);
  if (pronoun === null) return null;
  const near = items
    .slice(-MEMORY)
    .filter((item) => paragraph.index - item.paragraph <= REACH && !holds(item, paragraph, from));
  const fitting = near.filter((item) => agrees(item.gender, pronoun.gender));
  const sentence = sentenceAt(paragraph.sentences, from);
  const stretch = paragraph.quotedBy[from] ?? -1;
  const isHere = (item: Item): boolean => item.paragraph === paragraph.index && item.sentence === sentence;
  const here = fitting.filter(isHere);
  if (stretch >= 0 && !isFragment(paragraph, stretch))
    return resolveInQuote(
      fitting.filter((item) => speaker === null || item.entity !== speaker),
      here,
      { stretch, index: paragraph.index },
    );
  const place = {
    paragraph,
    from,
    sentence,
    fitting,
    outside: here.filter(({ stretch: at }) => at < 0 || at === stretch),
  };
  if (pronoun.use === 'possessive') return resolvePossessive(place);
  return pronoun.use === 'object' ? resolveObject(place, near.filter(isHere)) : resolveSubject(place);
}

/** "Her counterpart" does not mean that she is her own. */
const holds = (item: Item, { index }: Paragraph, at: number): boolean =>
  item.paragraph === index && item.from <= at && at < item.to;

/** A few words in marks that go on with the sentence around them: "who “carried the treaty in his coat”". */
function isFragment({ tokens, stretches }: Paragraph, stretch: number): boolean {
  const open = stretches[stretch]?.openToken ?? 0;
  return /^(?:who|whom|whose)$/.test(tokens[open - 1]?.lower ?? '');
}

interface Place {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly sentence: number;
  readonly fitting: readonly Item[];
  /** The people of the sentence named before the pronoun, outside quotation marks. */
  readonly outside: readonly Item[];
}

function resolvePossessive(place: Place): Item | null {
  const { paragraph, from, outside } = place;
  const nearest = outside.at(-1);
  if (nearest === undefined) return lookBack(place);
  if (isRelative(paragraph, nearest.to, from)) return nearest;
  if (joinedByAnd(paragraph, nearest.to, from)) return nearest;
  return outside.findLast((item) => item.subject) ?? nearest;
}

/** "after Viktor Sasek, who carried the treaty in his coat": the clause is about the one it follows. */
function isRelative({ tokens }: Paragraph, after: number, before: number): boolean {
  const who = tokens[after]?.text === ',' ? after + 1 : after;
  return tokens[who]?.lower === 'who' && !tokens.slice(who, before).some(({ text }) => text === ',');
}

/** "Harouk had assured her": not who acts on her, but somebody else of the sentence or of one before. */
function resolveObject(place: Place, here: readonly Item[]): Item | null {
  const { paragraph, from, outside } = place;
  const actor = here.findLast((item) => item.subject && item.stretch < 0 && !opensClause(paragraph, item, from));
  if (/self$/.test(paragraph.tokens[from]?.lower ?? ''))
    return outside.findLast((item) => item.subject) ?? outside.at(-1) ?? lookBack(place);
  const others = outside.filter((item) => !isSame(item, actor));
  const chosen = others.findLast((item) => item.subject) ?? others.at(-1);
  return chosen ?? lookBack({ ...place, fitting: place.fitting.filter((item) => !isSame(item, actor)) });
}

/** Between the two a clause begins, with a subject of its own. */
function opensClause({ tokens }: Paragraph, { to: from, speaks }: Item, to: number): boolean {
  // "He said doctors had told him": what is said has a subject of its own.
  if (speaks && to - from > 2) return true;
  return tokens
    .slice(from, to)
    .some(({ lower }) => /^(?:that|which|who|whom|when|while|because|if|whether)$/.test(lower));
}

const isSame = (item: Item, other: Item | undefined): boolean =>
  item === other || (other !== undefined && item.entity !== null && item.entity === other.entity);

function resolveSubject(place: Place): Item | null {
  const { paragraph, from } = place;
  // "The archbishop, she added, was late": not who is told of.
  if (isInserted(paragraph, from)) return lookBack(place) ?? place.outside[0] ?? null;
  // "Asked whether Doru would come, she said": not the one asked about.
  const outside = isAsked(paragraph, place.sentence) && startsClause(paragraph, from) ? [] : place.outside;
  const controller = outside.findLast((item) => isBlamed(paragraph, item, from));
  if (controller !== undefined) return controller;
  const subjects = outside.filter((item) => item.subject);
  const [first] = subjects;
  // "Doru said Merrin had promised that he would come": he is who speaks in the clause around.
  if (first !== undefined) return subjects.findLast((item) => item.speaks) ?? first;
  // "Doru's sister sent him to a doctor, but he refused": rather who has a name.
  const last = outside.findLast((item) => !item.indefinite) ?? outside.at(-1);
  return last !== undefined && !startsClause(paragraph, from) ? last : lookBack(place);
}

function isAsked({ tokens, sentences }: Paragraph, sentence: number): boolean {
  const first = sentences[sentence]?.from ?? 0;
  return /^(?:asked|questioned|pressed|quizzed)$/.test(tokens[first]?.lower ?? '');
}

/** A pronoun with its verb of speaking between commas: ", she added,". */
const isInserted = ({ tokens }: Paragraph, from: number): boolean =>
  tokens[from - 1]?.text === ',' &&
  tokens[from + 2]?.text === ',' &&
  reportingVerbAt(tokens[from + 1])?.form === 'past';

const BLAMES = /^(?:accus|suspect|blam|prais|thank|prevent|stop|convict|acquit|charg)(?:e|es|ed|ing|s)?$/;

/** "accused Doru of selling the oil he owns": what *of selling* tells is told of the one accused. */
function isBlamed({ tokens }: Paragraph, item: Item, from: number): boolean {
  const preposition = tokens[item.to]?.text === ',' ? item.to + 1 : item.to;
  if (!/^(?:of|for|from)$/.test(tokens[preposition]?.lower ?? '') || !/ing$/.test(tokens[preposition + 1]?.lower ?? ''))
    return false;
  for (let at = item.from - 1; at >= Math.max(0, item.from - 8); at -= 1) {
    if (tokens[at]?.text === '.') return false;
    if (BLAMES.test(tokens[at]?.lower ?? '')) return !tokens.slice(preposition, from).some((t) => t.lower === 'and');
  }
  return false;
}

/** "Omran Daloush and three of his advisers": one noun phrase. */
function joinedByAnd(paragraph: Paragraph, after: number, before: number): boolean {
  return before - after < 5 && paragraph.tokens[after]?.lower === 'and';
}

/** True where two genders may be one person's. */
export function agrees(known: PersonGender, asked: PersonGender): boolean {
  return known === 'unknown' || asked === 'unknown' || known === asked;
}

function startsClause(paragraph: Paragraph, from: number): boolean {
  const before = paragraph.tokens[from - 1];
  return before === undefined || before.kind !== 'word';
}

/** Inside a quotation *he* is not the one who speaks: somebody named before in the same words, else the one spoken of before. */
function resolveInQuote(
  fitting: readonly Item[],
  here: readonly Item[],
  { stretch, index }: { readonly stretch: number; readonly index: number },
): Item | null {
  const inside = here.filter((item) => item.stretch === stretch);
  if (inside.length > 0) return inside.at(-1) ?? null;
  const speakers = new Set(here.filter((item) => item.stretch < 0 && item.subject).map((item) => item.entity));
  const before = fitting.findLast((item) => item.paragraph === index && item.stretch < 0);
  if (before?.speaks === true && before.entity !== null) speakers.add(before.entity);
  const others = fitting.filter((item) => item.entity !== null && !speakers.has(item.entity));
  const nameless = fitting.findLast((item) => item.entity === null || !speakers.has(item.entity));
  // "the ambassador had been invited. “He took the coffee”": whoever that is.
  if (nameless !== undefined && nameless.head !== null && nameless.entity === null) return null;
  const last = others.at(-1);
  const near = others.filter(({ paragraph, sentence }) => paragraph === last?.paragraph && sentence === last.sentence);
  const beside = others.filter(({ paragraph }) => paragraph === index);
  if (beside.length > 0) return mostNamed(beside) ?? near.find((item) => item.subject) ?? near[0] ?? null;
  return mostNamed(others) ?? near.find((item) => item.subject) ?? null;
}

/** Whom the text has spoken of most before; nobody where two are named equally often. */
function mostNamed(items: readonly Item[]): Item | null {
  const counts = new Map<number | null, number>();
  for (const item of items) counts.set(item.entity, (counts.get(item.entity) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined || (second !== undefined && second[1] === first[1])) return null;
  return items.findLast((item) => item.entity === first[0]) ?? null;
}

/** The subject of the nearest sentence before that has people outside quotation marks; one who speaks is preferred. */
function lookBack({ paragraph, from, sentence, fitting }: Place): Item | null {
  const earlier = fitting.filter((item) => item.paragraph < paragraph.index || item.sentence < sentence);
  const told = reportingVerbAt(paragraph.tokens[from + 1]) !== null;
  for (let rest = earlier; rest.length > 0; ) {
    const last = rest.at(-1);
    const group = rest.filter((item) => item.paragraph === last?.paragraph && item.sentence === last.sentence);
    const chosen = chooseOf(group);
    rest = rest.slice(0, rest.length - group.length);
    if (chosen === null) continue;
    // "Doru said A. The dinner was given by Merrin. He added B": who spoke goes on speaking.
    const speaker =
      told && !chosen.subject && !chosen.opens ? rest.findLast((item) => item.speaks && item.stretch < 0) : undefined;
    return speaker?.paragraph === chosen.paragraph ? speaker : chosen;
  }
  return null;
}

function chooseOf(sentence: readonly Item[]): Item | null {
  const outside = sentence.filter((item) => item.stretch < 0);
  const group = outside.length > 0 ? outside : sentence.filter((item) => item.subject);
  const subjects = group.filter((item) => item.subject);
  const speaker = subjects.findLast((item) => item.speaks) ?? group.findLast((item) => item.speaks);
  return speaker ?? subjects[0] ?? group[0] ?? null;
}
