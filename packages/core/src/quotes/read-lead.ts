import { PREPOSITIONS, WEEKDAYS } from '../text/function-words.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { DETERMINER, FINITE, isA, PREPOSITION, PRONOUN, WEEKDAY } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { countsSomething, type NounPhrase, phraseStartingAt } from './noun-phrase.ts';
import {
  lowerAt,
  mentionStartingAt,
  opensStretch,
  type Range,
  type Scene,
  stretchAt,
  stretchOpeningAt,
} from './scene.ts';
import { isAdverb } from './verb-group.ts';

/** To whom the words before an attribution were said: `"…," she told reporters at the airport`. */
export function addresseeOf(scene: Scene, cue: FoundCue, subject: FoundSubject): Range | null {
  return subject.place === 'after' ? null : readLead(scene, cue, cue.to).addressee;
}

/** The token behind the verb, the addressee and the words of time and place that belong to the verb. */
export function behindLead(scene: Scene, cue: FoundCue, subject: FoundSubject): number {
  return readLead(scene, cue, subject.place === 'after' ? subject.end : cue.to).at;
}

interface Lead {
  readonly at: number;
  readonly addressee: Range | null;
}

/** "Monday night", "Sunday morning". */
const HOURS = new Set('morning afternoon evening night'.split(' '));

/** Steps over adverbs, the addressee and phrases of time and place between the verb and what is reported. */
export function readLead(scene: Scene, cue: FoundCue, start: number): Lead {
  let at = start;
  let addressee: Range | null = null;
  if (cue.verb.frames.has('person')) {
    addressee = readPerson(scene, at, cue.container.to);
    at = addressee?.to ?? at;
    // "called on their envoy, Hana Doru[,] to come"
    if (
      addressee !== null &&
      lowerAt(scene, at) === ',' &&
      lowerAt(scene, at + 1) === 'to' &&
      cue.verb.frames.has('infinitive')
    )
      at += 1;
  }
  for (let round = 0; round < 4; round += 1) {
    const word = lowerAt(scene, at);
    const back = /^(?:back|out|up)$/.test(word) && isA(scene.tokens[at + 1], PREPOSITION);
    // "urged them [not to go]"
    if (word === 'not' && lowerAt(scene, at + 1) === 'to' && cue.verb.frames.has('infinitive')) break;
    const joins =
      /^(?:and|so)$/.test(word) &&
      isAdverb(lowerAt(scene, at + 1)) &&
      (word === 'so' || isAdverb(lowerAt(scene, at - 1)));
    if (
      back ||
      joins ||
      (isAdverb(word) && !isOrdinal(scene, at)) ||
      WEEKDAYS.has(word) ||
      (word === 'here' && isHereAside(scene, at + 1)) ||
      (HOURS.has(word) && isA(scene.tokens[at - 1], WEEKDAY))
    ) {
      at += 1;
      continue;
    }
    const aside = asideEnd(scene, cue, at);
    if (aside !== null) return { at: aside, addressee };
    const time = timePhraseEnd(scene, at);
    if (time !== null) {
      at = time;
      continue;
    }
    if (!PREPOSITIONS.has(word) || stretchAt(scene, at) !== cue.stretch || countsSomething(scene, at)) break;
    if (word === 'to' && cue.verb.frames.has('infinitive')) break;
    if (word === 'to' && addressee === null) {
      addressee = addresseeAfterTo(scene, at, cue);
      if (addressee === null) break;
      at = addressee.to;
      continue;
    }
    const end = phraseEnd(scene, at + 1, cue.container.to);
    if (end === null) break;
    // `said on NTV's "Morning Hour" that`: the name of a programme.
    at = behindTitle(scene, end) ?? end;
  }
  return { at, addressee };
}

/** "says [first] cells will come": of what is said, not how often. */
const isOrdinal = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at) === 'first' && scene.tokens[at + 1]?.kind === 'word' && lowerAt(scene, at + 1) !== 'that';

