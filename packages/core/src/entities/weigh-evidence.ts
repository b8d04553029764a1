import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isSelfNamed } from '../text/self-named.ts';
import type { Token } from '../text/tokens.ts';
import { AUXILIARY, DETERMINER, isA, PREPOSITION } from '../text/word-classes.ts';
import { isBehindOfficer, servesAs } from './behind-officer.ts';
import { type DocumentClues, hasDemonym } from './document-clues.ts';
import type { Words } from './document-lexicon.ts';
import { type Clue, first, headsOrganisation, last, saysOf, toEvidence } from './form-clues.ts';
import {
  BEFORE_COMMA,
  BEFORE_POSSESSIVE,
  BEFORE_WORD,
  BEHIND_AS,
  BEHIND_BODY,
  BEHIND_COMMA,
  BEHIND_KIN,
  BEHIND_LOCATIVE,
  BEHIND_MARK,
  BEHIND_OF,
  BEHIND_OF_OR_TO,
  BEHIND_THE,
  FIRST,
  glance,
  HONOURED,
  ONE_WORD,
  SEVERAL_WORDS,
  SPELT_OUT,
  TITLED,
} from './glance.ts';
import { isHeadedPlace } from './headed-place.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ORGANISATION_HEADS } from './lexicon/organisations.ts';
import type { NameCandidate, TypeEvidence } from './name-candidate.ts';
import { isQuotedTitle } from './quoted-title.ts';
import { isSomebody } from './somebody.ts';
import { isTitleHead, readTitleAfter } from './titles.ts';
import { BODY_NOUN, isListedAs, LOCATIVE, MEDIA_NOUN, OF_HEAD, PLACE_HEAD, PLACE_NAME } from './word-lists.ts';

const before = (c: NameCandidate, w: Words): Token | undefined => w.tokens[c.from - 1];
const after = (c: NameCandidate, w: Words): Token | undefined => w.tokens[c.to];

/** A clue that only holds where all of `when` is seen at a glance. */
interface ClueAround extends Clue<[NameCandidate, Words, DocumentClues]> {
  readonly when: number;
}

const always = (): boolean => true;

