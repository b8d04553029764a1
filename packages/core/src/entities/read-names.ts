import type { Article } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';
import { firstIndex } from '../text/lists.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import { datelineNames, withDateline } from './dateline-names.ts';
import { decideTypes, type TypeDecision } from './decide-types.ts';
import { type DocumentClues, documentClues } from './document-clues.ts';
import { type DocumentLexicon, documentLexicon, rootPlaces, type Words } from './document-lexicon.ts';
import { findCandidates, sentenceStarts } from './find-candidates.ts';
import { findKnownNames, isTitleCase, type PageWords } from './find-known-names.ts';
import { formNote, formOf } from './form.ts';
import { saysOf } from './form-clues.ts';
import type { TypedCandidate } from './join-names.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import { type ModelName, readDocument } from './model/read-document.ts';
import { Reading } from './model/reading.ts';
import type { Votes } from './model/votes.ts';
import { isCommonWord } from './model/word-facts.ts';
import { candidatesOf, type FoundCandidates } from './model-candidates.ts';
import { type NameCandidate, type TypeEvidence, withEvidence } from './name-candidate.ts';
import { isFromLists, type NameClue } from './name-clues.ts';
import { nameKey } from './name-key.ts';
import type { OwnWords } from './own-words.ts';
import { weighEvidence } from './weigh-evidence.ts';
import { withFamilies } from './with-families.ts';
import { withoutStarters } from './without-starters.ts';
import { DEMONYM_SUFFIX, isListedAs } from './word-lists.ts';
import { type Seen, wordsSeen } from './words-seen.ts';

/** The names of a document with their types, and what was learnt on the way. */
export interface ReadNames {
  readonly typed: readonly TypedCandidate[];
  readonly words: readonly Words[];
  readonly decisions: ReadonlyMap<string, TypeDecision>;
}

/**
 * Reads the names of the whole document together: candidates of the running text, one type for each form, then the
 * title-case lines by what is known by then. Places found on the first reading make their demonyms known for a second.
 */
export function readNames(
  text: string,
  article: Credited,
  { paragraphs, own, without = NOTHING }: NamesInput,
): ReadNames {
  const first = readOnce({ text, article, paragraphs, without, lexicon: documentLexicon([], own) });
  const places = new Set<string>();
  for (const { type, candidate } of first.typed)
    if (type === 'place' && !isListedPlace(candidate.known)) places.add(candidate.form.replace(STATE, ''));
  if (places.size === 0) return first;
  const lexicon = documentLexicon(rootPlaces(places), own);
  // Few documents have a demonym of a place of their own, and few paragraphs of those: the others would be read alike.
  const changed = new Set(paragraphs.filter((p) => hasOwnDemonym(p.tokens, lexicon)).map((p) => p.index));
  return changed.size === 0
    ? first
    : readOnce({ text, article, paragraphs, without, lexicon, before: { ...first, changed } });
}

const isListedPlace = formNote(({ text }) => PLACE_NAMES.has(text));

/** What the reading of names is given; `without` leaves out sources, to measure what they add. */
export interface NamesInput {
  readonly paragraphs: readonly Paragraph[];
  readonly own: OwnWords;
  readonly without?: ReadonlySet<NameClue>;
}

/** Whom the article stage has read in credits and bylines, and where an agency's report begins. */
export type Credited = Pick<Article, 'credits' | 'bylines' | 'dateline'>;

const NOTHING: ReadonlySet<NameClue> = new Set();

interface Input {
  readonly without: ReadonlySet<NameClue>;
  readonly text: string;
  readonly article: Credited;
  readonly paragraphs: readonly Paragraph[];
  readonly lexicon: DocumentLexicon;
  /** An earlier reading, and the paragraphs that need another. */
  readonly before?: (FoundBefore & { readonly changed: ReadonlySet<number> }) | undefined;
}

/** What one reading has found, by paragraph, and the votes of its model. */
interface FoundBefore {
  readonly found: ReadonlyMap<number, FoundCandidates>;
  readonly votes: Votes | null;
}

