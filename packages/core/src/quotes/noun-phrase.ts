import type { FoundMention } from '../entities/found-mention.ts';
import { PERSON_NOUNS } from '../entities/person-phrases.ts';
import { isTitleHead } from '../entities/titles.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { CONJUNCTION, DETERMINER, FINITE, isA, PREPOSITION, PRONOUN, SURELY_FINITE } from '../text/word-classes.ts';
import { DOCUMENT_NOUNS, SIGNED } from './document-nouns.ts';
import { lowerAt, mentionEndingAt, mentionStartingAt, type Range, type Scene, stretchAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

/** A noun phrase that may be a speaker or an addressee. */
export interface NounPhrase extends Range {
  /** The mention that is its head, or null for a phrase that names nobody. */
  readonly mention: FoundMention | null;
  /** Lower-case head noun. */
  readonly head: string;
}

/** Longest phrase without a name that is still believed to be a subject. */
const LONGEST = 16;
const INSIDE = new Set(['of', 'for', 'in', 'from', 'at', 'with', 'on', 'to', 'by', 'near', 'within', 'behind']);

const isReflexive = (scene: Scene, at: number): boolean => /^(?:him|her|it)self$|^themselves$/.test(lowerAt(scene, at));

/** The noun phrase that ends right before token `end`, not reaching left of `floor`. */
export function phraseEndingAt(scene: Scene, end: number, floor: number): NounPhrase | null {
  // "Doru herself denied it"
  if (end - 1 > floor && isReflexive(scene, end - 1) && !isReflexive(scene, end - 2))
    return phraseEndingAt(scene, end - 1, floor);
  const found = mentionEndingAt(scene, end);
  const mention = found === null ? null : behindComma(scene, found);
  if (mention !== null && mention.phraseFrom >= floor && scene.tokens[end - 1]?.kind === 'word') {
    const owner = ownerOf(scene, mention, floor);
    if (owner !== null) return owner;
    return withDeterminer(scene, { from: mention.phraseFrom, to: end, mention, head: lowerAt(scene, end - 1) }, floor);
  }
  const last = scene.tokens[end - 1];
  if (last === undefined || end - 1 < floor) return null;
  if (last.kind !== 'word' && last.kind !== 'number' && last.text !== '%') return null;
  if (isA(last, PRONOUN)) return { from: end - 1, to: end, mention: null, head: last.lower };
  return plainPhrase(scene, end, floor);
}

/** "the voters went for president, Doru said": a title behind no article is not the one of the name behind the comma. */
function behindComma(scene: Scene, mention: FoundMention): FoundMention {
  for (let at = mention.phraseFrom; at < mention.from; at += 1)
    if (
      lowerAt(scene, at) === ',' &&
      !isA(scene.tokens[mention.phraseFrom - 1], DETERMINER) &&
      isA(scene.tokens[mention.phraseFrom - 1], PREPOSITION)
    )
      return { ...mention, phraseFrom: mention.from };
  return mention;
}

function withDeterminer(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  const before = lowerAt(scene, phrase.from - 1);
  const joins = phrase.from - 1 >= floor && phrase.mention?.kind !== 'pronoun' && ARTICLE.test(before);
  if (joins) return { ...phrase, from: phrase.from - 1 };
  if (scene.tokens[phrase.from - 1]?.kind === 'possessive' && phrase.mention?.kind === 'name')
    return withOwner(scene, phrase, floor);
  return phrase.mention?.kind === 'name' || phrase.mention?.kind === 'acronym'
    ? withAdjectives(scene, phrase, floor)
    : phrase;
}

const ARTICLE = /^(?:the|a|an|his|her|its|their|our|my)$/;

/** "[the aid group's] director, Nour Haidar": whose director belongs to the words. */
function withOwner(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  const owner = mentionEndingAt(scene, phrase.from - 1);
  const noun = owner?.phraseFrom ?? phrase.from - 2;
  for (let at = noun; at >= Math.max(floor, noun - 3); at -= 1) {
    if (/^(?:the|his|her|its|their|our|my)$/.test(lowerAt(scene, at))) return { ...phrase, from: at };
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || isA(token, PREPOSITION) || isA(token, FINITE)) break;
  }
  return owner === null ? phrase : { ...phrase, from: owner.phraseFrom };
}

