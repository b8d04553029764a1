import {
  ADVERBS,
  CONJUNCTIONS,
  DETERMINERS,
  isSurelyFinite,
  looksFinite,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  WEEKDAYS,
} from '../text/function-words.ts';
import { findReportingVerb } from '../text/reporting-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { contentEnd, dropTail } from './content-end.ts';
import { type FoundCue, isAdverb } from './find-cues.ts';
import type { FoundContent, Start } from './found-content.ts';
import type { FoundSubject } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { isReduced } from './long-subject.ts';
import { isTitle } from './marks-without-speech.ts';
import { nameBehind } from './name-in-marks.ts';
import { type NounPhrase, phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, mentionStartingAt, opensStretch, type Range, type Scene, stretchAt } from './scene.ts';

/** The content that follows a cue, or null where nothing is reported behind it. */
export function contentAfter(scene: Scene, cue: FoundCue, subject: FoundSubject): FoundContent | null {
  if (cue.verb.frames.has('naming')) return nameBehind(scene, cue);
  const start = cue.form === 'according' || subject.place === 'after' ? subject.end : cue.to;
  const lead = readLead(scene, cue, start);
  const begins = [readStart(scene, cue, lead.at), laterThat(scene, cue, lead.at), laterThat(scene, cue, start)];
  for (const found of begins) {
    if (found === null || (found.frame === 'nominal' && pointsBack(scene, found.at))) continue;
    const end = contentEnd(scene, cue, found);
    const to = cue.form === 'noun' ? Math.min(end, endOfAside(scene, cue, found.at)) : end;
    if (to <= found.at || !isPlausible(scene, cue, { ...found, to, subject })) continue;
    const { at: from, frame } = found;
    return { from, to, frame, addressee: lead.addressee, between: { from: start, to: lead.at } };
  }
  return null;
}

/** "Commenting on Doru's remark that it rained, Merrin said": up to the comma. */
function endOfAside(scene: Scene, cue: FoundCue, from: number): number {
  for (let at = from; at < cue.container.to; at += 1)
    if (lowerAt(scene, at) === ',' && stretchAt(scene, at) === cue.stretch) return dropTail(scene, from, at);
  return dropTail(scene, from, cue.container.to);
}

/** "announced this when she met reporters": what was announced stands before. */
function pointsBack(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  return (
    /^(?:this|so|it|these)$/.test(lowerAt(scene, at)) &&
    (next?.kind !== 'word' || PREPOSITIONS.has(next.lower) || /^(?:when|while|as|and|but)$/.test(next.lower))
  );
}

/** Farthest that *that* is believed to stand behind words of time and place, in tokens. */
const FARTHEST_THAT = 24;

/** "said in an interview taped before the flood that …", "told an invited crowd at the club that …". */
function laterThat(scene: Scene, cue: FoundCue, from: number): Start | null {
  if (!/^(?:say|tell|announce|declare|report|write|explain|argue|claim|warn|add|note)$/.test(cue.verb.lemma))
    return null;
  if (!PREPOSITIONS.has(lowerAt(scene, from)) && !cue.verb.frames.has('person')) return null;
  for (let at = from; at < Math.min(cue.container.to - 1, from + FARTHEST_THAT); at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || (token.kind === 'punct' && !isInName(scene, at))) return null;
    if (stretchAt(scene, at) !== cue.stretch || /^(?:who|which|if|whether|when|as)$/.test(token.lower)) return null;
    if (token.lower === 'that') return { at: at + 1, frame: 'that' };
    const describes = DETERMINERS.has(lowerAt(scene, at - 1)) || isReduced(scene, at);
    if (!token.capital && looksFinite(token.lower) && !describes) return null;
  }
  return null;
}

/** "a hall in Ostrava, North Sahrun that": a comma between two names. */
function isInName(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token?.text === ',') return scene.tokens[at - 1]?.capital === true && scene.tokens[at + 1]?.capital === true;
  return /^['’&-]$/.test(token?.text ?? '');
}

