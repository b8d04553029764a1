import { isTitleHead } from '../entities/titles.ts';
import { CONJUNCTIONS, PREPOSITIONS } from '../text/function-words.ts';
import { findReportingVerb } from '../text/reporting-verbs.ts';
import { DETERMINER, isA, PREPOSITION, PRONOUN, SURELY_FINITE, WEEKDAY } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { subjectBehindOffice } from './name-behind-office.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { selfNamed } from './relative-subject.ts';
import { lowerAt, mentionEndingAt, mentionsWithin, type Scene, stretchAt } from './scene.ts';
import { nameBetween } from './subject-with-apposition.ts';
import { isAdverb } from './verb-group.ts';

/** Longest speaker with a description that is believed to stand between closing marks and the verb, in tokens. */
const LONGEST = 40;

/**
 * `"…," Harbour Council spokesman Ilan Doru, a lawyer, said`: everything between the closing mark and the verb is the speaker,
 * however long, as long as it holds no verb of its own before its first comma.
 */
export function besideMarks(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (cue.stretch >= 0 || (cue.form !== 'past' && cue.form !== 'present')) return null;
  const from = behindClosingMark(scene, cue);
  if (from === null) return null;
  return from >= cue.groupFrom ? behindVerb(scene, cue) : beforeVerb(scene, cue, from);
}

function beforeVerb(scene: Scene, cue: FoundCue, from: number): FoundSubject | null {
  const end = firstComma(scene, from, cue.groupFrom);
  const apposed = end < cue.groupFrom;
  if (!isNounPhrase(scene, from, end)) return null;
  if (apposed && isOnePhrase(scene, { from, comma: end, to: cue.groupFrom })) return unparted(scene, cue, from);
  if (apposed && !/^[,)—–-]$/.test(lowerAt(scene, cue.groupFrom - 1)) && !isRelativeClause(scene, end)) return null;
  const whole = wholePhrase(scene, from, end);
  const named = apposed && whole.mention?.kind !== 'name' ? nameBetween(scene, end + 1, cue) : null;
  return {
    phrase: named === null ? whole : { ...whole, to: named.to, mention: named },
    place: 'before',
    rule: apposed ? 'subject-with-apposition' : 'subject-before-verb',
    end: cue.to,
    paragraph: scene.paragraph.index,
  };
}

/** "the tall, 71-year-old diplomat said", "another friend, Mira Doru told us": nothing but nouns behind the only comma. */
function isOnePhrase(
  scene: Scene,
  { from, comma, to }: { readonly from: number; readonly comma: number; readonly to: number },
): boolean {
  if (lowerAt(scene, comma) !== ',' || to - from > LONGEST_PARTED || comma + 1 >= to) return false;
  return lowerAt(scene, to - 1) !== ',' && isNounPhrase(scene, comma + 1, to);
}

/** Longest speaker that holds a comma of its own, in tokens. */
const LONGEST_PARTED = 14;

function unparted(scene: Scene, cue: FoundCue, from: number): FoundSubject {
  return {
    phrase: wholePhrase(scene, from, cue.groupFrom),
    place: 'before',
    rule: 'subject-before-verb',
    end: cue.to,
    paragraph: scene.paragraph.index,
  };
}

/** ", the clerk who founded the club said": the comma behind the description is missing. */
function isRelativeClause(scene: Scene, comma: number): boolean {
  for (let at = comma + 1; at < comma + 8; at += 1) if (lowerAt(scene, at) === 'who') return true;
  return false;
}

/** `"…," said former harbour chief Ilan Doru of Ostrava, a lawyer`: the words behind the verb, up to the first that leaves them. */
function behindVerb(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (cue.verb.frames.has('person') && cue.verb.lemma !== 'ask' && cue.verb.lemma !== 'warn') return null;
  let end = cue.to;
  while (end < Math.min(cue.container.to, cue.to + LONGEST) && !leavesPhrase(scene, end, cue.to)) end += 1;
  if (!isNounPhrase(scene, cue.to, end)) return null;
  const named = mentionsWithin(scene, { from: cue.to, to: end }).find(
    (m) => m.kind !== 'pronoun' && !hasPreposition(scene, cue.to, m.phraseFrom) && !isTitleHead(scene.tokens[m.to]),
  );
  const inner = phraseStartingAt(scene, cue.to, end);
  const called =
    inner === null || named !== undefined ? null : subjectBehindOffice(scene, { ...inner, to: end }, cue.container.to);
  if (called !== null) return called;
  const phrase =
    named === undefined ? inner : { from: cue.to, to: named.to, mention: named, head: lowerAt(scene, named.to - 1) };
  if (phrase === null || phrase.to <= phrase.from) return null;
  return {
    phrase: selfNamed(scene, phrase),
    place: 'after',
    rule: 'subject-after-verb',
    end: apposition(scene, end, cue.container.to),
    paragraph: scene.paragraph.index,
  };
}

