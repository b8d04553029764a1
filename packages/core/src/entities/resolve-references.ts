import type { Paragraph } from '../text/paragraphs.ts';
import { findReportingVerb } from '../text/reporting-verbs.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Words } from './document-lexicon.ts';
import type { FoundMention, PersonGender, PersonPhrase } from './found-mention.ts';
import { findPersonPhrases, isSubject } from './person-phrases.ts';

/** What the resolver knows of one entity while it walks the text. */
export interface KnownPerson {
  readonly entity: number;
  readonly gender: PersonGender;
  readonly roles: readonly { readonly title: string; readonly of: string | null; readonly past?: boolean }[];
}

interface Item {
  /** "a farmer": somebody the text does not name. */
  readonly indefinite: boolean;
  readonly entity: number | null;
  readonly gender: PersonGender;
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly stretch: number;
  readonly subject: boolean;
  readonly speaks: boolean;
}

const PRONOUNS: Readonly<Record<string, { gender: PersonGender; use: 'subject' | 'object' | 'possessive' }>> = {
  he: { gender: 'man', use: 'subject' },
  she: { gender: 'woman', use: 'subject' },
  him: { gender: 'man', use: 'object' },
  his: { gender: 'man', use: 'possessive' },
  her: { gender: 'woman', use: 'possessive' },
  hers: { gender: 'woman', use: 'possessive' },
  himself: { gender: 'man', use: 'object' },
  herself: { gender: 'woman', use: 'object' },
};

/** How far back, in paragraphs, a pronoun may point. */
const REACH = 3;
/** How many people before it a pronoun is compared with: keeps the walk linear. */
const MEMORY = 24;
/** How many offices of one person a phrase is compared with: nobody has so many in one article. */
const MOST_OFFICES = 100;

export interface ReferenceInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly words: readonly Words[];
  /** Name mentions of people, by paragraph, in text order. */
  readonly names: readonly (readonly FoundMention[])[];
  /** Token indices of each paragraph that belong to any name. */
  readonly taken: readonly ReadonlySet<number>[];
  readonly people: ReadonlyMap<number, KnownPerson>;
}

export interface ResolvedReferences {
  /** Offices and pronouns that stand for a person of the page. */
  readonly found: readonly FoundMention[];
  /** Pronouns that stand for somebody the text does not name. */
  readonly unnamed: readonly FoundMention[];
}

/** Resolves "the Russian minister" and he/she/his/her to the people of the page, walking it once from top to bottom. */
export function resolveReferences(input: ReferenceInput): ResolvedReferences {
  const items: Item[] = [];
  const found: FoundMention[] = [];
  const unnamed: FoundMention[] = [];
  for (const paragraph of input.paragraphs) {
    const words = input.words[paragraph.index];
    if (words === undefined) continue;
    const phrases = findPersonPhrases(words, input.taken[paragraph.index] ?? new Set());
    for (const sight of sightings(input, paragraph, phrases)) {
      const { mention, indefinite } = settle(input, paragraph, { sight, items });
      const item = toItem(input, paragraph, { mention, indefinite });
      if (sight.kind === 'pronoun' && indefinite) unnamed.push(mention);
      if (item !== null) {
        items.push(item);
        if (items.length > MEMORY * 2) items.splice(0, items.length - MEMORY);
      }
      if (sight.kind !== 'name' && mention.entity !== null) found.push(mention);
    }
  }
  return { found, unnamed };
}

type Sight =
  | { readonly kind: 'name'; readonly mention: FoundMention; readonly from: number }
  | { readonly kind: 'phrase'; readonly phrase: PersonPhrase; readonly from: number }
  | { readonly kind: 'pronoun'; readonly from: number };

