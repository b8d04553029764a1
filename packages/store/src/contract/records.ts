import type { Entity, EntityType, ParsedRecord, Quote, Role, Span, Stance } from '@onrecord/core';
import type { ReceivedSource } from '../port.ts';

/** An entity as a test names it; its id in the record is `e1`, `e2` … in the order given. */
export interface NamedEntity {
  readonly name: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
  readonly roles?: readonly string[];
}

/** A quote as a test gives it: words of the text, and the name of one of the entities. Its id is `q1`, `q2` … in the order given. */
export interface GivenQuote {
  readonly words: string;
  readonly speaker?: string;
  readonly kind?: Quote['kind'];
  readonly stance?: Stance;
  readonly group?: string;
  readonly nestedIn?: string;
  readonly confidence?: number;
}

export interface GivenArticle {
  readonly headline?: string | null;
  readonly paragraphs?: readonly string[];
  readonly entities?: readonly NamedEntity[];
  readonly quotes?: readonly GivenQuote[];
  readonly publishedAt?: string | null;
  readonly publisher?: string | null;
  readonly keywords?: readonly string[];
}

/** Builds the record a parser would return for such an article, with local ids and true spans. */
export function makeRecord(given: GivenArticle = {}): ParsedRecord {
  const { headline = 'Envoy speaks', paragraphs = ['A plain paragraph.'], entities = [], quotes = [] } = given;
  const text = [...(headline === null ? [] : [headline]), ...paragraphs].join('\n\n');
  const made = entities.map((entity, index) => makeEntity(text, entity, `e${index + 1}`));
  return {
    schemaVersion: 1,
    text,
    article: {
      headline: headline === null ? null : { span: { start: 0, end: headline.length }, text: headline },
      standfirst: null,
      bylines: [],
      dateline: null,
      publishedAt: given.publishedAt ?? null,
      modifiedAt: null,
      blocks: blocksOf(text, headline, paragraphs),
      removed: [],
      language: 'en',
      direction: 'ltr',
      credits: [],
      keywords: [...(given.keywords ?? [])],
      section: null,
      publisher: given.publisher ?? null,
      canonicalUrl: null,
      image: null,
      original: null,
      sources: {},
    },
    entities: made,
    mentions: made.flatMap((entity) => mentionsOf(text, entity)),
    quotes: quotes.map((quote, index) => makeQuote(text, made, { quote, id: `q${index + 1}` })),
    notices: [],
  };
}

/** Every place where one of its names stands, but where it is a part of a longer one. */
function mentionsOf(text: string, { id, name, aliases }: Entity): ParsedRecord['mentions'] {
  const forms = [name, ...aliases.map((alias) => alias.name)].toSorted((a, b) => b.length - a.length);
  const found: Span[] = [];
  for (const form of forms) {
    for (let start = text.indexOf(form); form !== '' && start >= 0; start = text.indexOf(form, start + form.length)) {
      const span = { start, end: start + form.length };
      if (!found.some((other) => span.start < other.end && other.start < span.end)) found.push(span);
    }
  }
  return found.map((span) => ({ span, kind: 'name' as const, entityId: id }));
}

function blocksOf(
  text: string,
  headline: string | null,
  paragraphs: readonly string[],
): ParsedRecord['article']['blocks'] {
  let start = headline === null ? 0 : headline.length + 2;
  const blocks: ParsedRecord['article']['blocks'] = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = Math.min(span.end + 2, text.length);
    return { kind: 'paragraph', span };
  });
  if (headline !== null) blocks.unshift({ kind: 'headline', span: { start: 0, end: headline.length } });
  return blocks;
}

function makeEntity(text: string, given: NamedEntity, id: string): Entity {
  return {
    id,
    type: given.type ?? 'person',
    name: given.name,
    aliases: (given.aliases ?? []).map((name) => ({
      name,
      span: text.includes(name) ? spanOf(text, name) : null,
      origin: null,
    })),
    roles: (given.roles ?? []).map((title): Role => ({ title, of: null, span: null, from: null, until: null })),
  };
}

function makeQuote(
  text: string,
  entities: readonly Entity[],
  given: { readonly quote: GivenQuote; readonly id: string },
): Quote {
  const { quote, id } = given;
  const speaker = entities.find((entity) => entity.name === quote.speaker);
  return {
    id,
    kind: quote.kind ?? 'direct',
    span: spanOf(text, quote.words),
    fragments: [],
    insertions: [],
    group: quote.group ?? null,
    speaker:
      quote.speaker === undefined
        ? null
        : { span: null, text: quote.speaker, kind: 'person', entityId: speaker?.id ?? null, via: 'name' },
    cue: quote.stance === undefined ? null : { span: { start: 0, end: 0 }, lemma: 'say', stance: quote.stance },
    addressee: null,
    occasion: null,
    saidOn: null,
    nestedIn: quote.nestedIn ?? null,
    confidence: quote.confidence ?? 0.9,
    evidence: {
      rule: 'test',
      candidates: speaker === undefined ? [] : [{ text: speaker.name, entityId: speaker.id, score: 1, reason: 'test' }],
    },
  };
}

/** The span of the first place where the words stand. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The test's text does not hold "${words}"`);
  return { start, end: start + words.length };
}

/** The bytes of a page; different words, different bytes. */
export function makeSource(words: string): ReceivedSource {
  return { received: new TextEncoder().encode(words), mediaType: 'text/plain', origin: null };
}