/** `told the men who had come to the hall, "…"`: marks behind the clause about those addressed. */
function laterMarks(scene: Scene, cue: FoundCue, from: number): Start | null {
  for (let at = from; at < Math.min(cue.container.to - 1, from + FARTHEST_THAT); at += 1)
    if (/^[,:]$/.test(lowerAt(scene, at)) && opensStretch(scene, at + 1, cue.stretch))
      return { at: at + 1, frame: 'marks' };
  return null;
}

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
function readLead(scene: Scene, cue: FoundCue, start: number): Lead {
  let at = start;
  let addressee: Range | null = null;
  if (cue.verb.frames.has('person')) {
    addressee = readPerson(scene, at, cue.container.to);
    at = addressee?.to ?? at;
  }
  for (let round = 0; round < 4; round += 1) {
    const word = lowerAt(scene, at);
    if (isAdverb(word) || WEEKDAYS.has(word) || (HOURS.has(word) && WEEKDAYS.has(lowerAt(scene, at - 1)))) {
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
    if (!PREPOSITIONS.has(word) || stretchAt(scene, at) !== cue.stretch) break;
    if (word === 'to' && cue.verb.frames.has('infinitive')) break;
    if (word === 'to' && addressee === null) {
      addressee = addresseeAfterTo(scene, at, cue);
      if (addressee === null) break;
      at = addressee.to;
      continue;
    }
    const end = phraseEnd(scene, at + 1, cue.container.to);
    if (end === null) break;
    at = end;
  }
  return { at, addressee };
}

/** Longest insertion between a verb and its *that*, in tokens. */
const LONGEST_ASIDE = 8;

/** `said, however, that`, `said, in an email, "`: words between two commas before what is reported. */
function asideEnd(scene: Scene, cue: FoundCue, at: number): number | null {
  if (lowerAt(scene, at) !== ',' || cue.verb.frames.has('marks')) return null;
  for (let i = at + 1; i < Math.min(cue.container.to - 1, at + LONGEST_ASIDE); i += 1) {
    if (stretchAt(scene, i) !== cue.stretch) return null;
    if (lowerAt(scene, i) === ',')
      return lowerAt(scene, i + 1) === 'that' || opensStretch(scene, i + 1, cue.stretch) ? i + 1 : null;
  }
  return null;
}

const TIME_UNITS = /^(?:minute|hour|day|night|week|month|year|decade)s?$/;

/** "a day earlier", "two weeks ago", "last year", "this week". */
function timePhraseEnd(scene: Scene, at: number): number | null {
  if (
    /^(?:last|this|next)$/.test(lowerAt(scene, at)) &&
    (TIME_UNITS.test(lowerAt(scene, at + 1)) || WEEKDAYS.has(lowerAt(scene, at + 1)))
  )
    return at + 2;
  const counts = DETERMINERS.has(lowerAt(scene, at)) || scene.tokens[at]?.kind === 'number';
  if (!counts || !TIME_UNITS.test(lowerAt(scene, at + 1))) return null;
  return /^(?:ago|earlier|later|before)$/.test(lowerAt(scene, at + 2)) ? at + 3 : null;
}

function readPerson(scene: Scene, at: number, limit: number): Range | null {
  const phrase = phraseStartingAt(scene, at, limit);
  if (phrase === null || /^(?:that|who|whom|which|what|whether|if|how|why|when|where)$/.test(lowerAt(scene, at)))
    return null;
  if (phrase.mention !== null) return { from: phrase.from, to: behindNoun(scene, phrase.to, limit) };
  if (!DETERMINERS.has(lowerAt(scene, at)) && phrase.to - phrase.from > 1 && !followsWell(scene, phrase))
    return { from: at, to: at + 1 };
  // "told reporters Tuesday that"
  const to = WEEKDAYS.has(lowerAt(scene, phrase.to - 1)) ? phrase.to - 1 : phrase.to;
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
    if (token.lower === 'that' || token.lower === 'to' || token.lower === 'not') return to;
    if (PREPOSITIONS.has(token.lower)) return to;
    if (looksFinite(token.lower) || DETERMINERS.has(token.lower) || PERSONAL_PRONOUNS.has(token.lower)) return from;
    to += 1;
  }
  return to === from + 4 ? from : to;
}

/** A title in marks, followed by *that* or a comma and more marks: `"Morning" that …`. */
function behindTitle(scene: Scene, at: number): number | null {
  const stretch = scene.paragraph.stretches[scene.paragraph.opensStretch.get(at) ?? -1];
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
    ['that', 'to', 'on', 'in', 'at', 'during', 'after'].includes(next.lower)
  );
}

