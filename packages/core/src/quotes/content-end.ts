import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../text/function-words.ts';
import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { DETERMINER, FINITE, isA, PREPOSITION, PRONOUN, SURELY_FINITE } from '../text/word-classes.ts';
import { apposition } from './apposition.ts';
import { sharesSubject } from './base-form.ts';
import type { FoundCue } from './find-cues.ts';
import type { Start } from './found-content.ts';
import { holdsVerb } from './holds-verb.ts';
import { mainClauseBehind } from './leading-participle.ts';
import { phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, opensStretch, type Scene, stretchAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

const MARKED = /^(?:marks|colon)$/;

/** The token where the reported words end: the end of the sentence, or another attribution that cuts in. */
export function contentEnd(scene: Scene, cue: FoundCue, { at: from, frame }: Start): number {
  const main = mainClauseBehind(scene, cue);
  if (main !== null && main.comma > from) return main.comma;
  const { to: limit } = cue.container;
  const subordinate = isSubordinate(scene, cue);
  const relative =
    /^(?:who|which)$/.test(lowerAt(scene, cue.groupFrom - 1)) && lowerAt(scene, cue.groupFrom - 2) === ',';
  const extracted = frame === 'bare' && isA(scene.tokens[from], SURELY_FINITE);
  for (let i = from; i < limit; i += 1) {
    const stretch = stretchAt(scene, i);
    if (stretch !== cue.stretch) {
      i = scene.paragraph.stretches[stretch]?.closeToken ?? i;
      // `called it "overblown," adding that …`: the comma stands inside the marks.
      const comma = lowerAt(scene, i - 1) === ',' && i > from + 1;
      if (comma && cutsAtComma(scene, cue, { at: i, from, frame, subordinate })) return i + 1;
      continue;
    }
    // "the list, which Doru says holds nine names, is lost": a clause without its subject ends at the comma.
    if (extracted && /^[,—–]$/.test(lowerAt(scene, i))) return dropTail(scene, from, i);
    // "Doru, who said she would stay, has left": the main clause goes on.
    // "Regarding a paper by Doru, who said the well is dry, Merrin noted that …": its subject may follow the comma.
    if (relative && lowerAt(scene, i) === ',')
      if (isA(scene.tokens[i + 1], SURELY_FINITE) || reportsSoon(scene, i + 1, limit)) return dropTail(scene, from, i);
    if (cutsIn(scene, cue, { at: i, from, frame, subordinate })) return dropTail(scene, from, i);
  }
  return dropTail(scene, from, limit);
}

interface Place extends Start {
  /** Where the reported words begin. */
  readonly from: number;
  readonly subordinate: boolean;
}

/** "Although Doru said …, the bridge is open": the reported clause ends where the main clause begins. */
function isSubordinate(scene: Scene, cue: FoundCue): boolean {
  const { from } = cue.container;
  for (let at = from; at < Math.min(from + 4, cue.from); at += 1)
    if (SUBORDINATORS.has(lowerAt(scene, at))) return cue.from - at < 10 && !hasComma(scene, at, cue.from);
  return false;
}

const SUBORDINATORS = new Set('although though while when after as since because once whereas'.split(' '));

function hasComma(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (lowerAt(scene, at) === ',') return true;
  return false;
}

const JOINS = new Set('and but while although yet then'.split(' '));

function cutsIn(scene: Scene, cue: FoundCue, place: Place): boolean {
  const { at, frame } = place;
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (token.text === ':' && frame !== 'marks' && frame !== 'colon') return opensStretch(scene, at + 1, cue.stretch);
  if (token.text === ';')
    return (
      lowerAt(scene, at + 1) === 'according' ||
      scene.titleCase ||
      (cue.stretch < 0 && !MARKED.test(frame)) ||
      reportsSoon(scene, at + 1, cue.container.to)
    );
  if (token.text === ',') return cutsAtComma(scene, cue, place);
  if (/^[—–]$/.test(token.text) && /^(?:a|an)$/.test(lowerAt(scene, at + 1))) return true;
  if (isDash(scene, at))
    return /^(?:though|although|while)$/.test(lowerAt(scene, at + 1)) || joinsSubject(scene, at + 1);
  // "Front Denies Shelling as Truce Frays"
  if (scene.titleCase && token.lower === 'as' && at > place.from) return true;
  if (!JOINS.has(token.lower)) return false;
  if (TURNS_AWAY.test(lowerAt(scene, at + 1))) return true;
  // "announced the start of the works and signed the plans", "vowed to stay but did not say how long": no clause is joined to a noun.
  if (
    /^(?:nominal|infinitive)$/.test(frame) &&
    (isDeed(scene, at + 1) || HELPS.test(lowerAt(scene, at + 1))) &&
    !holdsVerb(scene, { from: place.from, to: at })
  )
    return true;
  // "said Doru and Merrin wrote songs": one subject until the clause has a verb.
  if (
    frame !== 'nominal' &&
    holdsVerb(scene, { from: place.from, to: at }) &&
    reportsSoon(scene, at + 1, cue.container.to)
  )
    return true;
  if (!isCueAt(scene, at + 1, cue.container.to)) return false;
  return frame !== 'nominal' || isCueWithContent(scene, at + 1);
}

/** What a speaker does beside reporting, behind *and*: "and expressed regret that …". */
const TURNS_AWAY =
  /^(?:declined|refused|stopped|pointed|expressed|voiced|thanked|welcomed|congratulated|conveyed|ruled)$/;

const HELPS = /^(?:did|does|was|were|has|had|is)$/;

/** True for a dash, or a hyphen behind a space. */
export function isDash(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || !/^[—–-]$/.test(token.text)) return false;
  return token.text !== '-' || token.start > (scene.tokens[at - 1]?.end ?? 0);
}

