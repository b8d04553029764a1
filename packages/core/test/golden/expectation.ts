import * as z from 'zod';
import {
  BlockKind,
  Credit,
  DateOrTime,
  EntityType,
  MentionKind,
  QuoteKind,
  RemovalReason,
  SpeakerKind,
  SpeakerVia,
  Stance,
} from '../../src/schemas/index.ts';

const Words = z.string().min(1);

/** `after` moves the search past those words first, where the plain search would hit an earlier place. */
const placed = { text: Words, after: Words.optional() };

/** `in` names longer words that hold the text, where the occurrence nearest to the quote, in its paragraph or above, is not the one meant. */
const beside = { text: Words, in: Words.optional() };

const ExpectedSpeaker = z.strictObject({
  ...beside,
  kind: SpeakerKind,
  via: SpeakerVia,
  entity: Words.nullable(),
});

const ExpectedCue = z.strictObject({ ...beside, lemma: Words, stance: Stance });

const ExpectedQuote = z.strictObject({
  ...placed,
  kind: QuoteKind,
  fragments: z.array(Words),
  insertions: z.array(Words),
  cue: ExpectedCue.nullable(),
  speaker: ExpectedSpeaker.nullable(),
  /** Any letter; pieces of one utterance share it. */
  group: Words.nullable(),
  /** The index of the quote that holds this one. */
  nestedIn: z.int().min(0).nullable(),
  /** Compared only where the key is there. */
  occasion: Words.nullable().optional(),
  addressee: Words.nullable().optional(),
});
export type ExpectedQuote = Readonly<z.infer<typeof ExpectedQuote>>;

const ExpectedEntity = z.strictObject({
  name: Words,
  type: EntityType,
  aliases: z.array(Words),
  roles: z.array(z.strictObject({ title: Words, of: Words.nullable() })),
});
export type ExpectedEntity = Readonly<z.infer<typeof ExpectedEntity>>;

const ExpectedArticle = z.strictObject({
  headline: Words.nullable(),
  standfirst: Words.nullable(),
  bylines: z.array(Words),
  dateline: z.strictObject({ place: Words, date: Words.nullable() }).nullable(),
  publishedAt: DateOrTime.nullable(),
  language: Words.nullable(),
  keywords: z.array(Words),
  credits: z.array(Credit.omit({ span: true })),
  blocks: z.array(z.strictObject({ ...placed, kind: BlockKind })),
  removed: z.array(z.strictObject({ ...placed, reason: RemovalReason })),
});

const CompleteExpectation = z.strictObject({
  complete: z.literal(true),
  article: ExpectedArticle,
  entities: z.array(ExpectedEntity),
  mentions: z.array(z.strictObject({ ...placed, kind: MentionKind, entity: Words.nullable() })),
  quotes: z.array(ExpectedQuote),
});
export type CompleteExpectation = Readonly<z.infer<typeof CompleteExpectation>>;

const QuotesExpectation = z.strictObject({
  complete: z.literal(false),
  article: ExpectedArticle.pick({ headline: true }),
  quotes: z.array(ExpectedQuote),
});

/** What a careful reader finds on a page, written by hand in words. `complete: false` covers the headline and the quotes only. */
export const Expectation = z.discriminatedUnion('complete', [CompleteExpectation, QuotesExpectation]);
export type Expectation = Readonly<z.infer<typeof Expectation>>;

/** Reads one `expected.json`. Throws an error that names the page and every field that is wrong. */
export function readExpectation(slug: string, json: string): Expectation {
  const result = Expectation.safeParse(parseJson(slug, json));
  if (!result.success) throw new Error(`${slug}/expected.json: ${z.prettifyError(result.error)}`);
  return result.data;
}

function parseJson(slug: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${slug}/expected.json is not JSON`, { cause });
  }
}
