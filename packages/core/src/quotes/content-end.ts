import { DETERMINERS, PERSONAL_PRONOUNS } from '../text/function-words.ts';
import { findReportingVerb } from '../text/reporting-verbs.ts';
import { type FoundCue, isAdverb } from './find-cues.ts';
import type { Start } from './found-content.ts';
import { phraseStartingAt } from './noun-phrase.ts';
import { lowerAt, opensStretch, type Scene, stretchAt } from './scene.ts';

/** The token where the reported words end: the end of the sentence, or another attribution that cuts in. */
export function contentEnd(scene: Scene, cue: FoundCue, { at: from, frame }: Start): number {
  const { to: limit } = cue.container;
  for (let i = from; i < limit; i += 1) {
    const stretch = stretchAt(scene, i);
    if (stretch !== cue.stretch) {
      i = scene.paragraph.stretches[stretch]?.closeToken ?? i;
      continue;
    }
    if (cutsIn(scene, cue, { at: i, frame })) return dropTail(scene, from, i);
  }
  return dropTail(scene, from, limit);
}

function cutsIn(scene: Scene, cue: FoundCue, { at, frame }: Start): boolean {
  const token = scene.tokens[at];
  if (token === undefined) return false;
  if (token.text === ':' && frame !== 'marks' && frame !== 'colon') return opensStretch(scene, at + 1, cue.stretch);
  if (token.text === ';') return reportsSoon(scene, at + 1, cue.container.to);
  const comma = token.text === ',';
  const conjunction = /^(?:and|but|while|yet|then)$/.test(token.lower);
  if (!comma && !conjunction) return false;
  if (
    comma &&
    (leadsAway(scene, at + 1) || (frame !== 'marks' && frame !== 'colon' && lowerAt(scene, at + 1) === 'but'))
  )
    return true;
  const next = comma && /^(?:and|but|while|yet|then)$/.test(lowerAt(scene, at + 1)) ? at + 2 : at + 1;
  if (comma && lowerAt(scene, next) === 'according' && next === at + 1) return true;
  if (isCueAt(scene, next, cue.container.to)) return comma || frame !== 'nominal' || isCueWithContent(scene, next);
  return (
    comma &&
    (next === at + 2 || lowerAt(scene, at + 1) === 'while') &&
    cue.stretch < 0 &&
    reportsSoon(scene, next, cue.container.to)
  );
}

/** ", hours before the last boxes were opened", ", a day after …": when it happened is told by the reporter. */
function leadsAway(scene: Scene, from: number): boolean {
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
  const verb = findReportingVerb(lowerAt(scene, i), lowerAt(scene, i + 1));
  if (verb === null || verb.form === 'base' || verb.form === 'present') return false;
  return isCueWithContent(scene, i) || verb.form === 'participle';
}

function isCueWithContent(scene: Scene, at: number): boolean {
  let i = at;
  while (isAdverb(lowerAt(scene, i))) i += 1;
  const verb = findReportingVerb(lowerAt(scene, i), lowerAt(scene, i + 1));
  if (verb === null) return false;
  if (verb.verb.particle !== null) return true;
  for (let k = i + 1; k < i + 9; k += 1) {
    const token = scene.tokens[k];
    if (token === undefined || token.text === '.') return false;
    if (token.lower === 'that' || token.kind === 'mark' || token.text === ':') return true;
    if (token.lower === 'to' && verb.verb.frames.has('infinitive')) return true;
    if (k === i + 1 && verb.verb.frames.has('nominal') && !verb.verb.frames.has('clause')) return true;
    if (
      k === i + 1 &&
      (DETERMINERS.has(token.lower) || PERSONAL_PRONOUNS.has(token.lower) || token.capital || token.lower === 'there')
    )
      return true;
  }
  return false;
}

/** Behind the comma and its conjunction somebody else speaks: ", while Hana Doru said …". */
function reportsSoon(scene: Scene, from: number, limit: number): boolean {
  const phrase = phraseStartingAt(scene, from, limit);
  if (phrase === null || phrase.to === phrase.from) return false;
  let at = phrase.to;
  while (at < limit && (isAdverb(lowerAt(scene, at)) || /^(?:has|had|have)$/.test(lowerAt(scene, at)))) at += 1;
  const verb = findReportingVerb(lowerAt(scene, at));
  return verb !== null && (verb.form === 'past' || verb.form === 'present') && isCueWithContent(scene, at);
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
