import { findEntityCandidates } from '@onrecord/core';
import { didTheySay as compare } from '@onrecord/core/match';
import { fail } from './call-error.ts';
import { checkRecord } from './core-record.ts';
import { nameOfSpeaker } from './find-quotes.ts';
import type { ParsedRecord, Quote } from './record.ts';

/** A sentence of which you want to know whether it was said, by anybody or by the speaker you name. */
export interface Claim {
  readonly words: string;
  /** Any name of theirs. */
  readonly speaker?: string;
}

/** A quote that has the claimed words, or nearly. */
export interface ClaimMatch<Held extends ParsedRecord = ParsedRecord> {
  readonly record: Held;
  readonly quote: Quote;
  readonly words: string;
  readonly speaker: string | null;
  /** Said by the speaker you asked for, or you asked for none. */
  readonly isAsked: boolean;
  /** `exact`: the same words; `part-of`: they stand in what was said, which goes on; `altered`: some words differ. */
  readonly kind: 'exact' | 'altered' | 'part-of';
  /** 0 to 1. */
  readonly score: number;
  /** Why, as a sentence. */
  readonly reason: string;
  /** Word by word, for `altered` and `part-of`: what both have, what only was said, what only is claimed. */
  readonly diff: readonly { readonly in: 'same' | 'said' | 'claimed'; readonly words: string }[];
}

export interface ClaimAnswer<Held extends ParsedRecord = ParsedRecord> {
  readonly verdict: 'exact' | 'altered' | 'part-of' | 'said-by-someone-else' | 'not-found';
  /** Those of the speaker you named first, then the nearest; ten at most. */
  readonly matches: readonly ClaimMatch<Held>[];
  /** True when the claim is longer than what was compared (300 words). */
  readonly isCut: boolean;
}

/**
 * Answers whether a sentence was said, as far as the given records know: word for word, in part, altered, by somebody else, or not at all.
 * Reported clauses count as well as words in quotation marks; `quote.kind` tells which. Throws a `TypeError` for a wrong call.
 *
 * @example
 * const records = [parse('“We will not sell the pier,” Mayor Ada Brenn said.', { as: 'body' })];
 * didTheySay({ words: 'We will never sell the pier', speaker: 'Brenn' }, records).verdict; // "altered"
 */
export function didTheySay<Held extends ParsedRecord>(claim: Claim, records: Iterable<Held>): ClaimAnswer<Held> {
  const { words, speaker } = checkClaim(claim);
  const answer = compare(speaker === undefined ? { words } : { words, speakerId: ASKED }, saidIn(records, speaker));
  return {
    verdict: answer.verdict,
    isCut: answer.isCut,
    matches: answer.matches.map(({ said, kind, score, reason, diff }) => ({
      record: said.record,
      quote: said.quote,
      words: said.words,
      speaker: nameOfSpeaker(said.record, said.quote),
      isAsked: speaker === undefined || said.speakerId === ASKED,
      kind,
      score,
      reason,
      diff,
    })),
  };
}

const ASKED = 'asked';

function* saidIn<Held extends ParsedRecord>(records: Iterable<Held>, asked: string | undefined) {
  let place = 0;
  for (const record of records) {
    checkRecord('didTheySay', record, `records[${place}]`);
    place += 1;
    const isAsked = speakersNamed(record, asked);
    for (const quote of record.quotes) {
      const words = record.text.slice(quote.span.start, quote.span.end);
      const speakerId = isAsked.has(quote.speaker?.entityId ?? '') ? ASKED : (quote.speaker?.entityId ?? null);
      yield { id: quote.id, words, speakerId, record, quote };
    }
  }
}

/** The ids in a record of whoever has the name, in this spelling or in another of the same name. */
function speakersNamed(record: ParsedRecord, asked: string | undefined): ReadonlySet<string> {
  if (asked === undefined) return new Set();
  const key = asked.trim().toLowerCase();
  const isNamed = ({ id, type, name, aliases }: ParsedRecord['entities'][number]): boolean => {
    // "Brenn" is asked for as often as "Ada Brenn".
    const forms = [name, ...aliases.map((alias) => alias.name)].map((form) => form.toLowerCase());
    if (forms.some((form) => form === key || (type === 'person' && form.endsWith(` ${key}`)))) return true;
    const [nearest] = findEntityCandidates({ type, name: asked }, [{ id, type, name, aliases }]);
    return nearest?.decision === 'join';
  };
  return new Set(record.entities.filter(isNamed).map(({ id }) => id));
}

function checkClaim(claim: unknown): Claim {
  const fields: { readonly words?: unknown; readonly speaker?: unknown } =
    typeof claim === 'object' && claim !== null ? claim : {};
  const { words, speaker } = fields;
  if (typeof words !== 'string' || words.trim() === '')
    return fail('didTheySay', { place: 'claim.words', expected: 'a string with words in it', actual: words });
  if (speaker === undefined) return { words };
  if (typeof speaker !== 'string' || speaker.trim() === '')
    return fail('didTheySay', { place: 'claim.speaker', expected: 'a name', actual: speaker });
  return { words, speaker };
}
