import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { dropTail, isDash } from './content-end.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject, Speech } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { isTitle } from './marks-without-speech.ts';
import { isPunctuation, lowerAt, type Range, type Scene, stretchAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

/** What stands before an attribution that closes its sentence: `"…," Doru said`, `The bridge is open, Doru said`. */
export interface ContentBefore extends Range {
  /** The stretch right before the attribution, or -1. */
  readonly stretch: number;
}

/** The words before an attribution, back to `floor` (a token index: the sentence, or the end of the last attribution). */
export function contentBefore(scene: Scene, { cue, subject }: Speech, floor: number): ContentBefore | null {
  const start = attributionStart(scene, cue, subject);
  let end = start;
  const separated = /^[,—–-]$/.test(scene.tokens[end - 1]?.text ?? '');
  while (end > floor && isPunctuation(scene.tokens[end - 1]) && scene.tokens[end - 1]?.text !== ')') end -= 1;
  if (end <= floor) return null;
  const stretch = cue.stretch < 0 ? stretchAt(scene, end - 1) : -1;
  const closes = stretch >= 0 && (scene.paragraph.stretches[stretch]?.closeToken ?? -1) <= end - 1;
  if (closes && isProgramme(scene, stretch, floor)) return null;
  if (closes) return { from: clauseBefore(scene, { stretch, floor }), to: end, stretch };
  // "The council said that, according to Doru, …"
  if (!separated || (lowerAt(scene, end - 1) === 'that' && reportingVerbAt(scene.tokens[end - 2]) !== null))
    return null;
  const from = skipConjunction(scene, floor);
  return from < dropTail(scene, from, end) ? { from, to: dropTail(scene, from, end), stretch: -1 } : null;
}

/** `On NTV's "Morning Hour," Doru said`: a title behind words without a verb is no speech. */
function isProgramme(scene: Scene, index: number, floor: number): boolean {
  const stretch = scene.paragraph.stretches[index];
  if (stretch === undefined || stretch.openToken <= floor || !isTitle(scene, stretch)) return false;
  return (
    scene.tokens[stretch.openToken - 1]?.kind === 'possessive' &&
    !holdsVerb(scene, { from: floor, to: stretch.openToken })
  );
}

function attributionStart(scene: Scene, cue: FoundCue, subject: FoundSubject): number {
  const start = subject.place === 'before' ? Math.min(subject.phrase.from, cue.groupFrom) : cue.groupFrom;
  // "…, visiting envoy Hana Doru said"
  return /^(?:as|and|but|visiting|outgoing|incoming)$/.test(lowerAt(scene, start - 1)) ? start - 1 : start;
}

/**
 * Where the clause begins that ends in this stretch. A stretch that begins the sentence stands for itself; words before
 * it belong to the reported clause (`The talks were "useful," Doru said`), unless another stretch or a colon stands between.
 */
function clauseBefore(scene: Scene, place: { readonly stretch: number; readonly floor: number }): number {
  const open = scene.paragraph.stretches[place.stretch]?.openToken ?? place.floor;
  let from = place.floor;
  for (let i = place.floor; i < open; i += 1) {
    const token = scene.tokens[i];
    if (token !== undefined && (/^[:(]$/.test(token.text) || isDash(scene, i)) && stretchAt(scene, i) < 0) from = i + 1;
  }
  const start = skipConjunction(scene, from);
  return Math.min(start, open);
}

function skipConjunction(scene: Scene, from: number): number {
  let at = from;
  while (isPunctuation(scene.tokens[at]) && scene.tokens[at]?.text !== '(') at += 1;
  // "However, the bridge is open": the reporter joins it to what was told before.
  if (isAdverb(lowerAt(scene, at)) && lowerAt(scene, at + 1) === ',') return at + 2;
  return /^(?:but|and)$/.test(lowerAt(scene, at)) ? at + 1 : at;
}
