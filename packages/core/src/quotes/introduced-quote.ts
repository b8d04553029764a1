import type { FoundMention } from '../entities/found-mention.ts';
import { looksFinite, PREPOSITIONS } from '../text/function-words.ts';
import { sentenceAt } from '../text/sentences.ts';
import { speakerBefore } from './attribute-colons.ts';
import { NOTHING_EARLIER } from './earlier-speech.ts';
import { findCues } from './find-cues.ts';
import { findSubject } from './find-subject.ts';
import type { FoundSubject } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import type { DraftPlace } from './quote-draft.ts';
import { lowerAt, mentionStartingAt, mentionsWithin, type Range, type Scene, stretchAt } from './scene.ts';

/** Who is said to speak right before a free-standing quotation, or null where nothing introduces it. */
export function introduction(scenes: readonly Scene[], scene: Scene, range: Range): DraftPlace | null {
  if (range.from > 0) return sentenceBefore(scene, range.from);
  const above = scenes[scene.paragraph.index - 1];
  const introduced = above === undefined ? null : (colonAbove(above) ?? questionAbove(above));
  return introduced ?? signatureBelow(scene, scenes[scene.paragraph.index + 1], range);
}

/** `The council wrote:` in a paragraph of its own above the quotation. */
function colonAbove(above: Scene): DraftPlace | null {
  const colon = above.tokens.length - 1;
  if (lowerAt(above, colon) !== ':' || stretchAt(above, colon) >= 0) return null;
  const from = above.paragraph.sentences.at(-1)?.from ?? 0;
  const cue = findCues(above).findLast((each) => each.from >= from && each.stretch < 0);
  const subject = cue === undefined ? null : findSubject(above, cue, NOTHING_EARLIER);
  if (cue !== undefined && subject !== null) return { cue, subject, rule: `${subject.rule}/colon` };
  const label = speakerBefore(above, colon);
  return label === null ? null : { cue: null, subject: label, rule: `${label.rule}/colon` };
}

/** Most tokens of a signature. */
const LONGEST_SIGNATURE = 16;

/** `— Hana Doru, harbour chief` below a quotation that fills its paragraph. */
function signatureBelow(scene: Scene, below: Scene | undefined, range: Range): DraftPlace | null {
  if (below === undefined || range.to < scene.tokens.length - 1 || below.tokens.length > LONGEST_SIGNATURE) return null;
  const from = /^[—–-]$/.test(lowerAt(below, 1)) ? 2 : 1;
  const mention = /^[—–-]$/.test(lowerAt(below, 0)) ? mentionStartingAt(below, from) : null;
  if (mention === null || holdsVerb(below, { from, to: below.tokens.length })) return null;
  const phrase = { from: mention.phraseFrom, to: mention.to, mention, head: lowerAt(below, mention.to - 1) };
  const subject: FoundSubject = {
    phrase,
    place: 'after',
    rule: 'label',
    end: mention.to,
    paragraph: below.paragraph.index,
  };
  return { cue: null, subject, rule: 'label/marks' };
}

/** `Hana Doru shrugged. "I do not know."`: the one who acts in the sentence before it, where that reports nothing itself. */
function sentenceBefore(scene: Scene, end: number): DraftPlace | null {
  const { sentences } = scene.paragraph;
  const sentence = sentences[sentenceAt(sentences, end - 1)];
  if (sentence === undefined || sentence.to !== end || holdsMarks(scene, sentence)) return null;
  const owner = mentionStartingAt(scene, sentence.from);
  const acting =
    owner !== null && answers(scene, owner) ? owner : mentionsWithin(scene, sentence).find(({ subject }) => subject);
  if (acting === undefined || acting.entity === null || !beginsWith(scene, sentence.from, acting.phraseFrom))
    return null;
  if (scene.entities[acting.entity]?.type !== 'person') return null;
  const phrase = { from: acting.phraseFrom, to: acting.to, mention: acting, head: lowerAt(scene, acting.to - 1) };
  const subject: FoundSubject = {
    phrase,
    place: 'shared',
    rule: 'sentence-before',
    end: acting.to,
    paragraph: scene.paragraph.index,
  };
  return { cue: null, subject, rule: 'sentence-before/marks' };
}

/** "Doru's answer is short.", "Her verdict was clear.": whose words follow. */
function answers(scene: Scene, { kind, to }: FoundMention): boolean {
  const noun = kind === 'pronoun' ? to : scene.tokens[to]?.kind === 'possessive' ? to + 1 : -1;
  return /^(?:answer|reply|response|verdict|message|advice|explanation|conclusion|comment|view)$/.test(
    lowerAt(scene, noun),
  );
}

/** "Doru", "But Doru", "Her old friend Doru": no verb or preposition stands before the name. */
function beginsWith(scene: Scene, from: number, to: number): boolean {
  if (to - from > 4) return false;
  return scene.tokens
    .slice(from, to)
    .every(({ kind, lower }) => kind === 'word' && !PREPOSITIONS.has(lower) && !looksFinite(lower));
}

/** `Hana Doru was asked whether she would go.` above the quotation: the answer is hers. */
function questionAbove(above: Scene): DraftPlace | null {
  const from = above.paragraph.sentences.at(-1)?.from ?? 0;
  for (let at = from + 1; at < above.tokens.length; at += 1)
    if (lowerAt(above, at) === 'asked' && /^(?:was|were|when)$/.test(lowerAt(above, at - 1)))
      return sentenceBefore(above, above.tokens.length);
  return null;
}

function holdsMarks(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) if (stretchAt(scene, at) >= 0) return true;
  return false;
}