function leavesPhrase(scene: Scene, at: number, from: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.kind === 'mark' || stretchAt(scene, at) >= 0) return true;
  if (token.kind === 'punct') return !/^[&/'-]$/.test(token.text);
  if (at === from) return false;
  return (
    isAdverb(token.lower) ||
    (isA(token, WEEKDAY) && !isA(scene.tokens[at - 1], DETERMINER)) ||
    /^(?:who|which|that|to|on|in|at|during|after|before|when|as|while|where|by|about|with|and|but)$/.test(token.lower)
  );
}

function hasPreposition(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isA(scene.tokens[at], PREPOSITION)) return true;
  return false;
}

/** The first token behind the nearest outermost closing mark left of the verb, within its sentence. */
function behindClosingMark(scene: Scene, cue: FoundCue): number | null {
  for (let at = cue.groupFrom - 1; at >= Math.max(cue.container.from, cue.groupFrom - LONGEST); at -= 1) {
    const stretch = stretchAt(scene, at);
    if (stretch < 0) {
      if (/^[;:]$/.test(lowerAt(scene, at))) return null;
      continue;
    }
    const found = scene.paragraph.stretches[stretch];
    if (found?.closeToken !== at) return null;
    if (!endsClause(scene, at)) {
      // `"…," Ilan Doru, in a “Free Sarven” cap, said`: the name of a thing.
      at = found.openToken;
      continue;
    }
    return lowerAt(scene, at + 1) === ',' ? at + 2 : at + 1;
  }
  return null;
}

/** A comma, stop or question stands before the closing mark, or a comma behind it. */
function endsClause(scene: Scene, close: number): boolean {
  let last = close - 1;
  while (scene.tokens[last]?.kind === 'mark') last -= 1;
  return /^(?:[,.?!…—–-]|\.\.\.+)$/.test(lowerAt(scene, last)) || /^[,—–-]$/.test(lowerAt(scene, close + 1));
}

function firstComma(scene: Scene, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (/^[,—–(]$/.test(lowerAt(scene, at))) return at;
  return end;
}

function isNounPhrase(scene: Scene, from: number, end: number): boolean {
  if (from >= end) return false;
  const first = lowerAt(scene, from);
  // `"…," said Beck, who said`: the first *said* has its subject behind it.
  if (
    findReportingVerb(first)?.form === 'past' ||
    PREPOSITIONS.has(first) ||
    CONJUNCTIONS.has(first) ||
    /^(?:who|which|that|what)$/.test(first)
  )
    return false;
  for (let at = from; at < end; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (token.kind === 'punct' && !/^[&/.'$-]$/.test(token.text)) return false;
    if (isA(token, PRONOUN) && end - from > 1) return false;
    const adjective = isA(scene.tokens[at - 1], DETERMINER) || lowerAt(scene, at - 1) === '-';
    if (!token.capital && at > from && !adjective && isA(token, SURELY_FINITE)) return false;
  }
  return true;
}

/** The phrase with its head as the other rules find it, stretched over all of its words. */
function wholePhrase(scene: Scene, from: number, end: number): NounPhrase {
  const inner = phraseEndingAt(scene, end, from);
  if (inner !== null && inner.from === from) return inner;
  const mention = mentionEndingAt(scene, end);
  const named = mention !== null && mention.from >= from && !isA(scene.tokens[mention.phraseFrom - 1], PREPOSITION);
  return {
    from,
    to: end,
    mention: named ? mention : (inner?.mention ?? null),
    head: inner?.head ?? lowerAt(scene, end - 1),
  };
}