function readOnce({ text, article, paragraphs, lexicon, before, without }: Input): ReadNames & FoundBefore {
  const words = paragraphs.map((p): Words => ({ text, tokens: p.tokens, starts: sentenceStarts(p), lexicon }));
  const running = paragraphs.filter((p) => !isTitleCase(p) && p.kind !== 'keywords');
  const seen = wordsSeen(running, paragraphs, words);
  const { small: lower } = seen;
  const document = documentClues(seen.capitals);
  const told = { credited: creditedSpans(article), dateline: article.dateline };
  const { names, votes } = readWithModel(running, words, { seen, before, without });
  const found = new Map(before?.found);
  for (const [index, read] of names) {
    const [own, paragraph] = [words[index], paragraphs[index]];
    if (own === undefined || paragraph === undefined) continue;
    const named = without.has('model') ? ruledOnly(own, paragraph) : namesOf(own, paragraph, { ...told, read });
    found.set(index, weighFound(named, { words: own, document, without }));
  }
  const candidates = withoutStarters(believed(withFamilies([...found.values()], words)), lower);
  const decisions = decideTypes(candidates);
  const typed = without.has('memory')
    ? candidates.flatMap((each) => withTypes([each], decideTypes([each])))
    : withTypes(candidates, decisions);
  const lines = paragraphs.filter((p) => isTitleCase(p) && p.kind !== 'keywords');
  const known = new Set(lines.length === 0 ? [] : typed.flatMap(knownForms));
  const titled = lines.flatMap((p) =>
    weighAll({ words: words[p.index], document }, findIn(words[p.index], p, { known, lower })),
  );
  const all = titled.length === 0 ? decisions : decideTypes([...candidates, ...titled]);
  // What stands beside a name in the headline speaks for it in the text too.
  const both = titled.length === 0 || without.has('memory') ? typed : withTypes(candidates, all);
  return { typed: [...both, ...withTypes(titled, all)], words, decisions: all, found, votes };
}

/** A demonym of a place that only this document names may be a word, a part of it or two words. */
function hasOwnDemonym(tokens: readonly Token[], lexicon: DocumentLexicon): boolean {
  return tokens.some((token, i) => {
    const { text, capital, word } = token;
    return (
      // Demonyms have a capital, but it may stand behind a hyphen.
      (capital && isListedAs(token, DEMONYM_SUFFIX) && lexicon.hasOwn(text)) ||
      (word.isTied && text.split('-').some((part) => lexicon.hasOwn(part))) ||
      (capital && lexicon.hasPairs && lexicon.hasOwn(`${tokens[i - 1]?.text ?? ''} ${text}`))
    );
  });
}

/** More than all other observations together. */
const TOLD = 100;

function weighAll(
  { words, document }: { readonly words: Words | undefined; readonly document: DocumentClues },
  candidates: readonly NameCandidate[],
): NameCandidate[] {
  if (words === undefined) return [];
  const { own } = words.lexicon;
  const weighed: NameCandidate[] = [];
  for (const candidate of candidates) {
    const evidence = weighEvidence(candidate, words, document);
    const entry = own.isEmpty ? undefined : own.entryOf(candidate.form);
    if (entry === undefined) {
      if (own.isEmpty || !own.isForbidden(candidate.form)) weighed.push(withEvidence(candidate, evidence));
      continue;
    }
    if (own.isForbidden(candidate.form)) continue;
    const told: TypeEvidence = { type: entry.type, weight: TOLD, reason: 'told' };
    weighed.push({ ...candidate, knownAs: entry.name, evidence: [...evidence, told] });
  }
  return weighed;
}

function findIn(words: Words | undefined, paragraph: Paragraph, known: PageWords): NameCandidate[] {
  return words === undefined ? [] : findKnownNames(words, paragraph, known);
}

function namesOf(
  words: Words,
  paragraph: Paragraph,
  {
    credited,
    dateline,
    read,
  }: Pick<Article, 'dateline'> & { readonly credited: readonly Span[]; readonly read: readonly ModelName[] },
): FoundCandidates {
  if (paragraph.kind !== 'credit' && paragraph.kind !== 'byline') {
    const found = candidatesOf(words, paragraph.index, read);
    return dateline === null ? found : withDateline(found, datelineNames(words, paragraph, dateline));
  }
  const type = paragraph.kind === 'byline' ? 'person' : null;
  const named = spansWithin(credited, paragraph.span).flatMap((span) => creditedName(paragraph, span, type));
  // A credit whose form nobody knows ("Photo: Lina Orsafi / Coast News Wire") still holds names.
  return named.length > 0 ? { names: named, unread: [], others: [] } : candidatesOf(words, paragraph.index, read);
}