/** "– and he makes sure": behind the dash somebody else acts. */
function joinsSubject(scene: Scene, at: number): boolean {
  return /^(?:and|but)$/.test(lowerAt(scene, at)) && /^(?:he|she|they|it|no)$/.test(lowerAt(scene, at + 1));
}

/** `at` is the comma, or the mark that closes behind it. */
function cutsAtComma(scene: Scene, cue: FoundCue, { at, from, frame, subordinate }: Place): boolean {
  const word = lowerAt(scene, at + 1);
  if (subordinate && beginsMainClause(scene, at + 1)) return true;
  if (
    (frame === 'nominal' && isA(scene.tokens[at + 1], PREPOSITION) && lowerAt(scene, at + 2) === 'which') ||
    sumsUp(scene, at + 1) ||
    othersReport(scene, at + 1) ||
    leadsAway(scene, at + 1) ||
    word === 'according' ||
    REMARKS.has(word) ||
    (cue.stretch < 0 && closesSentence(scene, at + 1, cue.container.to))
  )
    return true;
  if (word === 'but' && frame !== 'marks' && frame !== 'colon') return !goesOnBehindBut(scene, at + 2);
  const next = JOINS.has(word) ? at + 2 : at + 1;
  // "said his colleague Doru, known as the Hook, wrote the songs": the verb of what is said.
  if (
    frame === 'bare' &&
    cue.form !== 'participle' &&
    next === at + 1 &&
    isPastVerb(scene, next) &&
    !holdsVerb(scene, { from, to: at })
  )
    return false;
  if (isCueAt(scene, next, cue.container.to)) return true;
  // "affirmed her support, stressing that the doors would be open, and wished them success": the main clause goes on.
  if (cue.form === 'participle' && word === 'and' && isDeed(scene, next)) return true;
  return cue.stretch < 0 && (next === at + 2 || word === 'while') && reportsSoon(scene, next, cue.container.to);
}

/** "wished them", "left the hall": a verb of the past right here, with its object. */
const isDeed = (scene: Scene, at: number): boolean =>
  /[a-z]{3}ed$|^(?:gave|held|left|led|made|met|put|sent|shook|took|went)$/.test(lowerAt(scene, at)) &&
  (isA(scene.tokens[at + 1], DETERMINER | PRONOUN) || OBJECTS.has(lowerAt(scene, at + 1)));

const isPastVerb = (scene: Scene, at: number): boolean => reportingVerbAt(scene.tokens[at])?.form === 'past';