/** "affirmed to the Russian leadership the Syrian peoples' determination": the phrase ends where the next one begins. */
function addresseeAfterTo(scene: Scene, at: number, cue: FoundCue): Range | null {
  const phrase = phraseStartingAt(scene, at + 1, cue.container.to);
  if (phrase === null || phrase.to === phrase.from) return null;
  if (
    phrase.mention === null &&
    !DETERMINERS.has(lowerAt(scene, at + 1)) &&
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
    if (i > from && (CLAUSE_OPENERS.has(token.lower) || findReportingVerb(token.lower)?.form === 'participle'))
      return null;
    if (i > from && PREPOSITIONS.has(token.lower) && token.lower !== 'of') return i;
    const startsNew =
      i > from &&
      (DETERMINERS.has(token.lower) || PERSONAL_PRONOUNS.has(token.lower)) &&
      scene.tokens[i - 1]?.kind === 'word' &&
      !PREPOSITIONS.has(lowerAt(scene, i - 1)) &&
      lowerAt(scene, i - 1) !== 'and';
    if (startsNew) return i;
    if (
      i > from &&
      looksFinite(token.lower) &&
      !DETERMINERS.has(lowerAt(scene, i - 1)) &&
      mentionStartingAt(scene, from) === null
    )
      return null;
  }
  return Math.min(limit, from + 14);
}

const ASKS = /^(?:ask|wonder|inquire|query)$/;

function readStart(scene: Scene, cue: FoundCue, at: number): Start | null {
  const token = scene.tokens[at];
  if (token === undefined || at >= cue.container.to) return null;
  if (cue.form === 'according') return behindSource(scene, cue, at);
  if (
    token.text === ':' &&
    at + 1 < cue.container.to &&
    (!cue.verb.frames.has('marks') || opensStretch(scene, at + 1, cue.stretch))
  )
    return { at: at + 1, frame: 'colon' };
  // "fired back that": what a verb with a particle reports in marks it also reports behind *that*.
  const takesClause = !cue.verb.frames.has('marks') || cue.verb.particle !== null;
  if (takesClause && token.lower === 'that' && !isDemonstrative(scene, at)) return { at: at + 1, frame: 'that' };
  if (takesClause && token.text === ',' && lowerAt(scene, at + 1) === 'that') return { at: at + 2, frame: 'that' };
  if (token.text === ',' && opensStretch(scene, at + 1, cue.stretch)) return { at: at + 1, frame: 'marks' };
  if (token.text === ',' && cue.verb.lemma === 'say' && IF_CLAUSE.has(lowerAt(scene, at + 1)) && cue.to === at)
    return { at: at + 1, frame: 'bare' };
  if (opensStretch(scene, at, cue.stretch)) return { at, frame: 'marks' };
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  if (/^(?:whether|if|how|why|what|where|when|who|whom|which)$/.test(token.lower) && ASKS.test(cue.verb.lemma))
    return { at, frame: 'question' };
  if (/^(?:who|which|whose)$/.test(token.lower)) return laterMarks(scene, cue, at);
  if (/^(?:whether|if|how|why|what|where|when)$/.test(token.lower)) return null;
  if (token.lower === 'to') return cue.verb.frames.has('infinitive') ? { at, frame: 'infinitive' } : null;
  if (PREPOSITIONS.has(token.lower) && !/^(?:like|near|about|over|under)$/.test(token.lower)) return null;
  if (CONJUNCTIONS.has(token.lower) && !/^(?:if|while|although|once|unless|when|because)$/.test(token.lower))
    return null;
  if (cue.verb.frames.has('nominal')) return { at, frame: 'nominal' };
  return cue.verb.frames.has('clause') && !cue.verb.frames.has('that') ? { at, frame: 'bare' } : null;
}

/** "She said, if elected, she would stay." */
const IF_CLAUSE = new Set('if when while because unless once although though despite'.split(' '));

/** Behind the comma, or without one where "According to Doru the bridge is closed" begins its sentence. */
function behindSource(scene: Scene, cue: FoundCue, at: number): Start | null {
  const comma = lowerAt(scene, at) === ',';
  if (opensStretch(scene, at, cue.stretch)) return { at, frame: 'marks' };
  if (comma && opensStretch(scene, at + 1, cue.stretch)) return { at: at + 1, frame: 'marks' };
  if (holdsVerb(scene, { from: cue.container.from, to: cue.from })) return null;
  if (comma) return at + 1 < cue.container.to ? { at: at + 1, frame: 'bare' } : null;
  const begins =
    cue.from === cue.container.from ||
    (cue.from === cue.container.from + 1 && CONJUNCTIONS.has(lowerAt(scene, cue.from - 1)));
  return begins && startsPhrase(scene, at) ? { at, frame: 'bare' } : null;
}

function startsPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    (token.capital || DETERMINERS.has(token.lower) || PERSONAL_PRONOUNS.has(token.lower))
  );
}

