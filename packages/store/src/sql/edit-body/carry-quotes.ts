import type { ParsedRecord, Quote, Span } from '@onrecord/core';
import { type Reanchored, reanchor } from '@onrecord/core/anchor';
import type { Decision } from '../../port.ts';
import type { Content } from '../permanent-ids.ts';
import { movedQuote, spansOf } from './moved-quote.ts';

/** A quote of the text before that somebody has to look at. */
export interface LostQuote {
  readonly quote: Quote;
  /** As they were. */
  readonly words: string;
  readonly decision: Decision | null;
  readonly state: 'touched' | 'gone';
  readonly reason: string;
  /** What stands there now; null when it is gone, or nothing like it is read there any more. */
  readonly nowWords: string | null;
}

/** What an article holds after its text was edited, and what could not be carried over. */
export interface Carried {
  readonly content: Content;
  readonly lost: readonly LostQuote[];
}

/** A quote read in the new text is the old one when they share more than this part of the longer of the two. */
const SAME_QUOTE = 0.5;

/**
 * Carries the quotes of a text over to its edited form. A quote whose words nobody touched keeps its id and its decision, and what an
 * editor decided about it; one without a decision is as the new reading has it. A touched one keeps its id where the new reading has
 * a quote in its place, but loses its decision, unless it was rejected: nobody shall see again what an editor took away. Where an editor
 * has decided, the parser is not asked again: what it reads anew over such words is left out. Everything else of the article is as the new
 * reading has it.
 */
export function carryQuotes(before: Content, after: ParsedRecord): Carried {
  const spans = before.record.quotes.flatMap((quote) => spansOf(quote));
  const found = new Map(
    reanchor(before.record.text, after.text, spans).map((result, index) => [spans[index], result] as const),
  );
  const carrying = new Carrying(before, after, found);
  for (const quote of before.record.quotes) carrying.carry(quote);
  return carrying.done();
}

class Carrying {
  readonly #before: Content;

  readonly #after: ParsedRecord;

  readonly #found: ReadonlyMap<Span | undefined, Reanchored>;

  /** Old ids by the ids of the new reading. */
  readonly #names = new Map<string, string>();

  readonly #kept: Quote[] = [];

  readonly #decisions = new Map<string, Decision>();

  readonly #lost: LostQuote[] = [];

  constructor(before: Content, after: ParsedRecord, found: ReadonlyMap<Span | undefined, Reanchored>) {
    this.#before = before;
    this.#after = after;
    this.#found = found;
  }

  carry(quote: Quote): void {
    const result = this.#found.get(quote.span);
    if (result === undefined) return;
    if (result.state === 'moved' && result.span !== null) this.#keep(quote, result.span);
    else this.#lose(quote, result);
  }

  #keep(quote: Quote, span: Span): void {
    const decision = this.#before.decisions[quote.id] ?? null;
    const read = this.#readAt(span, 1);
    if (decision !== null) this.#decisions.set(quote.id, decision);
    if (read !== null) this.#names.set(read.id, quote.id);
    if (read === null || decision !== null) this.#kept.push(movedQuote(quote, span, this.#found));
  }

  #lose(quote: Quote, result: Reanchored): void {
    const { text } = this.#before.record;
    const decision = this.#before.decisions[quote.id] ?? null;
    const read = result.span === null ? null : this.#readAt(result.span, SAME_QUOTE);
    if (read !== null) {
      this.#names.set(read.id, quote.id);
      if (decision?.decision === 'rejected') this.#decisions.set(quote.id, decision);
    }
    this.#lost.push({
      quote,
      words: text.slice(quote.span.start, quote.span.end),
      decision,
      state: result.state === 'gone' ? 'gone' : 'touched',
      reason: result.reason,
      nowWords: read === null ? null : this.#after.text.slice(read.span.start, read.span.end),
    });
  }

  /** The quote of the new reading that overlaps most, at least by this part, and is nobody else's yet. */
  #readAt(span: Span, least: number): Quote | null {
    let best: Quote | null = null;
    let most = 0;
    for (const quote of this.#after.quotes) {
      const part = overlap(quote.span, span);
      if (part >= least && part > most && !this.#names.has(quote.id)) [best, most] = [quote, part];
    }
    return best;
  }

  done(): Carried {
    const kept = new Set(this.#kept.map((quote) => quote.id));
    const read = this.#after.quotes
      .filter((quote) => !this.#isDecidedAlready(quote))
      .map((quote) => this.#renamed(quote))
      .filter((quote) => !kept.has(quote.id));
    const all = [...this.#kept, ...read];
    const ids = new Set(all.map((quote) => quote.id));
    const quotes = all.map((quote) =>
      quote.nestedIn === null || (ids.has(quote.nestedIn) && quote.nestedIn !== quote.id)
        ? quote
        : { ...quote, nestedIn: null },
    );
    return {
      content: { record: { ...this.#after, quotes }, decisions: Object.fromEntries(this.#decisions) },
      lost: this.#lost,
    };
  }

  /** Whether a quote of the new reading, which is none of the old ones, covers words an editor has decided about otherwise. */
  #isDecidedAlready(quote: Quote): boolean {
    if (this.#names.has(quote.id) || (quote.nestedIn !== null && this.#names.has(quote.nestedIn))) return false;
    const decided = this.#kept.filter(({ id }) => this.#decisions.has(id));
    const covered = decided.reduce((sum, { span }) => sum + shared(span, quote.span), 0);
    return decided.some(({ span }) => cross(span, quote.span)) || covered >= SAME_QUOTE * length(quote.span);
  }

  #renamed(quote: Quote): Quote {
    const name = (id: string) => this.#names.get(id) ?? id;
    return { ...quote, id: name(quote.id), nestedIn: quote.nestedIn === null ? null : name(quote.nestedIn) };
  }
}

/** The part of the longer span that both share. */
function overlap(a: Span, b: Span): number {
  return shared(a, b) / Math.max(1, length(a), length(b));
}

/** How many characters both have. */
function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether each has words of the other's and words of its own. */
function cross(a: Span, b: Span): boolean {
  const both = shared(a, b);
  return both > 0 && both < length(a) && both < length(b);
}

function length({ start, end }: Span): number {
  return end - start;
}