/** "The opposition Reform Bloc", "the Sahruni Interior Ministry": adjectives between the article and the name. */
function withAdjectives(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  for (let at = phrase.from - 1; at >= Math.max(floor, phrase.from - 4); at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.kind !== 'word') return phrase;
    if (/^(?:the|a|an)$/.test(token.lower)) return at === phrase.from - 1 ? phrase : { ...phrase, from: at };
    if (isA(token, PREPOSITION | CONJUNCTION) || isA(token, FINITE) || isA(token, PRONOUN)) return phrase;
  }
  return phrase;
}

/** "a spokesman for the Harbour Council [said]": a name behind a preposition belongs to a longer phrase with its own head. */
function ownerOf(scene: Scene, mention: FoundMention, floor: number): NounPhrase | null {
  let at = mention.phraseFrom;
  if (lowerAt(scene, at - 1) === 'the') at -= 1;
  const preposition = lowerAt(scene, at - 1);
  if (preposition === 'by') return signedPhrase(scene, mention, { at: at - 1, floor });
  if (at - 1 <= floor || !/^(?:of|for|from|at|in)$/.test(preposition)) return null;
  const before = scene.tokens[at - 2];
  if (before === undefined || before.kind !== 'word' || stretchAt(scene, at - 2) !== stretchAt(scene, at - 1))
    return null;
  const owner = mentionEndingAt(scene, at - 1);
  if (owner !== null && owner.kind === 'name')
    return withDeterminer(
      scene,
      { from: owner.phraseFrom, to: owner.to, mention: owner, head: lowerAt(scene, owner.to - 1) },
      floor,
    );
  const phrase = plainPhrase(scene, mention.to, floor);
  return phrase !== null && phrase.from < at - 1 ? phrase : null;
}

/** "a statement signed by Hana Doru [said]": the paper speaks. */
function signedPhrase(
  scene: Scene,
  mention: FoundMention,
  { at, floor }: { readonly at: number; readonly floor: number },
): NounPhrase | null {
  const noun = SIGNED.test(lowerAt(scene, at - 1)) ? at - 2 : at - 1;
  const paper = plainPhrase(scene, noun + 1, floor);
  return paper === null || !DOCUMENT_NOUNS.has(lowerAt(scene, noun))
    ? null
    : { from: paper.from, to: mention.to, mention: null, head: lowerAt(scene, noun) };
}

function plainPhrase(scene: Scene, end: number, floor: number): NounPhrase | null {
  let from = end;
  while (from > floor && end - from < LONGEST && continuesLeft(scene, from - 1, end)) from -= 1;
  from = skipLeadIn(scene, from, end);
  if (from >= end) return null;
  const first = mentionStartingAt(scene, from);
  if (first !== null && first.to === end) return { from, to: end, mention: first, head: lowerAt(scene, end - 1) };
  const mention = headMention(scene, from, end);
  return { from, to: mention?.kind === 'name' ? mention.to : end, mention, head: headNoun(scene, from, end) };
}

/** What begins the phrase: a role ("the head of the council"), if the text says who that is, or a name ("Hana Doru for Clean Water"). */
function headMention(scene: Scene, from: number, end: number): FoundMention | null {
  const first = mentionStartingAt(scene, from);
  return first !== null && first.to < end && (first.kind === 'role' || isA(scene.tokens[first.to], PREPOSITION))
    ? first
    : null;
}