/** "said here Tuesday", "told reporters here that": where the report was written, as agencies say it. */
function isHereAside(scene: Scene, next: number): boolean {
  const token = scene.tokens[next];
  return token === undefined || token.kind === 'punct' || token.lower === 'that' || isA(token, WEEKDAY | PREPOSITION);
}

/** Longest insertion between a verb and its *that*, in tokens. */
const LONGEST_ASIDE = 8;
/** The same of a clause about the place: "said on CNT, where he is a contributor, that". */
const LONGEST_RELATIVE = 20;
const RELATIVES = new Set('where who whom which whose'.split(' '));

/** `said, however, that`, `said, in an email, "`: words between two commas before what is reported. */
function asideEnd(scene: Scene, cue: FoundCue, at: number): number | null {
  const sign = lowerAt(scene, at);
  if (!/^[,—–]$/.test(sign) || cue.verb.frames.has('marks')) return null;
  const longest = RELATIVES.has(lowerAt(scene, at + 1)) ? LONGEST_RELATIVE : LONGEST_ASIDE;
  for (let i = at + 1; i < Math.min(cue.container.to - 1, at + longest); i += 1) {
    if (stretchAt(scene, i) !== cue.stretch) return null;
    if (lowerAt(scene, i) === sign)
      return lowerAt(scene, i + 1) === 'that' ||
        // "called on their envoy, Hana Doru, to come"
        (lowerAt(scene, i + 1) === 'to' && cue.verb.frames.has('infinitive')) ||
        opensStretch(scene, i + 1, cue.stretch)
        ? i + 1
        : null;
  }
  return null;
}

const TIME_UNITS = /^(?:minute|hour|day|night|week|month|year|decade)s?$/;

/** "a day earlier", "two weeks ago", "last year", "this week". */
function timePhraseEnd(scene: Scene, at: number): number | null {
  if (
    /^(?:last|this|next)$/.test(lowerAt(scene, at)) &&
    (TIME_UNITS.test(lowerAt(scene, at + 1)) || isA(scene.tokens[at + 1], WEEKDAY))
  )
    return at + 2;
  // "said late Sunday that", "early on Monday"
  if (
    /^(?:late|early)$/.test(lowerAt(scene, at)) &&
    isA(scene.tokens[at + 1 + Number(lowerAt(scene, at + 1) === 'on')], WEEKDAY)
  )
    return at + 1;
  // "hours earlier"
  if (TIME_UNITS.test(lowerAt(scene, at)) && /^(?:ago|earlier|later|before)$/.test(lowerAt(scene, at + 1)))
    return at + 2;
  const counts = isA(scene.tokens[at], DETERMINER) || scene.tokens[at]?.kind === 'number';
  if (!counts || !TIME_UNITS.test(lowerAt(scene, at + 1))) return null;
  return /^(?:ago|earlier|later|before)$/.test(lowerAt(scene, at + 2)) ? at + 3 : null;
}

/** Where those stand to whom something is told. */
const BESIDE = /^(?:under|beneath|beside|behind|aboard|amid|across|around)$/;

function readPerson(scene: Scene, at: number, limit: number): Range | null {
  const phrase = phraseStartingAt(scene, at, limit);
  if (phrase === null || /^(?:that|who|whom|which|what|whether|if|how|why|when|where)$/.test(lowerAt(scene, at)))
    return null;
  if (phrase.mention !== null) return { from: phrase.from, to: behindNoun(scene, phrase.to, limit) };
  if (!isA(scene.tokens[at], DETERMINER) && phrase.to - phrase.from > 1 && !followsWell(scene, phrase))
    return { from: at, to: at + 1 };
  // "told reporters [under a tree]"
  for (let i = phrase.from + 1; i < phrase.to; i += 1)
    if (BESIDE.test(lowerAt(scene, i))) return { from: phrase.from, to: i };
  // "told reporters Tuesday that"
  const to = isA(scene.tokens[phrase.to - 1], WEEKDAY) ? phrase.to - 1 : phrase.to;
  return to > phrase.from ? { from: phrase.from, to } : null;
}