function sightings(input: ReferenceInput, paragraph: Paragraph, phrases: readonly PersonPhrase[]): Sight[] {
  const names = (input.names[paragraph.index] ?? []).map(
    (mention): Sight => ({ kind: 'name', mention, from: mention.from }),
  );
  const roles = phrases.map((phrase): Sight => ({ kind: 'phrase', phrase, from: phrase.from }));
  const pronouns: Sight[] = [];
  paragraph.tokens.forEach((token, from) => {
    if (token.kind === 'word' && Object.hasOwn(PRONOUNS, token.lower)) pronouns.push({ kind: 'pronoun', from });
  });
  return [...names, ...roles, ...pronouns].sort((a, b) => a.from - b.from);
}

interface Place {
  readonly sight: Sight;
  readonly items: readonly Item[];
}

interface Settled {
  readonly mention: FoundMention;
  readonly indefinite: boolean;
}

function settle(input: ReferenceInput, paragraph: Paragraph, place: Place): Settled {
  const { sight, items } = place;
  if (sight.kind === 'name') return { mention: sight.mention, indefinite: false };
  const to = sight.kind === 'phrase' ? sight.phrase.to : sight.from + 1;
  const tokens = paragraph.tokens;
  const span = { start: tokens[sight.from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
  const antecedent = sight.kind === 'pronoun' ? resolvePronoun(paragraph, sight.from, items) : null;
  const entity = sight.kind === 'phrase' ? resolvePhrase(input, sight.phrase, items) : (antecedent?.entity ?? null);
  const mention: FoundMention = {
    span,
    kind: sight.kind === 'phrase' ? 'role' : 'pronoun',
    entity,
    paragraph: paragraph.index,
    from: sight.from,
    to,
    phraseFrom: sight.from,
    subject: isSubject(tokens, { phraseFrom: sight.from, to }),
  };
  return { mention, indefinite: sight.kind === 'phrase' ? !sight.phrase.definite : antecedent?.indefinite === true };
}

function toItem(input: ReferenceInput, paragraph: Paragraph, { mention, indefinite }: Settled): Item | null {
  const pronoun =
    mention.kind === 'pronoun'
      ? PRONOUNS[input.text.slice(mention.span.start, mention.span.end).toLowerCase()]
      : undefined;
  if (pronoun !== undefined && pronoun.use !== 'subject') return null;
  const next = paragraph.tokens[mention.to];
  return {
    indefinite,
    entity: mention.entity,
    gender:
      mention.entity === null
        ? (pronoun?.gender ?? 'unknown')
        : (input.people.get(mention.entity)?.gender ?? 'unknown'),
    paragraph: mention.paragraph,
    sentence: sentenceAt(paragraph.sentences, mention.from),
    from: mention.from,
    to: mention.to,
    stretch: paragraph.quotedBy[mention.from] ?? -1,
    subject: mention.subject,
    speaks: next !== undefined && findReportingVerb(next.lower) !== null,
  };
}

/** The person of the page who holds the office the phrase names; the one named last where several do. */
function resolvePhrase(input: ReferenceInput, phrase: PersonPhrase, items: readonly Item[]): number | null {
  if (!phrase.definite || phrase.modifiers.some((word) => /^(?:former|next|previous|late|incoming)$/.test(word)))
    return null;
  let best: { entity: number; score: number } | null = null;
  for (const [age, item] of items.toReversed().entries()) {
    const person = item.entity === null ? undefined : input.people.get(item.entity);
    if (person === undefined) continue;
    const score = officeScore(person, phrase) && officeScore(person, phrase) + (item.subject ? 0.5 : 0);
    if (score > 0 && (best === null || score - age * 0.01 > best.score))
      best = { entity: person.entity, score: score - age * 0.01 };
  }
  return best?.entity ?? null;
}

function officeScore(person: KnownPerson, phrase: PersonPhrase): number {
  let best = 0;
  for (const role of person.roles.slice(0, MOST_OFFICES)) {
    if (role.past === true) continue;
    const words = role.title.toLowerCase().split(/[\s-]+/);
    if (!words.includes(phrase.head)) continue;
    if (
      !phrase.modifiers.every((m) => words.includes(m) || /^(?:senior|top|veteran|country|new|current|said)$/.test(m))
    )
      continue;
    if (phrase.owner !== null && role.of !== null && !sameOwner(role.of, phrase.owner)) continue;
    best = Math.max(best, phrase.owner !== null && role.of !== null ? 3 : phrase.owner === null ? 2 : 1);
  }
  return best;
}

function sameOwner(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || x.includes(y) || y.includes(x);
}

function resolvePronoun(paragraph: Paragraph, from: number, items: readonly Item[]): Item | null {
  const pronoun = PRONOUNS[paragraph.tokens[from]?.lower ?? ''];
  if (pronoun === undefined) return null;
  const fitting = items
    .slice(-MEMORY)
    .filter((item) => agrees(item.gender, pronoun.gender) && paragraph.index - item.paragraph <= REACH);
  const sentence = sentenceAt(paragraph.sentences, from);
  const stretch = paragraph.quotedBy[from] ?? -1;
  const here = fitting.filter((item) => item.paragraph === paragraph.index && item.sentence === sentence);
  if (stretch >= 0) return resolveInQuote(fitting, here, stretch);
  const outside = here.filter((item) => item.stretch < 0);
  const subjects = outside.filter((item) => item.subject);
  const nearest = outside.at(-1);
  if (pronoun.use === 'possessive' && nearest !== undefined && joinedByAnd(paragraph, nearest.to, from)) return nearest;
  if (pronoun.use === 'possessive' && outside.length > 0) return subjects.at(-1) ?? outside.at(-1) ?? null;
  if (pronoun.use === 'object' && subjects.length > 1) return subjects.at(-2) ?? null;
  if (subjects.length > 0) return subjects[0] ?? null;
  if (outside.length > 0 && !startsClause(paragraph, from)) return outside.at(-1) ?? null;
  return lookBack(fitting, { paragraph: paragraph.index, sentence });
}

/** "Omran Daloush and three of his advisers": one noun phrase. */
function joinedByAnd(paragraph: Paragraph, after: number, before: number): boolean {
  return before - after < 5 && paragraph.tokens[after]?.lower === 'and';
}

function agrees(known: PersonGender, asked: PersonGender): boolean {
  return known === 'unknown' || asked === 'unknown' || known === asked;
}

function startsClause(paragraph: Paragraph, from: number): boolean {
  const before = paragraph.tokens[from - 1];
  return before === undefined || before.kind !== 'word';
}

/** Inside a quotation *he* is not the one who speaks: somebody named before in the same words, else the one spoken of before. */
function resolveInQuote(fitting: readonly Item[], here: readonly Item[], stretch: number): Item | null {
  const inside = here.filter((item) => item.stretch === stretch);
  if (inside.length > 0) return inside.at(-1) ?? null;
  const speakers = new Set(here.filter((item) => item.stretch < 0 && item.subject).map((item) => item.entity));
  const others = fitting.filter((item) => item.entity !== null && !speakers.has(item.entity));
  return mostNamed(others);
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
function lookBack(
  fitting: readonly Item[],
  place: { readonly paragraph: number; readonly sentence: number },
): Item | null {
  const earlier = fitting.filter((item) => item.paragraph < place.paragraph || item.sentence < place.sentence);
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const sentence = earlier.filter((item) => item.paragraph === last.paragraph && item.sentence === last.sentence);
  const outside = sentence.filter((item) => item.stretch < 0);
  const group = outside.length > 0 ? outside : sentence.filter((item) => item.subject);
  if (group.length === 0)
    return lookBack(
      earlier.filter((item) => !sentence.includes(item)),
      place,
    );
  const subjects = group.filter((item) => item.subject);
  const chosen = subjects.findLast((item) => item.speaks) ?? subjects[0] ?? group[0];
  return chosen ?? null;
}