/** Where the model reads no name, the rules must have this much to say for one, and more where it reads another kind of name. */
const PLAIN = 5;
const UNUSUAL = 3;
const ACTING = 1;
const PLAINER = 11;

/** In text order: what the model reads, and what only the rules read where they have much to say for it or the page has the name elsewhere. */
function believed(found: readonly FoundCandidates[]): NameCandidate[] {
  if (found.every(({ unread, others }) => unread.length + others.length === 0))
    return found.flatMap(({ names }) => names);
  const forms = new Set<string>();
  const short = new Set(['']);
  const spelt = new Set<string>();
  const families = new Set<string>();
  for (const { names } of found) {
    for (const name of names) {
      forms.add(name.known.key);
      if (name.expansionOf !== null) spelt.add(lettersOf(name.expansionOf));
      if (name.words.length < 2) continue;
      short.add(saysOf(name.known, name.words).initials);
      if (isFullPerson(name)) families.add(name.known.surname);
    }
  }
  return found.flatMap(({ names, unread, others }) => {
    const known = ({ form, known: { key, isAcronym }, words, startsSentence }: NameCandidate): boolean => {
      if (isAcronym) return forms.has(key) || short.has(lettersOf(form)) || spelt.has(lettersOf(form));
      if (words.length > 1) return forms.has(key);
      return ((startsSentence && forms.has(key)) || families.has(key)) && !isCommonWord(form);
    };
    if (unread.length + others.length === 0) return names;
    // "Dhafira News Agency (DNA)", whatever else the letters may stand for.
    const isSpelt = ({ form, known: { isAcronym } }: NameCandidate): boolean => isAcronym && spelt.has(lettersOf(form));
    const added = [
      ...unread.filter((each) => known(each) || strength(each) >= enough(each)),
      ...others.filter((each) => isPlain(each) || isSpelt(each) || strength(each) >= PLAINER),
    ];
    return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.from - b.from);
  });
}

function weighFound(
  { names, unread, others }: FoundCandidates,
  place: { readonly words: Words; readonly document: DocumentClues; readonly without: ReadonlySet<NameClue> },
): FoundCandidates {
  const weigh = (candidates: readonly NameCandidate[]): NameCandidate[] => {
    const weighed = weighAll(place, candidates);
    return place.without.has('lexicon') ? weighed.map(withoutLists) : weighed;
  };
  return { names: weigh(names), unread: weigh(unread), others: weigh(others) };
}

function withoutLists(candidate: NameCandidate): NameCandidate {
  return withEvidence(
    candidate,
    candidate.evidence.filter(({ reason }) => !isFromLists(reason)),
  );
}

function ruledOnly(words: Words, paragraph: Paragraph): FoundCandidates {
  return { names: findCandidates(words, paragraph.index), unread: [], others: [] };
}

const lettersOf = (acronym: string): string => acronym.replace(/[^\p{Lu}]/gu, '');

/** A full name that is surely a person's. */
const isFullPerson = ({ words, evidence }: NameCandidate): boolean =>
  words.length > 1 && evidence.some(({ reason }) => reason === 'given first' || reason === 'office' || reason === 'mr');

/** How much the rules must have to say for what the model does not read: less for a word that is no common one. */
function enough({ startsSentence, words, evidence }: NameCandidate): number {
  if (words.length !== 1 || words.some((word) => isCommonWord(word))) return PLAIN;
  if (!startsSentence) return UNUSUAL;
  const has = (...reasons: readonly string[]): boolean => evidence.some(({ reason }) => reasons.includes(reason));
  // "Gomery, who led the inquiry": nobody else has a *who*.
  if (has('age', 'apposed')) return ACTING;
  return has('like person', 'like organisation', 'like place') && has('acts', 'says') ? ACTING : PLAIN;
}

const isPlain = ({ evidence, honorific }: NameCandidate): boolean =>
  honorific !== null ||
  evidence.some(
    ({ type, reason }) =>
      type === 'work' ||
      reason === 'initials first' ||
      reason === 'apposed' ||
      reason === 'side of' ||
      reason === 'kind before' ||
      reason === 'body behind',
  );

/** How much speaks for a candidate's best type. */
function strength({ evidence }: NameCandidate): number {
  let most = 0;
  for (const { type } of evidence) {
    let sum = 0;
    for (const each of evidence) if (each.type === type) sum += each.weight;
    most = Math.max(most, sum);
  }
  return most;
}

