import { firstIndex } from '../text/lists.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isSelfNamed } from '../text/self-named.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { FINITE, isA } from '../text/word-classes.ts';
import type { Words } from './document-lexicon.ts';
import type { FoundMention, PersonGender, PersonPhrase } from './found-mention.ts';
import { officeOfHeadline } from './headline-office.ts';
import { KnownPeople, type KnownPerson } from './known-people.ts';
import { genderOfHead } from './match-office.ts';
import { findPersonPhrases, isSubject } from './person-phrases.ts';
import { type Antecedent, resolvePhrase } from './resolve-phrase.ts';
import { agrees, type Item, MEMORY, pronounAt, resolvePronoun } from './resolve-pronoun.ts';

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
  /** Pronouns and phrases that stand for somebody the text does not name. */
  readonly unnamed: readonly FoundMention[];
}

/** Resolves "the Russian minister" and he/she/his/her to the people of the page, walking it once from top to bottom. */
export function resolveReferences(input: ReferenceInput): ResolvedReferences {
  const items: Item[] = [];
  const found: FoundMention[] = [];
  const unnamed: FoundMention[] = [];
  const known = new KnownPeople(input.people);
  for (const paragraph of input.paragraphs) {
    const words = input.words[paragraph.index];
    if (words === undefined) continue;
    const taken = input.taken[paragraph.index] ?? new Set<number>();
    const office = officeOfHeadline(words, paragraph, taken);
    const phrases = [...(office === null ? [] : [office]), ...findPersonPhrases(words, taken)];
    const sights = sightings(input, paragraph, phrases);
    for (const [index, sight] of sights.entries()) {
      const settled = settle(known, paragraph, { sight, items, next: sights.slice(index + 1, index + 4) });
      const { mention } = settled;
      if (sight.kind === 'name') {
        known.learn(words, { mention, items, found });
        if (isSelfNamed(paragraph.tokens, mention.from)) giveName(items, mention);
      }
      // A new word that is for nobody just spoken of says nothing: who spoke goes on.
      if (sight.kind === 'phrase' && sight.phrase.isNew === true && mention.entity === null) continue;
      const item = toItem(input, paragraph, settled);
      if (sight.kind !== 'name' && settled.indefinite) unnamed.push(mention);
      if (item !== null) {
        items.push(item);
        if (items.length > MEMORY * 2) items.splice(0, items.length - MEMORY);
      }
      if (sight.kind !== 'name' && mention.entity !== null) found.push(mention);
    }
  }
  return { found, unnamed };
}

/** "A beekeeper who gave his name as Jaber": who had no name a moment ago has one. */
function giveName(items: Item[], { paragraph, entity }: FoundMention): void {
  const at = items.findLastIndex((item) => item.indefinite && item.paragraph === paragraph);
  const nameless = items[at];
  if (nameless !== undefined) items[at] = { ...nameless, entity, indefinite: false };
}

type Sight =
  | { readonly kind: 'name'; readonly mention: FoundMention; readonly from: number }
  | { readonly kind: 'phrase'; readonly phrase: PersonPhrase; readonly from: number }
  | { readonly kind: 'pronoun'; readonly from: number };

function sightings(input: ReferenceInput, paragraph: Paragraph, phrases: readonly PersonPhrase[]): Sight[] {
  const names = (input.names[paragraph.index] ?? []).map(
    (mention): Sight => ({ kind: 'name', mention, from: mention.from }),
  );
  const roles = phrases
    .filter((phrase) => !leadsToName(paragraph, phrase, input.names[paragraph.index] ?? []))
    .map((phrase): Sight => ({ kind: 'phrase', phrase, from: phrase.from }));
  const sights = [...names, ...roles];
  for (let from = 0; from < paragraph.tokens.length; from += 1)
    if (pronounAt(paragraph, from) !== null) sights.push({ kind: 'pronoun', from });
  return sights.sort((a, b) => a.from - b.from);
}

/** "[The US ambassador], Nora Hartley, said": an office in front of the name it belongs to is no further mention. */
function leadsToName({ tokens }: Paragraph, phrase: PersonPhrase, names: readonly FoundMention[]): boolean {
  const comma = behindComplement(tokens, phrase.to);
  if (comma === null) return false;
  // Names come in text order: only those right behind the phrase can be meant.
  const next = firstIndex(names, ({ from }) => from > phrase.from);
  return names.slice(next, next + MOST_INSIDE).some(({ phraseFrom, from, to }) => {
    const closes = /^(?:[,.]|of|from)$/.test(tokens[to]?.text ?? '');
    const apposed = (from === comma + 1 || (phraseFrom <= comma + 1 && from > comma)) && closes;
    return apposed || (phraseFrom < phrase.to && from > phrase.from && phraseFrom < from);
  });
}

/** Names that a phrase may hold before the one it leads to: "the head of the Radical Front in Ostrava, Hana Doru". */
const MOST_INSIDE = 4;
/** Longest complement of an office, in tokens. */
const LONGEST_COMPLEMENT = 8;

/** The comma behind a phrase and its complement: "the head of their cooperative,"; null where something else follows. */
function behindComplement(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text === ',') return at;
  if (!/^(?:of|for|in|at)$/.test(tokens[at]?.lower ?? '')) return null;
  for (let i = at + 1; i <= at + LONGEST_COMPLEMENT; i += 1) {
    const token = tokens[i];
    if (token?.text === ',') return i;
    const joins = token?.kind === 'possessive' || /^['’&-]$/.test(token?.text ?? '');
    if (token === undefined || (token.kind !== 'word' && !joins) || isA(token, FINITE)) return null;
  }
  return null;
}

interface Place {
  readonly sight: Sight;
  readonly items: readonly Item[];
  /** What is spoken of behind it. */
  readonly next: readonly Sight[];
}

