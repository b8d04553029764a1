import type { FoundMention } from '../entities/found-mention.ts';
import { isSelfNamed } from '../text/self-named.ts';
import { AUXILIARY, DETERMINER, FINITE, isA, PREPOSITION } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import { longSubject, ownerBefore } from './long-subject.ts';
import { describedPerson } from './name-behind-office.ts';
import { type NounPhrase, phraseEndingAt } from './noun-phrase.ts';
import { lowerAt, mentionEndingAt, mentionStartingAt, type Scene, stretchAt } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** "The results published this week, revealed that …": a comma that should not be there. */
export function behindStrayComma(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const phrase =
    longSubject(scene, cue, cue.groupFrom - 1) ?? phraseEndingAt(scene, cue.groupFrom - 1, cue.container.from);
  const whole = phrase === null ? null : ownerBefore(scene, phrase, cue.container.from);
  const fills = whole?.from === cue.container.from && (whole.mention !== null || isSpeakerNoun(whole.head));
  return whole === null || !(fills || lowerAt(scene, cue.to) === 'that')
    ? null
    : { phrase: whole, place: 'before', rule: 'subject-before-verb', end: cue.to, paragraph: scene.paragraph.index };
}

/** Longest remark in brackets behind a name, in tokens. */
const LONGEST_REMARK = 24;

/** The noun phrase that ends at `end`, brackets behind it left out. */
export function phraseBeforeBrackets(scene: Scene, end: number, floor: number): NounPhrase | null {
  if (lowerAt(scene, end - 1) !== ')') return phraseEndingAt(scene, end, floor);
  for (let i = end - 2; i > Math.max(floor, end - LONGEST_REMARK); i -= 1)
    if (scene.tokens[i]?.text === '(') return phraseEndingAt(scene, i, floor);
  return null;
}

/** "The League's envoy for Sahrun, Joost de Vrooy, said": the office before the first comma belongs to the name. */
export function behindOffice(scene: Scene, cue: FoundCue): FoundSubject | null {
  if (lowerAt(scene, cue.groupFrom - 1) !== ',') return null;
  const named = mentionBefore(scene, cue.groupFrom - 1);
  // "Hana Doru, director of exhibits at the university, Harlan, said": the last name is a place.
  if (named?.kind !== 'name' || scene.entities[named.entity ?? -1]?.type !== 'person') return null;
  if (!scene.tokens.slice(named.phraseFrom, named.from).some(({ text }) => text === ',')) return null;
  const phrase = phraseEndingAt(scene, named.to, cue.container.from);
  return phrase === null
    ? null
    : { phrase, place: 'before', rule: 'subject-with-office', end: cue.to, paragraph: scene.paragraph.index };
}

/** The name before a comma, the body it is *of* left out: "Senator Hana Doru of the Harbour Party,". */
function mentionBefore(scene: Scene, comma: number): FoundMention | null {
  const last = mentionEndingAt(scene, comma);
  if (last === null) return null;
  const of = lowerAt(scene, last.phraseFrom - 1) === 'the' ? last.phraseFrom - 2 : last.phraseFrom - 1;
  return /^(?:of|from)$/.test(lowerAt(scene, of)) ? (mentionEndingAt(scene, of) ?? last) : last;
}

/** Longest apposition between a subject and its verb, in tokens. */
const LONGEST_APPOSITION = 50;

/** What begins a remark about speakers without a name: "economists, like their rivals, say". */
const OPENS_REMARK = new Set('like unlike including along among who whose which though however too'.split(' '));