/** "said that bridge was closed" is rare; "said that would be wrong" is not: a verb right behind makes *that* a pronoun. */
function isDemonstrative(scene: Scene, at: number): boolean {
  const next = lowerAt(scene, at + 1);
  return /^(?:is|was|would|will|could|should|might|may|can|has|had|does|did|means|meant)$/.test(next);
}

interface Judged extends Range, Start {
  readonly subject: FoundSubject;
}

/** Keeps what can be a reported clause: a bare clause needs a verb, a nominal one a noun phrase and somebody who can speak. */
function isPlausible(scene: Scene, cue: FoundCue, found: Omit<Judged, 'from'>): boolean {
  if (found.frame === 'marks') return !isWork(scene, cue, found.at);
  if (found.frame === 'colon' || found.frame === 'question') return true;
  const tokens = scene.tokens.slice(found.at, found.to);
  // "claimed responsibility for an attack", "Claims Attack on Airfield"
  if (cue.verb.lemma === 'claim' && found.frame !== 'that' && !claimsClause(scene, tokens)) return false;
  if (scene.titleCase) return found.to - found.at > 1;
  if (cue.form === 'according') return lowerAt(scene, found.at - 1) === ',' || tokens.some((t) => looksFinite(t.lower));
  if (found.frame === 'that')
    return tokens.length >= LONG_CLAUSE || tokens.some((t) => t.kind === 'mark' || isVerbal(t));
  if (found.frame === 'infinitive') return tokens.length > 1;
  if (found.frame === 'nominal')
    return tokens.length > 1 || (tokens[0]?.kind === 'word' && !ADVERBS.has(tokens[0].lower));
  if (tokens.length < 2 || !startsClause(scene, found.at)) return false;
  return isPronounWithVerb(tokens) || hasMainVerb(tokens, TAKES_NO_NOUN.has(cue.verb.lemma));
}

function claimsClause(scene: Scene, tokens: readonly Token[]): boolean {
  if (/^(?:responsibility|credit|victory|success)$/.test(tokens[0]?.lower ?? '')) return false;
  return !scene.titleCase || tokens.some((token) => looksFinite(token.lower));
}

/** `sang “The Old Song of the Sea”`, `read “Songs of Snow”`: the work that is sung or read, not what is said. */
function isWork(scene: Scene, cue: FoundCue, at: number): boolean {
  if (!/^(?:sing|read|begin|quote|offer|post|order|perform)$/.test(cue.verb.lemma)) return false;
  const stretch = scene.paragraph.stretches[scene.paragraph.opensStretch.get(at) ?? -1];
  return stretch !== undefined && isTitle(scene, stretch);
}

/** A clause of so many words is believed to hold a verb, even one that is in no list. */
const LONG_CLAUSE = 6;

/** Verbs that are hardly ever followed by a mere noun phrase: "said the bridge …" begins a clause, "reported the bridge" need not. */
const TAKES_NO_NOUN = new Set('say tell claim think warn insist argue according to'.split(' '));

const isVerbal = (token: Token): boolean =>
  token.kind === 'possessive' ||
  (token.kind === 'word' && (looksFinite(token.lower) || findReportingVerb(token.lower) !== null));

/** A finite verb before any relative clause: "a voice that was missing" has none of its own. */
function hasMainVerb(tokens: readonly Token[], anyForm: boolean): boolean {
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'word' || tokens[i - 1]?.lower === 'to') continue;
    if (anyForm ? looksFinite(token.lower) : isSurelyFinite(token.lower)) return true;
    // "international silence encourages the regime"
    const governs = /[a-z]{4}[^su]s$/.test(token.lower) && DETERMINERS.has(tokens[i + 1]?.lower ?? '');
    if (governs && !DETERMINERS.has(tokens[i - 1]?.lower ?? '') && !PREPOSITIONS.has(tokens[i - 1]?.lower ?? ''))
      return true;
    if (!anyForm && /^(?:who|which|that|whose|as|when|because|while|after)$/.test(token.lower)) return false;
  }
  return false;
}

/** "they prefer the bridge", "it's no bridge": what stands behind a subject pronoun is a verb, whatever it looks like. */
function isPronounWithVerb([first, second]: readonly Token[]): boolean {
  return (
    first !== undefined &&
    /^(?:i|you|he|she|it|we|they|there)$/.test(first.lower) &&
    (second?.kind === 'possessive' ||
      (second?.kind === 'word' && !isAdverb(second.lower) && !PREPOSITIONS.has(second.lower)))
  );
}

function startsClause(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && (token.kind === 'word' || token.kind === 'number' || token.kind === 'mark');
}