/** What the model reads in the running text, by paragraph; only in the changed paragraphs where the text has been read before. */
function readWithModel(
  running: readonly Paragraph[],
  words: readonly Words[],
  { seen, before, without }: Pick<Input, 'before' | 'without'> & { readonly seen: Seen },
): { readonly names: ReadonlyMap<number, readonly ModelName[]>; readonly votes: Votes | null } {
  const asked = running.flatMap(({ tokens, index }) => {
    const own = words[index];
    if (own === undefined || (before !== undefined && !before.changed.has(index))) return [];
    const known = { isPeople: own.lexicon.hasOwn, lists: !without.has('lexicon') };
    return [{ index, reading: new Reading(tokens, own.starts, { seen, known }) }];
  });
  const readings = asked.map(({ reading }) => reading);
  const given = before?.votes ?? null;
  const { names, votes } = readDocument(readings, {
    memory: !without.has('memory'),
    ...(given === null ? {} : { votes: given }),
  });
  return { names: new Map(asked.map(({ index }, n) => [index, names[n] ?? []])), votes };
}

/** The spans of everybody credited, in text order; one for each place. */
function creditedSpans({ credits, bylines }: Credited): readonly Span[] {
  const spans = [...credits.map(({ span }) => span), ...bylines.map(({ span }) => span)];
  const unique = new Map(spans.flatMap((span) => (span === null ? [] : [[span.start, span] as const])));
  return [...unique.values()].sort((a, b) => a.start - b.start);
}

function spansWithin(sorted: readonly Span[], { start, end }: Span): readonly Span[] {
  return sorted.slice(
    firstIndex(sorted, (span) => span.start >= start),
    firstIndex(sorted, (span) => span.start >= end),
  );
}

/** A name the article stage has already cut out: of a byline (a person) or a credit. */
function creditedName(paragraph: Paragraph, span: Span, type: 'person' | null): NameCandidate[] {
  const from = paragraph.tokens.findIndex((t) => t.start >= span.start);
  let to = from;
  while (to < paragraph.tokens.length && (paragraph.tokens[to]?.end ?? 0) <= span.end) to += 1;
  if (from < 0 || to <= from) return [];
  const words = paragraph.tokens.slice(from, to).map((t) => t.text);
  const form = words.join(' ');
  const evidence: TypeEvidence[] = [creditEvidence(words, type)];
  return [
    {
      paragraph: paragraph.index,
      from,
      to,
      span,
      form,
      known: formOf(form),
      words,
      titles: [],
      phraseFrom: from,
      honorific: null,
      expansionOf: null,
      startsSentence: false,
      evidence,
    },
  ];
}

function creditEvidence(words: readonly string[], type: 'person' | null): TypeEvidence {
  if (type === 'person' || GIVEN_NAMES.has(words[0] ?? '')) return { type: 'person', weight: 5, reason: 'byline' };
  return { type: 'organisation', weight: 5, reason: 'credit' };
}

function withTypes(
  candidates: readonly NameCandidate[],
  decisions: ReadonlyMap<string, TypeDecision>,
): TypedCandidate[] {
  const typed: TypedCandidate[] = [];
  for (const candidate of candidates) {
    const decision = decisions.get(candidate.known.key);
    if (decision !== undefined) typed.push({ candidate, type: decision.type });
  }
  return typed;
}

/** "Republic of [Kirundo]": what a headline calls a state, and its people are called after. */
const STATE = /^(?:Republic|Kingdom) of /;

function knownForms({ candidate, type }: TypedCandidate): string[] {
  const forms = [candidate.known.key];
  // "Ministry of [Health]": what a headline calls the Health Ministry.
  if (/^Ministry of /.test(candidate.form)) forms.push(nameKey(`${candidate.form.slice(12)} Ministry`));
  if (STATE.test(candidate.form)) forms.push(nameKey(candidate.form.replace(STATE, '')));
  if (type !== 'person' || candidate.words.length < 2) return forms;
  const last = candidate.words[candidate.words.length - 1] ?? '';
  return [
    ...forms,
    nameKey(last),
    nameKey(last.replace(/^al-/i, '')),
    nameKey(candidate.form.split(/\s+/).slice(1).join(' ')),
  ];
}