/** Participles of what a speaker does beside reporting: ", citing the rain", ", pointing to the tower". */
const REMARKS = new Set(
  'citing pointing referring alluding gesturing pausing accusing blaming holding praising comparing compared likening'.split(
    ' ',
  ),
);

/** "the toll would rise, but not before spring", "…, but that it would fall": still reported. */
function goesOnBehindBut(scene: Scene, at: number): boolean {
  const word = lowerAt(scene, at);
  // "…, but it will be hard", "…, but their mothers cannot": not yet done, and so still said.
  if (isToCome(scene, at)) return true;
  return PREPOSITIONS.has(word) || AUXILIARIES.has(word) || /^(?:not|that|also|only|rather|just)$/.test(word);
}

/** Farthest that a verb stands from the *but* before its clause, in tokens. */
const NEAR_VERB = 6;

function isToCome(scene: Scene, at: number): boolean {
  for (let i = at; i < at + NEAR_VERB; i += 1) {
    const token = scene.tokens[i];
    if (token?.kind !== 'word') return false;
    if (/^(?:will|would|can|cannot|could|should|must|may|might|won't|can't|couldn't|wouldn't)$/.test(token.lower))
      return i > at;
    if (isA(token, FINITE)) return false;
  }
  return false;
}

/** A subject of the reporter's own: "Although …, the bridge is open". */
function beginsMainClause(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  if (/^(?:who|which|where|that|this|not|all|no|one)$/.test(token.lower)) return false;
  return token.capital || isA(token, DETERMINER | PRONOUN);
}

/** ", with the Courier reporting that …": somebody else speaks. */
function othersReport(scene: Scene, at: number): boolean {
  if (lowerAt(scene, at) !== 'with') return false;
  for (let i = at + 2; i < at + 8; i += 1) {
    if (scene.tokens[i]?.kind !== 'word') return false;
    const verb = reportingVerbAt(scene.tokens[i]);
    if (verb?.form === 'participle') return verb.verb.frames.has('clause');
  }
  return false;
}

/** ", a remark that angered the crowd", ", a move her rivals condemned": a word of the reporter's for what was said or done. */
function sumsUp(scene: Scene, at: number): boolean {
  if (!/^(?:a|an)$/.test(lowerAt(scene, at))) return false;
  if (ALLUDES.test(lowerAt(scene, at + 1)) || ALLUDES.test(lowerAt(scene, at + 2))) return true;
  const noun = SUMS_UP.has(lowerAt(scene, at + 1)) ? at + 1 : SUMS_UP.has(lowerAt(scene, at + 2)) ? at + 2 : -1;
  return noun >= 0 && scene.tokens[noun + 1]?.kind === 'word' && !isA(scene.tokens[noun + 1], PREPOSITION);
}

/** ", an allusion to the bridge", ", an apparent reference to Doru". */
const ALLUDES = /^(?:allusion|reference)$/;

const SUMS_UP = new Set(
  'remark claim charge move point position sentiment statement decision recommendation promise practice comment accusation suggestion demand view warning proposal'.split(
    ' ',
  ),
);

/** ", in his first public remarks since the flood", ", in her latest interview": what kind of saying it was. */
function isOccasion(scene: Scene, from: number): boolean {
  if (lowerAt(scene, from) !== 'in' || !/^(?:his|her|their|its)$/.test(lowerAt(scene, from + 1))) return false;
  for (let at = from + 2; at < from + 6; at += 1)
    if (/^(?:remarks|comments|speech|interview|address|appearance|statement|sermon|letter)$/.test(lowerAt(scene, at)))
      return true;
  return false;
}

/** ", hours before the last boxes were opened", ", a day after …": when it happened is told by the reporter. */
function leadsAway(scene: Scene, from: number): boolean {
  if (isOccasion(scene, from)) return true;
  for (let i = from; i < from + 5; i += 1) {
    const word = lowerAt(scene, i);
    if (/^(?:hours|days|minutes|weeks|months|hour|day|week|month|shortly|moments|years|year)$/.test(word))
      return /^(?:after|before)$/.test(lowerAt(scene, i + 1));
    if (!DETERMINERS.has(word) && !/^(?:just|only|less|than|few)$/.test(word)) return false;
  }
  return false;
}

