import type { Span } from '../../src/schemas/index.ts';
import type { CompleteExpectation, Expectation, ExpectedQuote } from './expectation.ts';
import { articleFact, articleFacts, type Fact, key, list, removedFacts, show } from './fact.ts';
import { findBeside, findWords } from './words.ts';

/** The facts a page's expectation states about `text`, and a sentence for each item whose words are not there. */
export interface LocatedExpectation {
  readonly facts: readonly Fact[];
  readonly problems: readonly string[];
  readonly quotes: readonly (Span | null)[];
  readonly mentions: readonly (Span | null)[];
}

interface Item {
  readonly list: string;
  readonly index: number;
}

/** Finds the words of an expectation in a page's text, left to right. */
class Locator {
  readonly problems: string[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  after(item: Item, words: string | undefined, cursor: number): number {
    if (words === undefined) return cursor;
    return this.first(item, words, cursor)?.end ?? cursor;
  }

  first(item: Item, words: string, cursor: number): Span | null {
    return this.#found(item, words, findWords(this.#text, words, cursor));
  }

  within(item: Item, words: string, range: { readonly in: Span; readonly from: number }): Span | null {
    const span = findWords(this.#text.slice(0, range.in.end), words, range.from);
    return this.#found(item, words, span);
  }

  beside(item: Item, words: { readonly text: string; readonly in?: string | undefined }, quote: Span): Span | null {
    if (words.in === undefined) return this.#found(item, words.text, findBeside(this.#text, words.text, quote));
    const holder = this.#found(item, words.in, nearestOrInside(this.#text, words.in, quote));
    return holder && this.within(item, words.text, { in: holder, from: holder.start });
  }

  #found(item: Item, words: string, span: Span | null): Span | null {
    if (span === null) this.problems.push(`${item.list}[${item.index}]: words not found: ${JSON.stringify(words)}`);
    return span;
  }
}

function nearestOrInside(text: string, words: string, quote: Span): Span | null {
  return findBeside(text, words, { start: quote.start, end: quote.start }) ?? findWords(text, words, quote.start);
}

interface Placed {
  readonly text: string;
  readonly after?: string | undefined;
  readonly kind?: string;
}

/** Quotes may nest, and "the head of the Harbour Party" holds a name: the next one is searched from the start of those; all else from the end. */
function place(locator: Locator, name: Fact['list'], items: readonly Placed[]): readonly (Span | null)[] {
  let cursor = 0;
  return items.map((words, index) => {
    const item = { list: name, index };
    const span = locator.first(item, words.text, locator.after(item, words.after, cursor));
    const holds = name === 'quotes' || (words.kind === 'role' && items[index + 1]?.text !== words.text);
    if (span !== null) cursor = holds ? span.start : span.end;
    return span;
  });
}

/** States what an expectation says about `text`, the page's source or, for HTML, the record's text. */
export function expectedFacts(expectation: Expectation, text: string): LocatedExpectation {
  const locator = new Locator(text);
  const spans = place(locator, 'quotes', expectation.quotes);
  const quotes = expectation.quotes.flatMap((quote, index) => {
    const span = spans[index] ?? null;
    return span === null ? [] : [quoteFact({ locator, text, expectation, spans }, quote, { span, index })];
  });
  const headline = articleFact('headline', expectation.article.headline);
  if (!expectation.complete)
    return { facts: [headline, ...quotes], problems: locator.problems, quotes: spans, mentions: [] };
  const mentions = place(locator, 'mentions', expectation.mentions);
  const facts = [
    ...articleFacts(expectation.article),
    ...pageFacts(locator, text, expectation),
    ...entityFacts(expectation),
  ];
  const found = expectation.mentions.flatMap((mention, index) => mentionFact(text, mention, mentions[index] ?? null));
  return { facts: [...facts, ...found, ...quotes], problems: locator.problems, quotes: spans, mentions };
}

function pageFacts(locator: Locator, text: string, { article }: CompleteExpectation): readonly Fact[] {
  const blocks = place(locator, 'blocks', article.blocks);
  const removed = place(locator, 'removed', article.removed);
  return [
    ...article.blocks.flatMap(({ kind }, index): readonly Fact[] => {
      const span = blocks[index] ?? null;
      return span === null
        ? []
        : [{ list: 'blocks', key: key(span), words: text.slice(span.start, span.end), fields: { kind } }];
    }),
    ...article.removed.flatMap(({ reason }, index) => {
      const span = removed[index] ?? null;
      return span === null ? [] : removedFacts(text, span, reason);
    }),
  ];
}

function entityFacts({ entities }: CompleteExpectation): readonly Fact[] {
  return entities.map(({ name, type, aliases, roles }) => ({
    list: 'entities',
    key: name,
    words: name,
    fields: {
      type,
      aliases: list(aliases),
      roles: list(roles.map((role) => `${role.title} of ${role.of ?? 'nothing'}`)),
    },
  }));
}

function mentionFact(
  text: string,
  { kind, entity }: CompleteExpectation['mentions'][number],
  span: Span | null,
): readonly Fact[] {
  if (span === null) return [];
  return [
    {
      list: 'mentions',
      key: key(span),
      words: text.slice(span.start, span.end),
      fields: { kind, entity: entity ?? 'none' },
    },
  ];
}

interface QuoteContext {
  readonly locator: Locator;
  readonly text: string;
  readonly expectation: Expectation;
  readonly spans: readonly (Span | null)[];
}

function quoteFact(
  context: QuoteContext,
  quote: ExpectedQuote,
  at: { readonly span: Span; readonly index: number },
): Fact {
  const item = { list: 'quotes', index: at.index };
  const { locator, text, spans } = context;
  const fields = {
    kind: quote.kind,
    fragments: list(inside(context, item, { words: quote.fragments, span: at.span })),
    insertions: list(inside(context, item, { words: quote.insertions, span: at.span })),
    group: quote.group === null ? 'none' : groupText(context, quote.group),
    'nested in': quote.nestedIn === null ? 'none' : placeText(text, spans[quote.nestedIn] ?? null),
    ...cueFields(context, item, { quote, span: at.span }),
    ...speakerFields(context, item, { quote, span: at.span }),
  };
  const optional = (['occasion', 'addressee'] as const).flatMap((name) => {
    const words = quote[name];
    if (words === undefined) return [];
    return [[name, words === null ? 'none' : placeText(text, locator.beside(item, { text: words }, at.span))] as const];
  });
  return {
    list: 'quotes',
    key: key(at.span),
    words: text.slice(at.span.start, at.span.end),
    fields: { ...fields, ...Object.fromEntries(optional) },
  };
}

function inside(
  context: QuoteContext,
  item: Item,
  part: { readonly words: readonly string[]; readonly span: Span },
): readonly string[] {
  let from = part.span.start;
  return part.words.map((words) => {
    const span = context.locator.within(item, words, { in: part.span, from });
    if (span !== null) from = span.end;
    return placeText(context.text, span);
  });
}

function cueFields(
  context: QuoteContext,
  item: Item,
  { quote, span }: { readonly quote: ExpectedQuote; readonly span: Span },
): Fact['fields'] {
  if (quote.cue === null) return { cue: 'none' };
  const cue = context.locator.beside(item, quote.cue, span);
  return { cue: placeText(context.text, cue), lemma: quote.cue.lemma, stance: quote.cue.stance };
}

function speakerFields(
  context: QuoteContext,
  item: Item,
  { quote, span }: { readonly quote: ExpectedQuote; readonly span: Span },
): Fact['fields'] {
  const { speaker } = quote;
  if (speaker === null) return { speaker: 'none' };
  const who = { 'speaker kind': speaker.kind, via: speaker.via, 'speaker entity': speaker.entity ?? 'none' };
  if (speaker.via === 'continuation') return who;
  return { speaker: placeText(context.text, context.locator.beside(item, speaker, span)), ...who };
}

function groupText({ expectation, spans }: QuoteContext, group: string): string {
  return list(
    expectation.quotes.flatMap((quote, index) => (quote.group === group ? [keyOrLost(spans[index] ?? null)] : [])),
  );
}

function keyOrLost(span: Span | null): string {
  return span === null ? 'not found' : key(span);
}

function placeText(text: string, span: Span | null): string {
  return span === null ? 'not found' : show(text, span);
}
