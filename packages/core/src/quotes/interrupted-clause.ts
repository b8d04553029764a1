import { PREPOSITIONS } from '../text/function-words.ts';
import { isA, WEEKDAY } from '../text/word-classes.ts';
import { contentEnd } from './content-end.ts';
import type { Speech } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { behindLead } from './read-lead.ts';
import { lowerAt, type Range, type Scene, stretchAt } from './scene.ts';

/**
 * `The bridge, Doru said on Monday, is closed until spring`: what goes on behind an attribution that stands between two commas, or
 * null. `before` are the reported words left of it; null where there is only a conjunction ("But, Doru said, the bridge …").
 */
export function restOfClause(scene: Scene, speech: Speech, before: Range | null): Range | null {
  const { cue, subject } = speech;
  if (cue.stretch >= 0 || subject.place !== 'before' || cue.form === 'according') return null;
  if (!cue.verb.frames.has('clause')) return null;
  const comma = behindLead(scene, cue, subject);
  if (!/^[,—–]$/.test(lowerAt(scene, comma))) return null;
  const from = comma + 1;
  if (from >= cue.container.to || !goesOn(scene, from, before)) return null;
  const to = contentEnd(scene, cue, { at: from, frame: 'that' });
  const isQuoted = before !== null && stretchAt(scene, before.to - 1) >= 0;
  if (to <= from || (isQuoted && !holdsVerb(scene, { from, to }) && !holdsMarks(scene, { from, to }))) return null;
  return { from, to };
}

function holdsMarks(scene: Scene, { from, to }: Range): boolean {
  return scene.tokens.slice(from, to).some((token) => token.kind === 'mark');
}

/** "third day", "eve", "second anniversary" */
const isDay = (scene: Scene, at: number): boolean =>
  [at, at + 1].some((i) => /^(?:day|week|eve|anniversary|deadline)$/.test(lowerAt(scene, i)));

/** No new clause of the reporter's begins there: no conjunction, relative clause, participle or phrase of time and place. */
function goesOn(scene: Scene, at: number, before: Range | null): boolean {
  const word = lowerAt(scene, at);
  if (scene.tokens[at]?.kind === 'mark') return true;
  if (/^(?:and|but|or|who|which|whose|where|yet)$/.test(word)) return false;
  // "Doru said Thursday, the third day of a strike that …"
  if (isA(scene.tokens[at - 2], WEEKDAY) && /^(?:the|a|an)$/.test(word) && isDay(scene, at + 1)) return false;
  if (/ing$/.test(word) && word !== 'including') return false;
  const whole = before !== null && holdsVerb(scene, before);
  return !whole || !(PREPOSITIONS.has(word) || /^(?:when|as|while|after|before|though|although)$/.test(word));
}
