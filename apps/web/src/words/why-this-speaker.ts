import type { ParsedRecord, Quote } from '@onrecord/core';
import { standsFor, whichRule } from '@onrecord/core/explain';
import type { Decision } from '@onrecord/store';
import { longDate } from './dates.ts';

/** Why the quote has this speaker, in sentences: the rule, what the words stand for, how sure it is, and who checked it. */
export function whyThisSpeaker(record: ParsedRecord, quote: Quote, decision: Decision | undefined): string[] {
  return [ruleSentence(record, quote), standsFor(record, quote), howSure(quote), checkedBy(decision)].filter(
    (sentence) => sentence !== null,
  );
}

function ruleSentence(record: ParsedRecord, quote: Quote): string {
  return quote.evidence.rule === 'editor' ? 'An editor of this archive said so.' : whichRule(record, quote);
}

const SURE = 0.85;
/** The number speaks of words and speaker together; above this it is mostly where the words end that may be wrong. */
const RATHER_SURE = 0.5;

/** Whether a reader should be told, without asking, that the speaker is not certain. */
export function isUncertain({ confidence }: Pick<Quote, 'confidence'>): boolean {
  return confidence < RATHER_SURE;
}

/** What is said beside a statement whose speaker `isUncertain`, wherever it stands. */
export const UNCERTAIN = 'speaker uncertain';

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

/** What a reader is told without asking: whether an editor has looked, and whom the machine had named before. */
export function lookedAt(record: ParsedRecord, quote: Quote, decision: Decision | undefined): string {
  if (decision === undefined) return 'No editor has checked this quote.';
  const when = longDate(decision.at);
  if (decision.decision !== 'corrected') return `Checked by an editor on ${when}.`;
  const before = machinesChoice(record, quote);
  return `Corrected by an editor on ${when}.${before === null ? '' : ` The machine had named ${before} as the speaker.`}`;
}

/** The speaker that the machine chose where an editor chose another; null where they are the same, or it is not known. */
function machinesChoice({ entities }: ParsedRecord, { speaker, evidence }: Quote): string | null {
  const chosen = evidence.candidates.find(({ reason }) => reason.startsWith(CHOSEN));
  if (evidence.rule !== 'editor' || chosen === undefined) return null;
  const isSame =
    chosen.entityId === null ? chosen.text === speaker?.text : chosen.entityId === (speaker?.entityId ?? null);
  return isSame ? null : (entities.find(({ id }) => id === chosen.entityId)?.name ?? chosen.text);
}

const CHOSEN = 'chosen by ';

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
  return reason.startsWith(CHOSEN) ? 'the machine’s own choice' : reason;
}