/** "told Harbour League agents that", `told Radio Ostrava's "Morning" that`: what the name belongs to. */
function behindNoun(scene: Scene, from: number, limit: number): number {
  let to = from;
  if (scene.tokens[to]?.kind === 'possessive') to += 1;
  while (to < Math.min(limit, from + 4)) {
    const token = scene.tokens[to];
    if (token === undefined || token.kind === 'punct') break;
    if (token.kind === 'mark') return behindTitle(scene, to) ?? to;
    if (token.lower === 'that' || token.lower === 'to' || token.lower === 'not' || isAdverb(token.lower)) return to;
    if (isA(token, PREPOSITION)) return to;
    if (isA(token, FINITE) || isA(token, DETERMINER | PRONOUN)) return from;
    to += 1;
  }
  return to === from + 4 ? from : to;
}

/** A title in marks, followed by *that* or a comma and more marks: `"Morning" that …`. */
function behindTitle(scene: Scene, at: number): number | null {
  const stretch = stretchOpeningAt(scene, at);
  if (stretch === undefined) return null;
  const next = stretch.closeToken + 1;
  return lowerAt(scene, next) === 'that' || (lowerAt(scene, next) === ',' && scene.tokens[next + 1]?.kind === 'mark')
    ? next
    : null;
}

function followsWell(scene: Scene, phrase: NounPhrase): boolean {
  const next = scene.tokens[phrase.to];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    [
      'that',
      'to',
      'on',
      'in',
      'at',
      'during',
      'after',
      'how',
      'why',
      'what',
      'if',
      'whether',
      'when',
      'where',
      'who',
    ].includes(next.lower)
  );
}

/** "affirmed to the Russian leadership the Syrian peoples' determination": the phrase ends where the next one begins. */
function addresseeAfterTo(scene: Scene, at: number, cue: FoundCue): Range | null {
  const phrase = phraseStartingAt(scene, at + 1, cue.container.to);
  if (phrase === null || phrase.to === phrase.from) return null;
  if (
    phrase.mention === null &&
    !isA(scene.tokens[at + 1], DETERMINER) &&
    !/(?:s|press|media|people|him|her|them|us|me)$/.test(phrase.head)
  )
    return null;
  return { from: at + 1, to: phrase.to };
}

/** Behind these begins a clause of its own, told by the reporter: "asked for privacy as they waited". */
const CLAUSE_OPENERS = new Set('as while when because although though if'.split(' '));

/** Where a prepositional phrase ends: before *that*, a comma, a colon, a mark, or a new noun phrase that begins the reported clause. */
function phraseEnd(scene: Scene, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(limit, from + 14); i += 1) {
    const token = scene.tokens[i];
    if (token === undefined) return i;
    if (token.text === ',' && lowerAt(scene, i + 1) !== 'that' && stretchAt(scene, i + 1) < 0) return i;
    if (token.lower === 'that' || token.text === ':' || token.text === ',' || token.kind === 'mark') return i;
    if (i > from && (CLAUSE_OPENERS.has(token.lower) || reportingVerbAt(token)?.form === 'participle')) return null;
    if (i > from && isA(token, PREPOSITION) && token.lower !== 'of') return i;
    const startsNew =
      i > from &&
      isA(token, DETERMINER | PRONOUN) &&
      scene.tokens[i - 1]?.kind === 'word' &&
      !isA(scene.tokens[i - 1], PREPOSITION) &&
      lowerAt(scene, i - 1) !== 'and';
    if (startsNew) return i;
    if (
      i > from &&
      isA(token, FINITE) &&
      !isA(scene.tokens[i - 1], DETERMINER) &&
      mentionStartingAt(scene, from) === null
    )
      return null;
  }
  return Math.min(limit, from + 14);
}
