import type { Article } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';
import { firstIndex } from '../text/lists.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import { decideTypes, type TypeDecision } from './decide-types.ts';
import { type DocumentLexicon, documentLexicon, rootPlaces, type Words } from './document-lexicon.ts';
import { findCandidates } from './find-candidates.ts';
import { findKnownNames, isTitleCase, type PageWords } from './find-known-names.ts';
import type { TypedCandidate } from './join-names.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ORGANISATION_NAMES } from './lexicon/organisations.ts';
import { PLACE_NAMES } from './lexicon/places.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { nameKey } from './name-key.ts';
import type { OwnWords } from './own-words.ts';
import { type DocumentClues, documentClues, weighEvidence } from './weigh-evidence.ts';

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
  article: Article,
  { paragraphs, own }: { readonly paragraphs: readonly Paragraph[]; readonly own: OwnWords },
): ReadNames {
  const first = readOnce({ text, article, paragraphs, lexicon: documentLexicon([], own) });
  const places = first.typed
    .filter((t) => t.type === 'place' && !PLACE_NAMES.has(t.candidate.form))
    .map((t) => t.candidate.form);
  if (places.length === 0) return first;
  const lexicon = documentLexicon(rootPlaces(new Set(places)), own);
  // Few documents have a demonym of a place of their own, and few paragraphs of those: the others would be read alike.
  const changed = new Set(paragraphs.filter((p) => hasOwnDemonym(p.tokens, lexicon)).map((p) => p.index));
  if (changed.size === 0) return first;
  const before = new Map([...first.found].filter(([index]) => !changed.has(index)));
  return readOnce({ text, article, paragraphs, lexicon, before });
}

interface Input {
  readonly text: string;
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  readonly lexicon: DocumentLexicon;
  /** What an earlier reading found in paragraphs that need no second one. */
  readonly before?: FoundNames;
}

type FoundNames = ReadonlyMap<number, readonly NameCandidate[]>;

function readOnce({ text, article, paragraphs, lexicon, before }: Input): ReadNames & { readonly found: FoundNames } {
  const words = paragraphs.map((p): Words => ({ text, tokens: p.tokens, lexicon }));
  const running = paragraphs.filter((p) => !isTitleCase(p) && p.kind !== 'keywords');
  const lower = new Set<string>();
  const capitals = new Set<string>();
  for (const t of running.flatMap((p) => p.tokens)) {
    if (t.kind === 'word') (t.capital ? capitals : lower).add(t.capital ? t.text : t.lower);
  }
  const document = documentClues(capitals);
  const credited = creditedSpans(article);
  const found = new Map<number, readonly NameCandidate[]>();
  for (const p of running) {
    const read = () => weighAll({ words: words[p.index], document }, namesOf(text, p, { lexicon, credited }));
    found.set(p.index, before?.get(p.index) ?? read());
  }
  const candidates = withoutStarters([...found.values()].flat(), lower);
  const decisions = decideTypes(candidates);
  const typed = withTypes(candidates, decisions);
  const known = new Set(typed.flatMap(({ candidate, type }) => knownForms(candidate, type === 'person')));
  const titled = paragraphs
    .filter((p) => isTitleCase(p) && p.kind !== 'keywords')
    .flatMap((p) => weighAll({ words: words[p.index], document }, findIn(words[p.index], p, { known, lower })));
  const all = titled.length === 0 ? decisions : decideTypes([...candidates, ...titled]);
  return { typed: [...typed, ...withTypes(titled, all)], words, decisions: all, found };
}

/** A demonym of a place that only this document names may be a word, a part of it or two words. */
function hasOwnDemonym(tokens: readonly Token[], lexicon: DocumentLexicon): boolean {
  return tokens.some(
    ({ text, capital }, i) =>
      lexicon.hasOwn(text) ||
      (text.includes('-') && text.split('-').some((part) => lexicon.hasOwn(part))) ||
      (capital && lexicon.hasOwn(`${tokens[i - 1]?.text ?? ''} ${text}`)),
  );
}

/** More than all other observations together. */
const TOLD = 100;