/** A reporting verb right here, with adverbs before it and reported words behind it: ", clarifying that", "but said “". */
export function isCueAt(scene: Scene, at: number, limit: number): boolean {
  let i = at;
  while (i < limit && isAdverb(lowerAt(scene, i))) i += 1;
  const verb = reportingVerbAt(scene.tokens[i], lowerAt(scene, i + 1));
  if (verb?.form === 'base' && i === at) return sharesSubject(scene, { from: 0, to: limit }, { at, verb: verb.verb });
  if (verb === null || verb.form === 'base' || verb.form === 'present') return false;
  return isCueWithContent(scene, i) || verb.form === 'participle';
}

function isCueWithContent(scene: Scene, at: number): boolean {
  let i = at;
  while (isAdverb(lowerAt(scene, i))) i += 1;
  const verb = reportingVerbAt(scene.tokens[i], lowerAt(scene, i + 1));
  if (verb === null) return false;
  if (verb.verb.particle !== null) return true;
  // "reviewed the tape and found no fault": nothing found by a paper.
  if (verb.verb.frames.has('document')) return lowerAt(scene, i + 1) === 'that';
  for (let k = i + 1; k < i + 9; k += 1) {
    const token = scene.tokens[k];
    if (token === undefined || token.text === '.') return false;
    if (token.lower === 'that' || token.kind === 'mark' || token.text === ':') return true;
    if (k === i + 1 && /^(?:how|why|whether)$/.test(token.lower)) return true;
    if (k === i + 1 && verb.verb.lemma === 'say' && token.kind === 'word' && /[a-z]s$/.test(token.lower)) return true;
    if (token.lower === 'to' && verb.verb.frames.has('infinitive')) return true;
    if (k === i + 1 && verb.verb.frames.has('nominal') && !verb.verb.frames.has('clause')) return true;
    if (k === i + 1 && (isA(token, DETERMINER | PRONOUN) || token.capital || OBJECTS.has(token.lower))) return true;
  }
  return false;
}

/** What may stand right behind a reporting verb besides a noun phrase: "accused him of", "said there", "said neither". */
const OBJECTS = new Set('there neither nobody nothing him her them us me it'.split(' '));

/** Behind the comma and its conjunction somebody else speaks: ", while Hana Doru said …". */
function reportsSoon(scene: Scene, from: number, limit: number): boolean {
  const phrase = phraseStartingAt(scene, from, limit);
  if (phrase === null || phrase.to === phrase.from) return false;
  let at = apposition(scene, phrase.to, limit);
  if (at > phrase.to && lowerAt(scene, at) === ',') at += 1;
  while (at < limit && (isAdverb(lowerAt(scene, at)) || /^(?:has|had|have)$/.test(lowerAt(scene, at)))) at += 1;
  const verb = reportingVerbAt(scene.tokens[at]);
  if (verb === null || (verb.form !== 'past' && verb.form !== 'present')) return false;
  const named = verb.verb.frames.has('nominal') && at > phrase.to && scene.tokens[at + 1]?.kind === 'word';
  return isCueWithContent(scene, at) || (named && !isA(scene.tokens[at + 1], PREPOSITION));
}

/** "The council promised to pay, [Doru said]": the attribution that closes the sentence reports all of it. */
export function closesSentence(scene: Scene, from: number, limit: number): boolean {
  const phrase = phraseStartingAt(scene, from, limit);
  const verb = phrase === null || phrase.to === phrase.from ? null : reportingVerbAt(scene.tokens[phrase.to]);
  if (phrase === null || verb === null || !verb.verb.frames.has('clause') || verb.form === 'base') return false;
  const behind = lowerAt(scene, phrase.to + 1);
  return phrase.to + 1 >= limit || behind === '.' || (behind === ',' && opensStretch(scene, phrase.to + 2, -1));
}

/** Leaves out the final stop, commas and a conjunction left hanging. */
export function dropTail(scene: Scene, from: number, end: number): number {
  let to = end;
  while (to > from) {
    const token = scene.tokens[to - 1];
    if (token === undefined) break;
    const hanging = token.kind === 'word' && /^(?:and|but|while)$/.test(token.lower);
    if (/^[.,;:!?—–-]$/.test(token.text) || hanging) to -= 1;
    else break;
  }
  return to;
}
