import type { Article, Entity, ParsedRecord, Quote, Role, Span } from '../../src/schemas/index.ts';
import { type ArticleValues, articleFacts, type Fact, key, list, removedFacts, show } from './fact.ts';

/** The facts of a parsed record, in the form `expectedFacts` gives. */
export function recordFacts(record: ParsedRecord): readonly Fact[] {
  const names = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  const nameOf = (id: string | null): string => (id === null ? 'none' : (names.get(id) ?? `unknown id ${id}`));
  const { article, mentions, quotes } = record;
  return [
    ...articleFacts(articleValues(article)),
    ...article.blocks.map(({ span, kind }) => spanFact(record, { list: 'blocks', span, fields: { kind } })),
    ...article.removed.flatMap(({ span, reason }) => removedFacts(record.text, span, reason)),
    ...record.entities.map((entity) => entityFact(entity, nameOf)),
    ...mentions.map(({ span, kind, entityId }) =>
      spanFact(record, { list: 'mentions', span, fields: { kind, entity: nameOf(entityId) } }),
    ),
    ...quotes.map((quote) =>
      spanFact(record, { list: 'quotes', span: quote.span, fields: quoteFields(record, quote, nameOf) }),
    ),
  ];
}

interface Spanned {
  readonly list: Fact['list'];
  readonly span: Span;
  readonly fields: Fact['fields'];
}

function spanFact({ text }: ParsedRecord, { list: name, span, fields }: Spanned): Fact {
  return { list: name, key: key(span), words: text.slice(span.start, span.end), fields };
}

function articleValues(article: Article): ArticleValues {
  return {
    ...article,
    headline: article.headline?.text ?? null,
    standfirst: article.standfirst?.text ?? null,
    bylines: article.bylines.map((byline) => byline.text),
  };
}

function entityFact({ name, type, aliases, roles }: Entity, nameOf: (id: string) => string): Fact {
  const held = roles.map((role) => `${role.title} of ${officeOf(role, nameOf)}`);
  return {
    list: 'entities',
    key: name,
    words: name,
    fields: { type, aliases: list(aliases.map((alias) => alias.name)), roles: list(held) },
  };
}

function officeOf({ of }: Role, nameOf: (id: string) => string): string {
  if (of === null) return 'nothing';
  return of.entityId === null ? of.name : nameOf(of.entityId);
}

function quoteFields(record: ParsedRecord, quote: Quote, nameOf: (id: string | null) => string): Fact['fields'] {
  const at = (span: Span | null | undefined): string => (span ? show(record.text, span) : 'none');
  const spanOf = (id: string): Span | null => record.quotes.find((other) => other.id === id)?.span ?? null;
  const group = record.quotes.filter((other) => other.group !== null && other.group === quote.group);
  return {
    kind: quote.kind,
    fragments: list(quote.fragments.map(at)),
    insertions: list(quote.insertions.map(at)),
    group: list(group.map((other) => key(other.span))),
    'nested in': quote.nestedIn === null ? 'none' : at(spanOf(quote.nestedIn)),
    cue: at(quote.cue?.span),
    lemma: quote.cue?.lemma ?? 'none',
    stance: quote.cue?.stance ?? 'none',
    speaker: at(quote.speaker?.span),
    'speaker kind': quote.speaker?.kind ?? 'none',
    via: quote.speaker?.via ?? 'none',
    'speaker entity': nameOf(quote.speaker?.entityId ?? null),
    occasion: at(quote.occasion?.span),
    addressee: at(quote.addressee?.span),
  };
}