/** What the words around a name and the rest of the document say: one row, one reason. */
const CLUES: readonly ClueAround[] = [
  {
    type: 'person',
    weight: 6,
    reason: 'office',
    when: TITLED,
    holds: (c) => !headsOrganisation(c),
  },
  {
    type: 'person',
    weight: 6,
    reason: 'mr',
    when: HONOURED,
    holds: always,
  },
  {
    type: 'person',
    weight: 4,
    reason: 'office behind',
    when: SEVERAL_WORDS | BEFORE_COMMA,
    holds: (c, w) => !headsOrganisation(c) && readTitleAfter(w, c.to) !== null,
  },
  {
    type: 'person',
    weight: 4,
    reason: 'apposed',
    when: BEFORE_COMMA,
    holds: (c, w) => isSomebody(w, c.to + 1) && !headsOrganisation(c) && !isA(before(c, w), DETERMINER),
  },
  {
    type: 'person',
    weight: 6,
    reason: 'self',
    when: BEHIND_AS,
    holds: (c, w) => isSelfNamed(w.tokens, c.from),
  },
  {
    type: 'person',
    weight: 4,
    reason: 'kin',
    when: BEHIND_KIN,
    holds: always,
  },
  {
    type: 'person',
    weight: 7,
    reason: 'maker',
    when: SEVERAL_WORDS,
    holds: (c, w) =>
      before(c, w)?.lower === 'by' &&
      /^(?:painted|written|directed|composed|sung|drawn|sculpted|photographed|translated|narrated|choreographed)$/.test(
        w.tokens[c.from - 2]?.lower ?? '',
      ) &&
      !headsOrganisation(c),
  },
  {
    type: 'person',
    weight: 2,
    reason: 'says',
    when: 0,
    holds: (c, w) => saysSomething(c, w),
  },
  {
    type: 'person',
    weight: 1,
    reason: 'acts',
    when: BEFORE_WORD,
    holds: (c, w) => after(c, w)?.lower === 'who' || (isA(after(c, w), AUXILIARY) && before(c, w)?.lower !== 'the'),
  },
  {
    type: 'person',
    weight: 4,
    reason: 'serves',
    when: BEFORE_WORD,
    holds: (c, w) => servesAs(w, c.to),
  },
  {
    type: 'person',
    weight: 1.5,
    reason: 'age',
    when: BEFORE_COMMA,
    holds: (c, w) => w.tokens[c.to + 1]?.kind === 'number' || isWho(w.tokens[c.to + 1]),
  },
  {
    type: 'organisation',
    weight: 12,
    reason: 'kind of body',
    when: BEHIND_COMMA,
    holds: (c, w) =>
      isListedAs(w.tokens[c.from - 2], BODY_NOUN) &&
      /^(?:the|a|an|another|its|their|his|her|our|my)$/.test(w.tokens[c.from - 3]?.lower ?? ''),
  },
  {
    type: 'organisation',
    weight: 12,
    reason: 'body before',
    when: BEHIND_BODY,
    // "told the agency Doru had left": there a clause begins; "the broadcaster Daniel Doru" is somebody.
    holds: (c, w) =>
      !/^(?:tell|tells|telling|told)$/.test(w.tokens[c.from - 3]?.lower ?? '') &&
      !(GIVEN_NAMES.has(first(c)) && /(?:er|or)$/.test(before(c, w)?.lower ?? '')),
  },
  {
    type: 'organisation',
    weight: 3,
    reason: 'the head',
    when: ONE_WORD | BEHIND_THE,
    holds: (c) => ORGANISATION_HEADS.has(last(c)),
  },
  {
    type: 'place',
    weight: 4.5,
    reason: 'its',
    when: ONE_WORD,
    holds: (c, w) => nextPossessive(c, w) === 'its' && !isBehindPreposition(c, w),
  },
  {
    type: 'person',
    weight: 1,
    reason: 'his',
    when: 0,
    holds: (c, w) => {
      const possessive = nextPossessive(c, w);
      return (
        (possessive === 'his' || possessive === 'her') && !isBehindPreposition(c, w) && before(c, w)?.lower !== 'the'
      );
    },
  },
  {
    type: 'place',
    weight: 3,
    reason: 'person of',
    when: BEHIND_OF,
    holds: (c, w) => w.tokens[c.from - 2]?.capital === true && !isListedAs(w.tokens[c.from - 2], OF_HEAD),
  },
  {
    type: 'place',
    weight: 4,
    reason: 'holder of',
    when: BEHIND_OF,
    holds: (c, w) => isBehindOfficer(w, c.from - 2),
  },
  {
    type: 'work',
    weight: 8,
    reason: 'marks',
    when: SEVERAL_WORDS | BEHIND_MARK,
    holds: isQuotedTitle,
  },
  {
    type: 'place',
    weight: 1,
    reason: 'one word',
    when: ONE_WORD,
    holds: (c, w) => !c.startsSentence && before(c, w)?.lower !== 'the' && !/\s/.test(c.form),
  },
  {
    type: 'organisation',
    weight: 5,
    reason: 'spelt out',
    when: SPELT_OUT,
    holds: always,
  },
  {
    type: 'organisation',
    weight: 1.5,
    reason: 'the',
    when: SEVERAL_WORDS | BEHIND_THE,
    holds: (c) => c.titles.length === 0,
  },
  {
    type: 'organisation',
    weight: 9,
    reason: 'media',
    when: BEFORE_WORD,
    holds: (c, w) => isListedAs(after(c, w), MEDIA_NOUN) && after(c, w)?.capital === false,
  },
  {
    type: 'organisation',
    weight: 5,
    reason: 'body behind',
    when: BEFORE_WORD | BEHIND_THE,
    holds: (c, w) => c.titles.length === 0 && after(c, w)?.capital === false && isListedAs(after(c, w), BODY_NOUN),
  },
  {
    type: 'organisation',
    weight: 4,
    reason: 'writer behind',
    when: BEFORE_WORD,
    holds: (c, w) => WRITERS.has(after(c, w)?.lower ?? ''),
  },
  {
    type: 'place',
    weight: 2,
    reason: 'which',
    when: ONE_WORD | BEFORE_COMMA,
    holds: (c, w) => w.tokens[c.to + 1]?.lower === 'which',
  },
  {
    type: 'place',
    weight: 12,
    reason: 'wire',
    when: FIRST,
    holds: (c, w) => /^\p{Lu}{4,}(?: \p{Lu}{3,})*$/u.test(c.form) && /^[,(—–-]$/.test(after(c, w)?.text ?? ''),
  },
  {
    type: 'place',
    weight: 12,
    reason: 'kind of place',
    when: 0,
    holds: isHeadedPlace,
  },
  {
    type: 'place',
    weight: 4,
    reason: 'kind before',
    when: BEHIND_OF,
    holds: (c, w) => isListedAs(w.tokens[c.from - 2], PLACE_HEAD),
  },
  {
    type: 'place',
    weight: 6,
    reason: 'kind before',
    when: ONE_WORD | BEHIND_COMMA | BEFORE_COMMA,
    holds: (c, w) =>
      /^(?:capital|city|town|village)$/.test(w.tokens[c.from - 2]?.lower ?? '') &&
      isA(w.tokens[c.from - 3], DETERMINER),
  },
  {
    type: 'place',
    weight: 8,
    reason: 'demonym',
    when: 0,
    holds: (c, _w, d) => c.words.length <= 2 && hasDemonym(c, d) && !GIVEN_NAMES.has(first(c)),
  },
  {
    type: 'place',
    weight: 3.5,
    reason: 'office of',
    when: BEHIND_OF_OR_TO,
    holds: (c, w) => isTitleHead(w.tokens[c.from - 2]) && !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 5,
    reason: 'minister',
    when: BEHIND_OF_OR_TO,
    holds: (c, w) =>
      /^(?:minister|premier|king|queen|emir|sultan|ambassador)$/.test(w.tokens[c.from - 2]?.lower ?? '') &&
      !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 3,
    reason: 'in',
    when: BEHIND_LOCATIVE,
    holds: (c, w) => (before(c, w)?.lower === 'in' || before(c, w)?.lower === 'near') && !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 6,
    reason: 'side of',
    when: ONE_WORD,
    holds: (c, w) =>
      isListedAs(w.tokens[c.from - 2], LOCATIVE) && /^(?:north|south|east|west)ern$/.test(before(c, w)?.text ?? ''),
  },
  {
    type: 'place',
    weight: 2,
    reason: 'at',
    when: BEHIND_LOCATIVE,
    holds: (c) => !headsOrganisation(c),
  },
  {
    type: 'place',
    weight: 3,
    reason: 'known behind',
    when: BEFORE_COMMA | BEHIND_LOCATIVE,
    holds: (c, w) =>
      isListedAs(w.tokens[c.to + 1], PLACE_NAME) && ['in', 'near', 'at'].includes(before(c, w)?.lower ?? ''),
  },
  {
    type: 'place',
    weight: 0.8,
    reason: 'owns',
    when: ONE_WORD | BEFORE_POSSESSIVE,
    holds: (c) => !GIVEN_NAMES.has(first(c)),
  },
];

function isBehindPreposition(candidate: NameCandidate, words: Words): boolean {
  return candidate.titles.length === 0 && isA(before(candidate, words), PREPOSITION);
}

/** The possessive that follows with no other name between: "has cancelled [its] contract". */
function nextPossessive(candidate: NameCandidate, words: Words): string | null {
  for (let i = candidate.to; i < Math.min(words.tokens.length, candidate.to + 8); i += 1) {
    const token = words.tokens[i];
    if (token === undefined || token.capital || token.kind === 'punct') return null;
    if (isA(token, DETERMINER) && /^(?:its|his|her)$/.test(token.lower)) return token.lower;
  }
  return null;
}

function saysSomething(candidate: NameCandidate, words: Words): boolean {
  if (isBehindPreposition(candidate, words)) return false;
  const next = after(candidate, words);
  const verb = next?.kind === 'word' ? reportingVerbAt(next) : null;
  if (verb !== null && (verb.form === 'past' || verb.form === 'present')) return true;
  // "emphasised Tarcosta's friendship": what it has is spoken of.
  if (next?.kind === 'possessive') return false;
  const previous = words.tokens[candidate.phraseFrom - 1];
  const inverted = previous?.kind === 'word' ? reportingVerbAt(previous) : null;
  // Who is told something says nothing.
  return inverted?.form === 'past' && !isTitleHead(previous) && !inverted.verb.frames.has('person');
}

const WRITERS = new Set('columnist correspondent reporter commentator editor journalist'.split(' '));

const isWho = (token: Token | undefined): boolean => token?.lower === 'who' || token?.lower === 'whose';

const EVIDENCE: readonly TypeEvidence[] = CLUES.map(toEvidence);
/** What each asks for at a glance, side by side: most clues are left out by that alone. */
const WHEN: readonly number[] = CLUES.map(({ when }) => when);

/** What the words in and around a candidate, and the rest of the document, say about its type. */
export function weighEvidence(candidate: NameCandidate, words: Words, document: DocumentClues): TypeEvidence[] {
  const found = [...candidate.evidence, ...saysOf(candidate.known, candidate.words).evidence];
  const seen = glance(candidate, words);
  for (let i = 0; i < WHEN.length; i += 1) {
    const when = WHEN[i] ?? 0;
    if ((seen & when) !== when) continue;
    const evidence = EVIDENCE[i];
    if (evidence !== undefined && CLUES[i]?.holds(candidate, words, document) === true) found.push(evidence);
  }
  return found;
}