function continuesLeft(scene: Scene, at: number, end: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || stretchAt(scene, at) !== stretchAt(scene, end - 1)) return false;
  if (token.kind === 'possessive' || token.kind === 'number') return true;
  if (token.text === '’' || token.text === "'") return /s$/.test(lowerAt(scene, at - 1));
  if (token.text === '-') return scene.tokens[at - 1]?.end === token.start;
  if (token.text === '%') return true;
  if (token.kind !== 'word') return false;
  if (isA(token, PRONOUN) || /^(?:that|which|who|but|because|as|when|while|if|whether|although)$/.test(token.lower))
    return false;
  if (token.lower === 'and' || token.lower === 'or') return joinsNouns(scene, at);
  if (INSIDE.has(token.lower) || isA(token, PREPOSITION)) return true;
  // "The first prosecution witness"
  if (token.lower === 'first' && isA(scene.tokens[at - 1], DETERMINER)) return true;
  if (isA(token, CONJUNCTION) || isAdverb(token.lower)) return false;
  // "Ostrava-based"
  if (lowerAt(scene, at - 1) === '-' && scene.tokens[at - 1]?.end === token.start) return true;
  const verb = reportingVerbAt(token);
  if (verb !== null && verb.form === 'past') return isA(scene.tokens[at - 1], DETERMINER);
  return !isA(token, SURELY_FINITE) || isA(scene.tokens[at - 1], DETERMINER);
}

function joinsNouns(scene: Scene, at: number): boolean {
  const before = scene.tokens[at - 1];
  return before !== undefined && before.kind === 'word' && !isA(before, FINITE);
}

/** Leaves out "In a statement", "On Monday", "After the talks" before the phrase itself. */
function skipLeadIn(scene: Scene, from: number, end: number): number {
  let at = from;
  while (at < end && (/^(?:and|or|but|so|then)$/.test(lowerAt(scene, at)) || isAdverb(lowerAt(scene, at)))) at += 1;
  if (!isA(scene.tokens[at], PREPOSITION) || countsSomething(scene, at)) return at;
  for (let i = end - 1; i > at; i -= 1) {
    const starts = isA(scene.tokens[i], DETERMINER) || mentionStartingAt(scene, i) !== null;
    const free =
      scene.tokens[i - 1]?.kind === 'word' &&
      !isA(scene.tokens[i - 1], PREPOSITION) &&
      !isA(scene.tokens[i - 1], DETERMINER);
    if (starts && free) return i;
  }
  // "remanded after prosecutors [told]"
  const opensClause = /^(?:after|before|since|until)$/.test(lowerAt(scene, at));
  return opensClause && !scene.tokens.slice(at + 1, end).some((token) => isA(token, PREPOSITION)) ? at + 1 : end;
}

/** "About 30", "at least two", "between 10 and 20": no words of time and place, but a number. */
export function countsSomething(scene: Scene, at: number): boolean {
  const next = scene.tokens[lowerAt(scene, at + 1) === 'least' || lowerAt(scene, at + 1) === 'most' ? at + 2 : at + 1];
  return (
    (/^(?:about|around|near|over|under|between|than)$/.test(lowerAt(scene, at)) ||
      /^(?:least|most)$/.test(lowerAt(scene, at + 1))) &&
    (next?.kind === 'number' || NUMERALS.has(next?.lower ?? ''))
  );
}

const NUMERALS = new Set('one two three four five six seven eight nine ten half dozens hundreds thousands'.split(' '));

function headNoun(scene: Scene, from: number, end: number): string {
  let last = end - 1;
  for (let i = from + 1; i < end && last === end - 1; i += 1)
    if (isA(scene.tokens[i], PREPOSITION) && scene.tokens[i - 1]?.kind === 'word') last = i - 1;
  // "sources close to the minister"
  return lowerAt(scene, last > from && BEHIND_NOUN.has(lowerAt(scene, last)) ? last - 1 : last);
}

const BEHIND_NOUN = new Set('close familiar loyal opposed allied linked sympathetic'.split(' '));