function weighAll(
  { words, document }: { readonly words: Words | undefined; readonly document: DocumentClues },
  candidates: readonly NameCandidate[],
): NameCandidate[] {
  if (words === undefined) return [];
  const { own } = words.lexicon;
  return candidates
    .filter(({ form }) => !own.isForbidden(form))
    .map((candidate) => {
      const evidence = [...candidate.evidence, ...weighEvidence(candidate, words, document)];
      const entry = own.entryOf(candidate.form);
      if (entry === undefined) return { ...candidate, evidence };
      const told: TypeEvidence = { type: entry.type, weight: TOLD, reason: 'stands in the lexicon of the newsroom' };
      return { ...candidate, knownAs: entry.name, evidence: [...evidence, told] };
    });
}

function findIn(words: Words | undefined, paragraph: Paragraph, known: PageWords): NameCandidate[] {
  return words === undefined ? [] : findKnownNames(words, paragraph, known);
}

function namesOf(
  text: string,
  paragraph: Paragraph,
  input: { readonly lexicon: DocumentLexicon; readonly credited: readonly Span[] },
): NameCandidate[] {
  if (paragraph.kind !== 'credit' && paragraph.kind !== 'byline') return findCandidates(text, paragraph, input.lexicon);
  const type = paragraph.kind === 'byline' ? 'person' : null;
  const named = spansWithin(input.credited, paragraph.span).flatMap((span) => creditedName(paragraph, span, type));
  // A credit whose form nobody knows ("Photo: Lina Orsafi / Coast News Wire") still holds names.
  return named.length > 0 ? named : findCandidates(text, paragraph, input.lexicon);
}

/** The spans of everybody credited, in text order; one for each place. */
function creditedSpans({ credits, bylines }: Article): readonly Span[] {
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
  const evidence: TypeEvidence[] = [creditEvidence(words, type)];
  return [
    {
      paragraph: paragraph.index,
      from,
      to,
      span,
      form: words.join(' '),
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
  if (type === 'person' || GIVEN_NAMES.has(words[0] ?? ''))
    return { type: 'person', weight: 5, reason: 'stands in the byline' };
  return { type: 'organisation', weight: 5, reason: 'stands in the credit' };
}

/**
 * A single word that only ever begins sentences may be any word: it stays when a lexicon knows it, or when something is
 * said or done by it, it is no plural and the page never writes it small.
 */
function withoutStarters(candidates: readonly NameCandidate[], lower: ReadonlySet<string>): NameCandidate[] {
  const inside = new Set(candidates.filter((c) => !c.startsSentence).flatMap((c) => c.words.map(nameKey)));
  return candidates.filter((c) => {
    if (!c.startsSentence || c.words.length > 1 || c.titles.length > 0 || c.honorific !== null) return true;
    if (inside.has(nameKey(c.form)) || PLACE_NAMES.has(c.form) || ORGANISATION_NAMES.has(c.form)) return true;
    const word = c.form.toLowerCase();
    if (lower.has(word) || lower.has(word.replace(/s$/, ''))) return false;
    if (/[^s]s$/.test(word) && !GIVEN_NAMES.has(c.form)) return false;
    return c.evidence.some(
      (e) =>
        e.weight >= 2 ||
        e.reason === 'is a given name' ||
        e.reason.startsWith('has a possessive') ||
        e.reason === 'acts' ||
        e.reason === 'an acronym',
    );
  });
}

function withTypes(
  candidates: readonly NameCandidate[],
  decisions: ReadonlyMap<string, TypeDecision>,
): TypedCandidate[] {
  return candidates.flatMap((candidate) => {
    const decision = decisions.get(nameKey(candidate.form));
    return decision === undefined ? [] : [{ candidate, type: decision.type }];
  });
}

function knownForms(candidate: NameCandidate, person: boolean): string[] {
  const forms = [nameKey(candidate.form)];
  if (!person || candidate.words.length < 2) return forms;
  const last = candidate.words[candidate.words.length - 1] ?? '';
  return [
    ...forms,
    nameKey(last),
    nameKey(last.replace(/^al-/i, '')),
    nameKey(candidate.form.split(/\s+/).slice(1).join(' ')),
  ];
}
