import { MONTHS, PREPOSITIONS, WEEKDAYS } from '../text/function-words.ts';
import type { ContentBefore } from './content-before.ts';
import type { FoundContent } from './found-content.ts';
import type { Speech } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { lowerAt, type Range, type Scene, stretchAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

/** `These powers, Doru said, “amount to a veto.”`: marks that begin with a small letter go on with the clause before the attribution. */
export function goesOnInMarks(
  scene: Scene,
  { cue, subject }: Speech,
  { before, after }: { readonly before: ContentBefore; readonly after: FoundContent },
): boolean {
  if (
    before.stretch >= 0 ||
    after.frame !== 'marks' ||
    !cue.verb.frames.has('clause') ||
    cue.stretch >= 0 ||
    subject.place !== 'before'
  )
    return false;
  const first = scene.tokens.slice(after.from + 1, after.to).find(({ kind }) => kind === 'word');
  if (LEADS_ON.test(lowerAt(scene, before.to - 1))) return false;
  return (
    first !== undefined && !first.capital && lowerAt(scene, after.from - 1) === ',' && !tellsWhenSaid(scene, before)
  );
}

/** "remembers the reform, when, she says, “the shops shut”": the clause before the attribution is the reporter's. */
const LEADS_ON = /^(?:when|where|who|which|whose|and|but|because|as|including|while|whom)$/;

/**
 * "On Monday, Doru said, the bridge …", "Instead, Doru said, …": words that place the saying, or join it to what was told before.
 * "If it snows, Doru said, the bridge …" and "In winter, …" are part of what is reported.
 */
export function tellsWhenSaid(scene: Scene, before: Range): boolean {
  const first = lowerAt(scene, before.from);
  if (holdsVerb(scene, before) || stretchAt(scene, before.to - 1) >= 0) return false;
  if (!PREPOSITIONS.has(first) && !isAdverb(first)) return false;
  if (before.to - before.from < 2 || isAdverb(first)) return true;
  return scene.tokens
    .slice(before.from, before.to)
    .some(({ lower }) => WEEKDAYS.has(lower) || MONTHS.has(lower) || SAYINGS.has(lower));
}

const SAYINGS = new Set(
  'statement interview speech conference briefing letter email e-mail report memo tweet post call remarks testimony address article essay book op-ed appearance hearing meeting fact addition contrast course general particular short sum'.split(
    ' ',
  ),
);