/** The noun phrase that begins at token `start`: a mention, a pronoun, or a determiner with what follows it. */
export function phraseStartingAt(scene: Scene, start: number, limit: number): NounPhrase | null {
  const offset = isA(scene.tokens[start], DETERMINER) ? 1 : 0;
  const opening = mentionStartingAt(scene, start);
  const own = opening?.kind === 'pronoun' && offset === 1 ? ownedPhrase(scene, start, limit) : null;
  if (own !== null) return own;
  const mention = opening ?? (offset === 1 ? mentionStartingAt(scene, start + 1) : null);
  if (mention !== null && mention.to <= limit) {
    const holder = officeHolder(scene, { start, mention, limit });
    if (holder !== null) return holder;
    const to = mention.kind === 'role' ? extendRight(scene, mention.to, limit) : mention.to;
    return { from: start, to, mention, head: lowerAt(scene, mention.to - 1) };
  }
  const first = scene.tokens[start];
  if (first === undefined || first.kind !== 'word' || start >= limit) return null;
  if (isA(first, PRONOUN)) return { from: start, to: start + 1, mention: null, head: first.lower };
  if (isA(first, PREPOSITION | CONJUNCTION)) return null;
  const to = extendRight(scene, start + 1, limit);
  return { from: start, to, mention: null, head: headNoun(scene, start, to) };
}

/** "the Harbour Council [secretary Hana Doru]": the body is whose office it is. */
function officeHolder(
  scene: Scene,
  { start, mention, limit }: { readonly start: number; readonly mention: FoundMention; readonly limit: number },
): NounPhrase | null {
  const type = scene.entities[mention.entity ?? -1]?.type;
  const next = scene.tokens[mention.to];
  const heads = isTitleHead(next) || (next?.capital === false && PERSON_NOUNS.has(next.lower));
  if (mention.kind === 'role' || type === 'person' || !heads) return null;
  const holder = mentionStartingAt(scene, mention.to);
  if (holder !== null && holder.to <= limit && holder.kind === 'name')
    return { from: start, to: holder.to, mention: holder, head: lowerAt(scene, holder.to - 1) };
  const to = extendRight(scene, mention.to + 1, limit);
  return { from: start, to, mention: null, head: headNoun(scene, start, to) };
}

/** "His colleague Birgit Osterholt": not he, but who is his. */
function ownedPhrase(scene: Scene, start: number, limit: number): NounPhrase | null {
  for (let at = start + 1; at < Math.min(limit, start + 5); at += 1) {
    const mention = mentionStartingAt(scene, at);
    if (mention?.kind === 'name' && at > start + 1)
      return { from: start, to: mention.to, mention, head: lowerAt(scene, mention.to - 1) };
    const token = scene.tokens[at];
    if (token?.kind !== 'word' || isA(token, PREPOSITION) || isA(token, FINITE)) return null;
  }
  return null;
}

function extendRight(scene: Scene, from: number, limit: number): number {
  let to = from;
  while (to < limit && to - from < LONGEST) {
    const token = scene.tokens[to];
    if (token === undefined || stretchAt(scene, to) !== stretchAt(scene, from - 1)) break;
    if (token.kind === 'possessive' || token.kind === 'number') {
      to += 1;
      continue;
    }
    if (
      token.kind !== 'word' ||
      /^(?:who|which|that|to|when|while|as|on|after|before|during|but|where|in|at|outside|inside|near|how|why|what|whether|if)$/.test(
        token.lower,
      )
    )
      break;
    // "an invited crowd": behind its article a participle is an adjective.
    const adjective = isA(scene.tokens[to - 1], DETERMINER) || /^(?:united|displaced)$/.test(token.lower);
    if (isA(token, FINITE) && !adjective) break;
    if (isA(token, PRONOUN)) break;
    if (token.lower === 'by' && /ing$/.test(lowerAt(scene, to + 1))) break;
    // "a few hundred voters", "the two parties"
    if (
      isA(token, DETERMINER) &&
      !isA(scene.tokens[to - 1], PREPOSITION) &&
      !/^(?:and|a|all|the)$/.test(lowerAt(scene, to - 1))
    )
      break;
    to += 1;
  }
  while (to > from && (isA(scene.tokens[to - 1], PREPOSITION | CONJUNCTION) || isAdverb(lowerAt(scene, to - 1))))
    to -= 1;
  return to;
}
