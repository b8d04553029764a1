import { AUXILIARIES, PREPOSITIONS } from '../text/function-words.ts';
import { append } from '../text/lists.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isSelfNamed } from '../text/self-named.ts';
import type { Token } from '../text/tokens.ts';
import type { Words } from './document-lexicon.ts';
import { type Clue, first, headsOrganisation, last, saysOf, toEvidence } from './form-clues.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { OF_HEADS, ORGANISATION_HEADS } from './lexicon/organisations.ts';
import { PLACE_HEADS, PLACE_NAMES } from './lexicon/places.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { isTitleHead, readTitleAfter } from './titles.ts';

/** What the whole document knows. */
export interface DocumentClues {
  /** The capitalised words of its running text that may be demonyms, by what they may be made of. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
}

const DEMONYM_SUFFIXES = ['n', 'an', 'ian', 'i', 'ese', 'ish', 'ite', 'ns', 'ans', 'ians', 'is', 'ites'];

/** The clues that every capitalised word of the running text gives. */
export function documentClues(capitals: ReadonlySet<string>): DocumentClues {
  const demonyms = new Map<string, string[]>();
  for (const word of capitals)
    for (const suffix of DEMONYM_SUFFIXES)
      if (word.endsWith(suffix)) append(demonyms, word.slice(0, -suffix.length), word);
  return { demonyms };
}

const before = (c: NameCandidate, w: Words): Token | undefined => w.tokens[c.from - 1];
const after = (c: NameCandidate, w: Words): Token | undefined => w.tokens[c.to];
const MEDIA_NOUNS =
  /^(?:newspaper|daily|weekly|magazine|channel|tv|television|radio|station|agency|website|network|portal|broadcaster)$/;

/** "The company, Bahr Power,": nouns for a body that may be named behind a comma. */
const BODIES =
  /^(?:company|firm|bank|airline|operator|charity|publisher|association|union|agency|club|retailer|manufacturer)$/;

const KIN =
  /^(?:wife|husband|son|daughter|brother|sister|mother|father|uncle|aunt|cousin|nephew|niece|widow|grandson|granddaughter|colleague|counterpart|successor|predecessor)$/;

const LOCATIVES = new Set('in at near from to towards toward across inside outside around into'.split(' '));

/** Every observation that speaks for a type, as a table: one row, one sentence of reason. */
/** What the words around a name and the rest of the document say. */
const CLUES: readonly Clue<[NameCandidate, Words, DocumentClues]>[] = [
  {
    type: 'person',
    weight: 6,
    reason: 'an office stands before it',
    holds: (c) => c.titles.length > 0 && !headsOrganisation(c),
  },
  { type: 'person', weight: 6, reason: 'Mr, Dr or the like stands before it', holds: (c) => c.honorific !== null },
  {
    type: 'person',
    weight: 4,
    reason: 'an office follows in apposition',
    holds: (c, w) => c.words.length > 1 && !headsOrganisation(c) && readTitleAfter(w, c.to) !== null,
  },
  {
    type: 'person',
    weight: 6,
    reason: 'gave it as their name',
    holds: (c, w) => isSelfNamed(w.tokens, c.from),
  },
  {
    type: 'person',
    weight: 4,
    reason: "somebody's wife, son or the like",
    holds: (c, w) => KIN.test(w.tokens[before(c, w)?.text === ',' ? c.from - 2 : c.from - 1]?.lower ?? ''),
  },
  { type: 'person', weight: 2, reason: 'is the subject of a reporting verb', holds: (c, w) => saysSomething(c, w) },
  {
    type: 'person',
    weight: 1,
    reason: 'acts',
    holds: (c, w) =>
      after(c, w)?.lower === 'who' || (AUXILIARIES.has(after(c, w)?.lower ?? '') && before(c, w)?.lower !== 'the'),
  },
  {
    type: 'person',
    weight: 1.5,
    reason: 'an age or *who* follows',
    holds: (c, w) =>
      after(c, w)?.text === ',' && (w.tokens[c.to + 1]?.kind === 'number' || w.tokens[c.to + 1]?.lower === 'who'),
  },
  {
    type: 'organisation',
    weight: 12,
    reason: 'what kind of body it is stands before it',
    holds: (c, w) =>
      before(c, w)?.text === ',' &&
      BODIES.test(w.tokens[c.from - 2]?.lower ?? '') &&
      /^(?:the|a|an|another|its|their)$/.test(w.tokens[c.from - 3]?.lower ?? ''),
  },
  {
    type: 'organisation',
    weight: 3,
    reason: 'a word for an organisation with *the* before it',
    holds: (c, w) => c.words.length === 1 && ORGANISATION_HEADS.has(last(c)) && before(c, w)?.lower === 'the',
  },
  {
    type: 'place',
    weight: 3,
    reason: '*its* goes back to it',
    holds: (c, w) => c.words.length === 1 && nextPossessive(c, w) === 'its' && !isBehindPreposition(c, w),
  },
  {
    type: 'person',
    weight: 1,
    reason: '*his* or *her* goes back to it',
    holds: (c, w) =>
      /^(?:his|her)$/.test(nextPossessive(c, w) ?? '') && !isBehindPreposition(c, w) && before(c, w)?.lower !== 'the',
  },
  {
    type: 'place',
    weight: 3,
    reason: 'a name of a person and *of* stand before it',
    holds: (c, w) =>
      before(c, w)?.lower === 'of' &&
      w.tokens[c.from - 2]?.capital === true &&
      !OF_HEADS.has(w.tokens[c.from - 2]?.lower ?? ''),
  },
  { type: 'work', weight: 8, reason: 'a title in quotation marks', holds: (c, w) => isQuotedTitle(c, w) },
  {
    type: 'place',
    weight: 1,
    reason: 'one word with a capital inside a sentence',
    holds: (c, w) => c.words.length === 1 && !c.startsSentence && !/\s/.test(c.form) && before(c, w)?.lower !== 'the',
  },
  { type: 'organisation', weight: 5, reason: 'its acronym follows in brackets', holds: (c) => c.expansionOf !== null },
  {
    type: 'organisation',
    weight: 1.5,
    reason: '*the* stands before it',
    holds: (c, w) => c.words.length > 1 && before(c, w)?.lower === 'the' && c.titles.length === 0,
  },
  {
    type: 'organisation',
    weight: 9,
    reason: 'a word for a newspaper or a station follows',
    holds: (c, w) => MEDIA_NOUNS.test(after(c, w)?.lower ?? '') && after(c, w)?.capital === false,
  },
  {
    type: 'place',
    weight: 2,
    reason: '*which* goes back to it',
    holds: (c, w) => c.words.length === 1 && after(c, w)?.text === ',' && w.tokens[c.to + 1]?.lower === 'which',
  },
  {
    type: 'place',
    weight: 12,
    reason: 'a wire report begins with it in capitals',
    holds: (c, w) =>
      c.from === 0 && /^\p{Lu}{4,}(?: \p{Lu}{3,})*$/u.test(c.form) && /^[,(—–-]$/.test(after(c, w)?.text ?? ''),
  },
  {
    type: 'place',
    weight: 12,
    reason: 'a word for a kind of place belongs to it',
    holds: (c, w) => isHeadedPlace(c, w),
  },
  {
    type: 'place',
    weight: 4,
    reason: 'a word for a kind of place stands before it',
    holds: (c, w) => before(c, w)?.lower === 'of' && PLACE_HEADS.has(w.tokens[c.from - 2]?.lower ?? ''),
  },
  {
    type: 'place',
    weight: 8,
    reason: 'the page has a demonym made of it',
    holds: (c, _w, d) => c.words.length <= 2 && !GIVEN_NAMES.has(first(c)) && hasDemonym(c.form, d),
  },
  {
    type: 'place',
    weight: 3.5,
    reason: 'an office is held of it or to it',
    holds: (c, w) =>
      /^(?:of|to)$/.test(before(c, w)?.lower ?? '') && isTitleHead(w.tokens[c.from - 2]) && !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 5,
    reason: 'it has a minister, a king or an ambassador',
    holds: (c, w) =>
      /^(?:of|to)$/.test(before(c, w)?.lower ?? '') &&
      /^(?:minister|premier|king|queen|emir|sultan|ambassador)$/.test(w.tokens[c.from - 2]?.lower ?? '') &&
      !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 3,
    reason: '*in* stands before it',
    holds: (c, w) => /^(?:in|near)$/.test(before(c, w)?.lower ?? '') && !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 2,
    reason: 'a preposition of place stands before it',
    holds: (c, w) => LOCATIVES.has(before(c, w)?.lower ?? '') && !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 3,
    reason: 'a known place follows after a comma',
    holds: (c, w) =>
      after(c, w)?.text === ',' &&
      PLACE_NAMES.has(w.tokens[c.to + 1]?.text ?? '') &&
      ['in', 'near', 'at'].includes(before(c, w)?.lower ?? ''),
  },
  {
    type: 'place',
    weight: 0.8,
    reason: 'has a possessive and is one word',
    holds: (c, w) => c.words.length === 1 && after(c, w)?.kind === 'possessive' && !GIVEN_NAMES.has(first(c)),
  },
];

const WORK_NOUNS = new Set(
  'book novel poem poems song film movie play album magazine series memoir essay opera painting collection author writer called titled entitled anthology documentary'.split(
    ' ',
  ),
);

/** The whole of what stands between two marks is in capitals, and a word for a work or its author stands before. */
function isQuotedTitle(candidate: NameCandidate, words: Words): boolean {
  const { tokens } = words;
  if (
    tokens[candidate.from - 1]?.kind !== 'mark' ||
    tokens[candidate.to]?.kind !== 'mark' ||
    candidate.words.length < 2
  )
    return false;
  return tokens.slice(Math.max(0, candidate.from - 4), candidate.from).some((t) => WORK_NOUNS.has(t.lower));
}

function hasDemonym(form: string, { demonyms }: DocumentClues): boolean {
  if (form.length < 4) return false;
  const stems = [form, form.replace(/[aeiouy]$/, '')];
  return stems.some((stem) => demonyms.get(stem)?.some((word) => word !== form) === true);
}

function isBehindPreposition(candidate: NameCandidate, words: Words): boolean {
  return candidate.titles.length === 0 && PREPOSITIONS.has(before(candidate, words)?.lower ?? '');
}

/** The possessive that follows with no other name between: "has cancelled [its] contract". */
function nextPossessive(candidate: NameCandidate, words: Words): string | null {
  for (let i = candidate.to; i < Math.min(words.tokens.length, candidate.to + 8); i += 1) {
    const token = words.tokens[i];
    if (token === undefined || token.capital || token.kind === 'punct') return null;
    if (/^(?:its|his|her)$/.test(token.lower)) return token.lower;
  }
  return null;
}

function isHeadedPlace(candidate: NameCandidate, words: Words): boolean {
  const lastWord = last(candidate);
  if (candidate.words.length > 1 && PLACE_HEADS.has(lastWord) && !ORGANISATION_HEADS.has(lastWord)) return true;
  if (
    candidate.words.length > 1 &&
    /^(?:Lake|Mount|Cape|Port|Puerto|Porto|Fort|River|Gulf|Bay|Isle|Strait|Wadi|Bab|Jabal|Jebel|Ras|Deir|Tel|Tell|Qasr|Nahr|Rio|Monte|Villa|Hill|Valley|Tower|Gate)$/.test(
      first(candidate),
    )
  )
    return true;
  return (
    PLACE_HEADS.has(after(candidate, words)?.lower ?? '') &&
    after(candidate, words)?.capital === false &&
    before(candidate, words)?.lower !== 'of'
  );
}

function saysSomething(candidate: NameCandidate, words: Words): boolean {
  if (isBehindPreposition(candidate, words)) return false;
  const next = after(candidate, words);
  const verb = next?.kind === 'word' ? reportingVerbAt(next) : null;
  if (verb !== null && (verb.form === 'past' || verb.form === 'present')) return true;
  const previous = words.tokens[candidate.phraseFrom - 1];
  const inverted = previous?.kind === 'word' ? reportingVerbAt(previous) : null;
  // Who is told something says nothing.
  return inverted?.form === 'past' && !isTitleHead(previous) && !inverted.verb.frames.has('person');
}

const EVIDENCE: readonly TypeEvidence[] = CLUES.map(toEvidence);

/** What the words in and around a candidate, and the rest of the document, say about its type. */
export function weighEvidence(candidate: NameCandidate, words: Words, document: DocumentClues): TypeEvidence[] {
  const found = [...candidate.evidence, ...saysOf(candidate.known, candidate.words).evidence];
  for (let i = 0; i < CLUES.length; i += 1) {
    const evidence = EVIDENCE[i];
    if (evidence !== undefined && CLUES[i]?.holds(candidate, words, document) === true) found.push(evidence);
  }
  return found;
}