interface Settled extends Antecedent {
  readonly mention: FoundMention;
  readonly head: string | null;
}

function settle(known: KnownPeople, paragraph: Paragraph, place: Place): Settled {
  const { sight } = place;
  if (sight.kind === 'name')
    return { mention: sight.mention, entity: sight.mention.entity, indefinite: false, head: null };
  const to = sight.kind === 'phrase' ? sight.phrase.to : sight.from + 1;
  const { tokens } = paragraph;
  const antecedent =
    sight.kind === 'phrase'
      ? resolvePhrase(known, paragraph, { phrase: sight.phrase, items: place.items })
      : (ahead(known, paragraph, place) ??
        resolvePronoun(paragraph, sight.from, { items: place.items, speaker: speakerBehind(known, paragraph, place) }));
  const entity = antecedent?.entity ?? null;
  const asked = sight.kind === 'pronoun' ? (pronounAt(paragraph, sight.from)?.gender ?? 'unknown') : 'unknown';
  const mention: FoundMention = {
    span: { start: tokens[sight.from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 },
    // "the 29-year-old" and "the Dutchman" say who somebody is without naming what they do.
    kind: sight.kind === 'pronoun' ? 'pronoun' : sight.phrase.isNew && sight.phrase.bare ? 'nominal' : 'role',
    entity,
    bare: sight.kind === 'phrase' && sight.phrase.bare === true,
    rivals: sight.kind === 'pronoun' ? rivalsOf(place.items, { entity, asked, paragraph: paragraph.index }) : [],
    paragraph: paragraph.index,
    from: sight.from,
    to,
    phraseFrom: sight.from,
    subject: isSubject(tokens, { phraseFrom: sight.from, to }),
  };
  const head = sight.kind === 'phrase' ? sight.phrase.head : null;
  return { mention, head, entity: mention.entity, indefinite: antecedent?.indefinite === true };
}

/** `"He should go," Doru said`: who is named right behind the marks speaks. */
function speakerBehind(known: KnownPeople, paragraph: Paragraph, { sight, items, next }: Place): number | null {
  const stretch = paragraph.quotedBy[sight.from] ?? -1;
  const close = stretch < 0 ? undefined : paragraph.stretches[stretch]?.closeToken;
  const other = next.find((each) => close !== undefined && each.from > close);
  if (other === undefined || close === undefined || other.from - close >= SOON || other.kind === 'pronoun') return null;
  if (other.kind === 'name') return other.mention.entity;
  return resolvePhrase(known, paragraph, { phrase: other.phrase, items })?.entity ?? null;
}

/** How soon behind closing marks a speaker is named, in tokens. */
const SOON = 6;

/** "For his part, Doru said": the one meant is named behind the words. */
function ahead(known: KnownPeople, paragraph: Paragraph, { sight, items, next }: Place): Antecedent | null {
  const { tokens } = paragraph;
  const isPart = tokens[sight.from - 1]?.lower === 'for' && tokens[sight.from + 1]?.lower === 'part';
  const [other] = next;
  if (!isPart || other === undefined || other.kind === 'pronoun') return null;
  return other.kind === 'name'
    ? { entity: other.mention.entity, indefinite: false }
    : resolvePhrase(known, paragraph, { phrase: other.phrase, items });
}

function toItem(input: ReferenceInput, paragraph: Paragraph, settled: Settled): Item | null {
  const { mention, indefinite, head } = settled;
  const pronoun = mention.kind === 'pronoun' ? pronounAt(paragraph, mention.from) : null;
  if (pronoun !== null && pronoun.use !== 'subject') return null;
  const next = paragraph.tokens[mention.to];
  const sentence = sentenceAt(paragraph.sentences, mention.from);
  return {
    indefinite,
    head,
    entity: mention.entity,
    gender:
      mention.entity === null
        ? (pronoun?.gender ?? genderOfHead(head ?? ''))
        : (input.people.get(mention.entity)?.gender ?? 'unknown'),
    paragraph: mention.paragraph,
    sentence,
    from: mention.from,
    to: mention.to,
    stretch: paragraph.quotedBy[mention.from] ?? -1,
    subject: mention.subject,
    speaks: isSource(paragraph, mention) || (next !== undefined && reportingVerbAt(next) !== null),
    opens: mention.phraseFrom === paragraph.sentences[sentence]?.from,
  };
}

/** "According to Kevin Allton, a teacher, Warhol was a legend. He said": who is the source goes on speaking. */
const isSource = ({ tokens, sentences }: Paragraph, { phraseFrom }: FoundMention): boolean =>
  (tokens[phraseFrom - 1]?.lower === 'to' && tokens[phraseFrom - 2]?.lower === 'according') ||
  // "For Kevin Allton, Warhol was a legend. He said": whose view it is.
  (tokens[phraseFrom - 1]?.lower === 'for' && sentences[sentenceAt(sentences, phraseFrom)]?.from === phraseFrom - 1);

/** Most people whom a pronoun is said to be able to mean besides the one chosen. */
const MOST_RIVALS = 3;

/** The other people of this paragraph and the one before who fit, nearest first. */
function rivalsOf(
  items: readonly Item[],
  {
    entity,
    asked,
    paragraph,
  }: { readonly entity: number | null; readonly asked: PersonGender; readonly paragraph: number },
): number[] {
  const near = items.slice(-MEMORY).filter((item) => paragraph - item.paragraph <= 1 && item.stretch < 0);
  const fitting = near.filter((item) => agrees(item.gender, asked) && item.entity !== entity);
  const people = fitting.toReversed().flatMap((item) => (item.entity === null ? [] : [item.entity]));
  return [...new Set(people)].slice(0, MOST_RIVALS);
}
