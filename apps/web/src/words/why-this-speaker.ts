import type { ParsedRecord, Quote, SpeakerRule } from '@onrecord/core';
import type { Decision } from '@onrecord/store';
import { longDate } from './dates.ts';

interface Words {
  /** The speaker as the text names them there. */
  readonly speaker: string;
  readonly cue: string;
}

/** What decided who speaks, by the first part of the evidence's rule. */
const SPEAKER_RULES: Readonly<Record<SpeakerRule | 'editor', (words: Words) => string>> = {
  'subject-before-verb': ({ speaker, cue }) => `${speaker} is the subject of ${cue}.`,
  'subject-after-verb': ({ speaker, cue }) => `${speaker} follows ${cue} as its subject.`,
  'subject-with-apposition': ({ speaker, cue }) =>
    `${speaker} is the subject of ${cue}; a description stands between the two.`,
  'subject-with-office': ({ speaker, cue }) =>
    `${speaker} is the subject of ${cue}; an office or description is named with the name.`,
  'content-before': ({ speaker }) => `The sentence before the colon is already ${speaker}’s; the words go on from it.`,
  'sentence-before': ({ speaker }) => `The sentence right before the words speaks of ${speaker} and introduces them.`,
  'owner-of-noun': ({ speaker, cue }) => `${cue} belongs to ${speaker}.`,
  'relative-clause': ({ speaker, cue }) => `${cue} belongs to the clause that describes ${speaker}.`,
  'coordinated-verb': ({ speaker, cue }) => `${cue} shares its subject, ${speaker}, with a verb before it.`,
  'participle-of-main-clause': ({ speaker, cue }) => `${cue} goes back to ${speaker}, the subject of the sentence.`,
  'noun-with-participle': ({ speaker, cue }) => `${cue} describes ${speaker}.`,
  'according-to': ({ speaker, cue }) => `The words are given with ${cue} ${speaker}.`,
  'headline-colon': ({ speaker }) => `The headline puts ${speaker} before the words, with a colon.`,
  label: ({ speaker }) => `${speaker} stands before the words, with a colon.`,
  'subject-of-colon': ({ speaker }) => `${speaker} acts in the sentence whose colon introduces the words.`,
  'rest-of-utterance': ({ speaker }) => `The quotation goes on after its attribution to ${speaker}.`,
  'runs-over-paragraphs': ({ speaker }) =>
    `The quotation runs over several paragraphs and is attributed once, to ${speaker}.`,
  'continues-last-speaker': ({ speaker }) =>
    `Nobody is named beside these words; they follow those of ${speaker}, who is taken to go on speaking.`,
  editor: () => 'An editor of this archive said so.',
};

/** Why the quote has this speaker, in sentences: the rule, what the words stand for, how sure it is, and who checked it. */
export function whyThisSpeaker(record: ParsedRecord, quote: Quote, decision: Decision | undefined): string[] {
  return [ruleSentence(record, quote), standsFor(record, quote), howSure(quote), checkedBy(decision)].filter(
    (sentence) => sentence !== null,
  );
}

function ruleSentence(record: ParsedRecord, { speaker, cue, evidence }: Quote): string {
  const [rule = ''] = evidence.rule.split('/');
  if (speaker === null && rule !== 'editor') return 'No rule could say whose words these are.';
  if (!isExplained(rule)) return `The rule “${evidence.rule}” decided.`;
  return SPEAKER_RULES[rule]({
    speaker: `“${speaker?.text ?? ''}”`,
    cue: cue === null ? 'the verb' : `“${record.text.slice(cue.span.start, cue.span.end)}”`,
  });
}

/** Records made by an older or newer parser may name other rules. */
function isExplained(rule: string): rule is keyof typeof SPEAKER_RULES {
  return Object.hasOwn(SPEAKER_RULES, rule);
}

function standsFor(record: ParsedRecord, { speaker }: Quote): string | null {
  const entity = record.entities.find(({ id }) => id === speaker?.entityId);
  if (speaker === null || entity === undefined || entity.name === speaker.text) return null;
  if (speaker.via === 'continuation' || speaker.text === '') return null;
  return `“${speaker.text}” stands for ${entity.name}.`;
}

const SURE = 0.85;
/** The number speaks of words and speaker together; above this it is mostly where the words end that may be wrong. */
const RATHER_SURE = 0.5;

/** Whether a reader should be told, without asking, that the speaker is not certain. */
export function isUncertain({ confidence }: Pick<Quote, 'confidence'>): boolean {
  return confidence < RATHER_SURE;
}

function howSure({ confidence }: Quote): string {
  const percent = `${Math.round(confidence * 100)} of 100`;
  if (confidence === 1) return `Certainty: ${percent}.`;
  if (confidence >= SURE) return `Certainty of the machine: high (${percent}).`;
  return `Certainty of the machine: ${confidence >= RATHER_SURE ? 'fair' : 'low'} (${percent}).`;
}

function checkedBy(decision: Decision | undefined): string {
  if (decision === undefined) return 'No editor has checked it yet.';
  return `An editor ${decision.decision} it on ${longDate(decision.at)}.`;
}

/** Who else was considered, with the reason against them; the chosen one is left out. */
export function otherCandidates(
  record: ParsedRecord,
  { speaker, evidence }: Quote,
): { name: string; reason: string }[] {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return evidence.candidates
    .filter(({ entityId, text }) => (entityId === null ? text !== speaker?.text : entityId !== speaker?.entityId))
    .map(({ entityId, text, reason }) => ({ name: names.get(entityId ?? '') ?? text, reason: inWords(reason) }));
}

/** The parser names the rule of its own choice; where an editor chose another, the rule's name says nothing to a reader. */
function inWords(reason: string): string {
  return reason.startsWith('chosen by ') ? 'the machine’s own choice' : reason;
}