/** "Hana Doru, the minister of health, said": the noun phrase before the first of the two commas. */
export function behindApposition(scene: Scene, cue: FoundCue): FoundSubject | null {
  const named = mentionEndingAt(scene, cue.groupFrom - 1);
  const sign = lowerAt(scene, cue.groupFrom - 1);
  for (let i = cue.groupFrom - 2; i > Math.max(cue.container.from, cue.groupFrom - LONGEST_APPOSITION); i -= 1) {
    if (scene.tokens[i]?.text !== sign || stretchAt(scene, i) !== cue.stretch) continue;
    const phrase = longSubject(scene, cue, i) ?? phraseBeforeBrackets(scene, i, cue.container.from);
    const next = scene.tokens[i + 1];
    if (phrase === null || next === undefined) continue;
    const between = phrase.mention?.kind === 'name' ? null : nameBetween(scene, i + 1, cue);
    if (
      phrase.mention === null &&
      between === null &&
      !(sign !== ',' && phrase.from === cue.container.from) &&
      !(isSpeakerNoun(phrase.head) && (sign !== ',' || OPENS_REMARK.has(next.lower))) &&
      !isA(scene.tokens[phrase.from], DETERMINER) &&
      !(
        phrase.from <= cue.container.from + 1 &&
        (isSpeakerNoun(phrase.head) || isAside(scene, i + 1, cue.groupFrom - 1))
      ) &&
      !(sign !== ',' && scene.tokens[phrase.from]?.capital === true) &&
      !isPronoun(phrase.head)
    )
      continue;
    if (
      (isA(scene.tokens[phrase.from - 1], PREPOSITION) && !BEGINS_CLAUSE.test(lowerAt(scene, phrase.from - 1))) ||
      verbBehindComma(scene, i, cue)
    )
      continue;
    if (isLeadIn(i, cue)) return null;
    const mention = named !== null && isSelfNamed(scene.tokens, named.from) ? named : phrase.mention;
    if (phrase.mention?.kind !== 'name' && isFurtherApposition(scene, phrase)) continue;
    const called = between === null ? { ...phrase, mention } : { ...phrase, to: cue.groupFrom - 1, mention: between };
    return {
      phrase: called,
      place: 'before',
      rule: 'subject-with-apposition',
      end: cue.to,
      paragraph: scene.paragraph.index,
    };
  }
  return null;
}

/** "after Doru, asked about the bridge, had said": a conjunction as well as a preposition. */
const BEGINS_CLAUSE = /^(?:after|before|since|until)$/;

/** "Exporters, for instance, say": what stands between the commas joins the sentence to the one before. */
function isAside(scene: Scene, from: number, to: number): boolean {
  const words = scene.tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:however|meanwhile|though|too|instead|in turn|of course|for (?:instance|example|(?:his|her|its|their) part)|(?:in|by) contrast)$/.test(
    words,
  );
}

/** "Salma Doru, [the general's niece], who teaches, said": behind the comma after a name. */
function isFurtherApposition(scene: Scene, phrase: NounPhrase): boolean {
  return lowerAt(scene, phrase.from - 1) === ',' && mentionEndingAt(scene, phrase.from - 1)?.kind === 'name';
}

/** "Sahrun's chief lawyer, Hana Doru, said": a name alone between the commas is who the phrase before them means. */
export function nameBetween(scene: Scene, from: number, cue: FoundCue): FoundMention | null {
  const mention = describedPerson(scene, from) ?? mentionStartingAt(scene, from);
  const fills =
    mention !== null &&
    mention.entity !== null &&
    mention.kind === 'name' &&
    reaches(scene, mention.to, cue.groupFrom - 1);
  return fills && scene.entities[mention.entity ?? -1]?.type !== 'place' ? mention : null;
}

/** Behind the name stands the comma, or "of the Harbour Party" and the comma. */
function reaches(scene: Scene, at: number, comma: number): boolean {
  if (at === comma) return true;
  const owner = /^(?:of|from)$/.test(lowerAt(scene, at)) ? mentionEndingAt(scene, comma) : null;
  return owner !== null && owner.phraseFrom - at <= 2;
}

/** "Veldria, which sent ships, would leave, said …": a verb behind a further comma makes it a clause, not an apposition. */
function verbBehindComma(scene: Scene, from: number, cue: FoundCue): boolean {
  for (let i = from + 1; i < cue.groupFrom - 1; i += 1) {
    if (scene.tokens[i]?.text === ',' && isA(scene.tokens[i + 1], FINITE)) return true;
  }
  const opens = lowerAt(scene, from + 1);
  if (
    /^(?:who|which|whose|where|a|an|the|one|another|former|himself|herself)$/.test(opens) ||
    scene.tokens[from + 1]?.kind === 'number'
  )
    return false;
  return scene.tokens.slice(from + 1, cue.groupFrom - 1).some((t) => isA(t, AUXILIARY));
}

/** Between the commas there is a subject of its own: ", Doru, of the council, said" is apposition, ", he said" is not. */
function isLeadIn(comma: number, cue: FoundCue): boolean {
  return cue.groupFrom - 1 - comma < 2;
}

export function isPronoun(word: string): boolean {
  return /^(?:he|she|they|we|i|it|you)$/.test(word);
}
