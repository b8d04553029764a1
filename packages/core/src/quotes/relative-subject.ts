import { reportingVerbAt } from '../text/reporting-verbs.ts';
import { isSelfNamed } from '../text/self-named.ts';
import { isA, PREPOSITION } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { type NounPhrase, phraseEndingAt } from './noun-phrase.ts';
import { lowerAt, mentionsWithin, opensStretch, type Scene } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** "…, who said that …": the noun phrase before *who*. */
export function relativeSubject(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (!isRelativeBefore(scene, cue)) return null;
  let end = cue.groupFrom - 1;
  if (lowerAt(scene, end - 1) === ',') end -= 1;
  const phrase =
    phraseEndingAt(scene, end, cue.container.from) ??
    phraseEndingAt(scene, end, behindPreposition(scene, end, cue.container.from));
  return phrase === null
    ? null
    : {
        phrase: describedName(
          scene,
          lowerAt(scene, cue.groupFrom - 1) === 'who' ? innermost(scene, phrase) : phrase,
          cue.container.from,
        ),
        place: 'before',
        rule: 'relative-clause',
        end: cue.to,
        paragraph: scene.paragraph.index,
      };
}

/** "[Esteban Moreno], border chief at the board explained": an office behind a name that no second comma closes. */
export function describedName(scene: Scene, phrase: NounPhrase, floor: number): NounPhrase {
  if (phrase.mention?.kind === 'name' || lowerAt(scene, phrase.from - 1) !== ',') return phrase;
  const named = phraseEndingAt(scene, phrase.from - 1, floor);
  if (named?.mention?.kind !== 'name' || !isSpeakerNoun(phrase.head)) return phrase;
  const isPerson = scene.entities[named.mention.entity ?? -1]?.type === 'person';
  const before = scene.tokens[named.from - 1];
  const opens = named.from === floor || before?.kind === 'mark' || before?.text === ',';
  const said = reportingVerbAt(before) !== null;
  return isPerson && (opens || said) ? named : phrase;
}

/** Most tokens between "a student who" and the name that she gave. */
const LONGEST_SELF_NAMING = 12;

/** "said [a student] who gave her name as Jana": the one who has no name a moment ago is who the name is of. */
export function selfNamed(scene: Scene, phrase: NounPhrase): NounPhrase {
  if (phrase.mention?.entity != null || lowerAt(scene, phrase.to) !== 'who') return phrase;
  const mention = mentionsWithin(scene, { from: phrase.to, to: phrase.to + LONGEST_SELF_NAMING }).find(({ from }) =>
    isSelfNamed(scene.tokens, from),
  );
  return mention === undefined ? phrase : { ...phrase, mention };
}

/** "was replaced by [a notice] that said “…”": the nearest noun phrase. */
function behindPreposition(scene: Scene, end: number, floor: number): number {
  for (let at = end - 2; at > floor; at -= 1) if (isA(scene.tokens[at], PREPOSITION)) return at + 1;
  return floor;
}

/** "accounts by [villagers] who said": *who* goes back to people, not to what is theirs. */
function innermost(scene: Scene, phrase: NounPhrase): NounPhrase {
  if (phrase.mention !== null || isSpeakerNoun(phrase.head)) return phrase;
  for (let at = phrase.to - 2; at > phrase.from; at -= 1)
    if (isA(scene.tokens[at], PREPOSITION)) return phraseEndingAt(scene, phrase.to, at + 1) ?? phrase;
  return phrase;
}

/** A quotation in marks follows right behind the verb. */
export function beforeMarks(scene: Scene, cue: FoundCue): boolean {
  const next = lowerAt(scene, cue.to) === ',' || lowerAt(scene, cue.to) === ':' ? cue.to + 1 : cue.to;
  return opensStretch(scene, next, cue.stretch);
}

/** "…, who said", and `a banner that said "…"` where nothing but marks can follow. */
function isRelativeBefore(scene: Scene, cue: FoundCue): boolean {
  const before = scene.tokens[cue.groupFrom - 1];
  if (before === undefined || before.text === 'WHO') return false;
  if (before.lower === 'who' || before.lower === 'which') return true;
  return before.lower === 'that' && beforeMarks(scene, cue);
}
