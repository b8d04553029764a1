import { CONJUNCTIONS, PREPOSITIONS } from '../text/function-words.ts';
import { isA, PREPOSITION } from '../text/word-classes.ts';
import type { EarlierSpeech } from './earlier-speech.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { mainClauseBehind } from './leading-participle.ts';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase.ts';
import { beforeMarks } from './relative-subject.ts';
import { lowerAt, mentionsWithin, type Scene, stretchAt } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';
import { isAdverb } from './verb-group.ts';

/** ", announcing that …": the subject of the main clause; "a statement saying that …": the noun before it. */
export function subjectOfParticiple(scene: Scene, cue: FoundCue, earlier: EarlierSpeech): FoundSubject | null {
  const main = mainClauseBehind(scene, cue);
  if (main !== null) return shared(scene, cue, main.subject);
  if (lowerAt(scene, cue.from - 1) === 'as') {
    const phrase = quotedBefore(scene, cue);
    if (phrase !== null)
      return { phrase, place: 'before', rule: 'noun-with-participle', end: cue.to, paragraph: scene.paragraph.index };
  }
  const previous = scene.tokens[cue.groupFrom - 1];
  if (
    previous?.kind === 'word' &&
    !/^(?:and|or|while|but|as|when|then)$/.test(previous.lower) &&
    !isA(previous, PREPOSITION) &&
    stretchAt(scene, cue.groupFrom - 1) === cue.stretch
  ) {
    const phrase = phraseEndingAt(scene, cue.groupFrom, behindWith(scene, cue));
    // "spoke out this month alleging that": time and manner say nothing.
    if (phrase !== null && (phrase.mention !== null || isSpeakerNoun(phrase.head) || beforeMarks(scene, cue)))
      return { phrase, place: 'before', rule: 'noun-with-participle', end: cue.to, paragraph: scene.paragraph.index };
  }
  if (earlier.forParticiple !== null)
    return { ...earlier.forParticiple, place: 'shared', rule: 'participle-of-main-clause' };
  const phrase = mainSubject(scene, cue);
  return phrase === null ? null : shared(scene, cue, phrase);
}

/** "He quoted [Hana Doru, the harbour chief,] as saying": not he, but whom he quotes. */
function quotedBefore(scene: Scene, cue: FoundCue): NounPhrase | null {
  const to = lowerAt(scene, cue.from - 2) === ',' ? cue.from - 2 : cue.from - 1;
  for (let at = to - 1; at >= cue.container.from; at -= 1) {
    if (!/^(?:quot|cit)(?:e[sd]?|ing)$/.test(lowerAt(scene, at))) continue;
    const first = phraseStartingAt(scene, at + 1, to);
    return first?.mention?.kind === 'name' ? first : phraseEndingAt(scene, to, at + 1);
  }
  return null;
}

const shared = (scene: Scene, cue: FoundCue, phrase: NounPhrase): FoundSubject => ({
  phrase,
  place: 'shared',
  rule: 'participle-of-main-clause',
  end: cue.to,
  paragraph: scene.paragraph.index,
});

/** ", with one of her friends asking": the phrase begins behind *with*. */
function behindWith(scene: Scene, cue: FoundCue): number {
  for (let at = cue.groupFrom - 1; at > Math.max(cue.container.from, cue.groupFrom - 10); at -= 1) {
    if (scene.tokens[at]?.kind === 'punct') break;
    if (lowerAt(scene, at) === 'with' && lowerAt(scene, at - 1) === ',') return at + 1;
  }
  return cue.container.from;
}

/** The first noun phrase of the sentence that acts: not behind a preposition, not in "As the crowd left, …", followed by a verb. */
export function mainSubject(scene: Scene, cue: FoundCue): NounPhrase | null {
  const from = behindLeadIn(scene, cue);
  const subjects = mentionsWithin(scene, { from, to: cue.from }).filter(
    (m) => m.subject && stretchAt(scene, m.from) === cue.stretch,
  );
  // "The club lost its coach when Doru left, saying": who acts in the clause right before.
  const acting =
    subjects.findLast((m) => lowerAt(scene, m.phraseFrom - 1) === 'when' && m.kind === 'name') ?? subjects[0];
  if (acting !== undefined) return phraseEndingAt(scene, acting.to, from);
  const phrase = phraseStartingAt(scene, from, cue.from);
  return phrase !== null && phrase.to < cue.from ? phrase : null;
}

function behindLeadIn(scene: Scene, cue: FoundCue): number {
  const { from } = cue.container;
  const opens = lowerAt(scene, from);
  if (!PREPOSITIONS.has(opens) && !isAdverb(opens) && !CONJUNCTIONS.has(opens)) return from;
  for (let at = from; at < cue.from; at += 1) if (lowerAt(scene, at) === ',') return at + 1 < cue.from ? at + 1 : from;
  return from;
}
