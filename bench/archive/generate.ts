// Articles as the parser would return them, without parsing: invented words, fixed seed, ten quotes each.
import type { Entity, ParsedRecord, Quote, Span } from '@onrecord/core';
import { capital, randomNumbers, vocabulary, zipf } from './words.ts';

const WORDS = 120_000;
const PEOPLE = 20_000;
const PLACES = 1_000;
const KEYWORDS = 500;
const QUOTES = 10;
const SPEAKERS = 4;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const MINUTES = 60_000;

/** Makes articles one after another; the same numbers give the same articles. */
export class Generator {
  readonly #random: () => number;

  readonly #word: () => string;

  readonly #person: () => string;

  readonly #place: () => string;

  readonly #keyword: () => string;

  #made = 0;

  constructor(seed: number) {
    const random = randomNumbers(seed);
    const words = vocabulary(WORDS, random);
    this.#random = random;
    this.#word = chosenFrom(words, random);
    const named = (parts: number) =>
      Array.from({ length: parts }, () => capital(words[2_000 + Math.floor(random() * 60_000)] ?? '')).join(' ');
    this.#person = chosenFrom(
      different(PEOPLE, () => named(2)),
      random,
    );
    this.#place = chosenFrom(
      different(PLACES, () => named(1)),
      random,
    );
    this.#keyword = chosenFrom(
      different(
        KEYWORDS,
        () => `${words[500 + Math.floor(random() * 5_000)]} ${words[500 + Math.floor(random() * 5_000)]}`,
      ),
      random,
    );
  }

  next(): ParsedRecord {
    this.#made += 1;
    const people = this.#several(SPEAKERS, this.#person);
    const places = this.#several(2, this.#place);
    const headline = capital(this.#words(8));
    const draft = new Draft(headline);
    for (let quote = 0; quote < QUOTES; quote += 1) {
      const speaker = people[Math.min(quote >> 1, people.length - 1)] ?? '';
      draft.addQuoted(`${capital(this.#words(8 + Math.floor(this.#random() * 14)))}.`, speaker, this.#words(8));
    }
    return draft.record({
      entities: [
        ...people.map((name) => ({ name, type: 'person' as const })),
        ...places.map((name) => ({ name, type: 'place' as const })),
      ],
      keywords: this.#several(3, this.#keyword),
      publishedAt: new Date(FIRST_DAY + this.#made * 7 * MINUTES).toISOString(),
    });
  }

  #words(count: number): string {
    return Array.from({ length: count }, this.#word).join(' ');
  }

  #several(count: number, pick: () => string): readonly string[] {
    const chosen = new Set<string>();
    for (let tries = 0; chosen.size < count && tries < count * 4; tries += 1) chosen.add(pick());
    return [...chosen];
  }
}

function chosenFrom(list: readonly string[], random: () => number): () => string {
  const rank = zipf(list.length, random);
  return () => list[rank()] ?? '';
}

function different(count: number, make: () => string): readonly string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

interface Facts {
  readonly entities: readonly Pick<Entity, 'name' | 'type'>[];
  readonly keywords: readonly string[];
  readonly publishedAt: string;
}

/** A text that grows, with the spans of what was put in. */
class Draft {
  #text: string;

  readonly #headline: string;

  readonly #paragraphs: Span[] = [];

  readonly #quotes: { readonly span: Span; readonly speaker: string }[] = [];

  constructor(headline: string) {
    this.#headline = headline;
    this.#text = headline;
  }

  addQuoted(words: string, speaker: string, more: string): void {
    const start = this.#text.length + 2;
    this.#text += `\n\n“${words}” ${speaker} said. ${capital(more)}.`;
    this.#paragraphs.push({ start, end: this.#text.length });
    this.#quotes.push({ span: { start: start + 1, end: start + 1 + words.length }, speaker });
  }

  record({ entities, keywords, publishedAt }: Facts): ParsedRecord {
    const named = entities.map(
      ({ name, type }, index): Entity => ({ id: `e${index + 1}`, type, name, aliases: [], roles: [] }),
    );
    const headline = { start: 0, end: this.#headline.length };
    return {
      schemaVersion: 1,
      text: this.#text,
      article: {
        ...EMPTY_ARTICLE,
        headline: { span: headline, text: this.#headline },
        publishedAt,
        keywords: [...keywords],
        blocks: [
          { kind: 'headline', span: headline },
          ...this.#paragraphs.map((span) => ({ kind: 'paragraph' as const, span })),
        ],
      },
      entities: named,
      mentions: [],
      quotes: this.#quotes.map(({ span, speaker }, index) =>
        makeQuote(`q${index + 1}`, span, { name: speaker, id: named.find(({ name }) => name === speaker)?.id ?? null }),
      ),
      notices: [],
    };
  }
}

const EMPTY_ARTICLE: ParsedRecord['article'] = {
  headline: null,
  standfirst: null,
  bylines: [],
  dateline: null,
  publishedAt: null,
  modifiedAt: null,
  blocks: [],
  removed: [],
  language: 'en',
  direction: 'ltr',
  credits: [],
  keywords: [],
  section: null,
  publisher: 'The Bench',
  canonicalUrl: null,
  image: null,
  original: null,
  sources: {},
};

function makeQuote(id: string, span: Span, speaker: { readonly name: string; readonly id: string | null }): Quote {
  return {
    id,
    kind: 'direct',
    span,
    fragments: [],
    insertions: [],
    group: null,
    speaker: { span: null, text: speaker.name, kind: 'person', entityId: speaker.id, via: 'name' },
    cue: null,
    addressee: null,
    occasion: null,
    saidOn: null,
    nestedIn: null,
    confidence: 0.9,
    evidence: { rule: 'bench', candidates: [] },
  };
}
