import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { sayRule } from './speaker-rules.ts';

/** By which rule the quote has this speaker, as a sentence. */
export function whichRule(record: ParsedRecord, { speaker, cue, evidence }: Quote): string {
  if (speaker === null) return 'No rule could say whose words these are.';
  const words = {
    speaker: `“${speaker.text}”`,
    cue: cue === null ? 'the verb' : `“${record.text.slice(cue.span.start, cue.span.end)}”`,
  };
  return sayRule(evidence.rule, words) ?? `The rule “${evidence.rule}” decided.`;
}

/** For whom the words that name the speaker stand, as a sentence; null where they are the name themselves, or stand for nobody known. */
export function standsFor(record: ParsedRecord, { speaker }: Quote): string | null {
  const entity = record.entities.find(({ id }) => id === speaker?.entityId);
  if (speaker === null || entity === undefined || entity.name === speaker.text) return null;
  if (speaker.via === 'continuation' || speaker.text === '') return null;
  return `“${speaker.text}” stands for ${entity.name}.`;
}
