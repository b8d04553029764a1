import { reanchor as findAgain, type Reanchored } from '@onrecord/core/anchor';
import { fail } from './call-error.ts';
import { checkRecord } from './core-record.ts';
import type { ParsedRecord, Span } from './record.ts';

/** Where a quote is after an edit of the text it was found in. */
export interface ReanchoredQuote {
  readonly quoteId: string;
  /** `moved`: certain; `touched`: somebody has to look; `gone`: its words are not there any more. */
  readonly state: 'moved' | 'touched' | 'gone';
  /** In the edited text; for `touched` where it may be, or null. */
  readonly span: Span | null;
  /** Why, as a sentence; empty for `moved`. */
  readonly reason: string;
}

/**
 * Finds the quotes of a record again in an edited version of its text. A quote is `moved` only where the edit left its words and those
 * beside it alone and they can be nowhere else; what looks alike is never chosen, and of very few words somebody has to say.
 *
 * @example
 * const record = parse('“The new bridge is safe,” Ada Brenn said.', { as: 'body' });
 * reanchor(record, 'On Monday: “The new bridge is safe,” Ada Brenn said.')[0]?.span; // { start: 12, end: 35 }
 */
export function reanchor(record: ParsedRecord, edited: string): ReanchoredQuote[] {
  const { text, quotes } = checkRecord('reanchor', record);
  if (typeof edited !== 'string')
    fail('reanchor', { place: 'its second argument', expected: 'a string', actual: edited });
  const found: readonly Reanchored[] = findAgain(
    text,
    edited,
    quotes.map(({ span }) => span),
  );
  return quotes.flatMap(({ id }, index) => {
    const where = found[index];
    return where === undefined ? [] : [{ quoteId: id, state: where.state, span: where.span, reason: where.reason }];
  });
}
