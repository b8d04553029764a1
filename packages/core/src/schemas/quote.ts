import * as z from 'zod';
import { Span } from './span.ts';

export const QuoteKind = z.enum(['direct', 'mixed', 'indirect']);
export type QuoteKind = z.infer<typeof QuoteKind>;

export const SpeakerKind = z.enum(['person', 'organisation', 'government', 'group', 'document', 'unnamed']);
export type SpeakerKind = z.infer<typeof SpeakerKind>;

/** How the text names the speaker. */
export const SpeakerVia = z.enum(['name', 'role', 'pronoun', 'nominal', 'continuation']);
export type SpeakerVia = z.infer<typeof SpeakerVia>;

export const Speaker = z.strictObject({
  span: Span.nullable(),
  text: z.string(),
  kind: SpeakerKind,
  entityId: z.string().nullable(),
  via: SpeakerVia,
});
export type Speaker = z.infer<typeof Speaker>;

/** What the reporting verb judges: *said* is neutral, *claimed* is not. */
export const Stance = z.enum([
  'neutral',
  'affirm',
  'claim',
  'deny',
  'reveal',
  'demand',
  'condemn',
  'praise',
  'promise',
]);
export type Stance = z.infer<typeof Stance>;

export const Cue = z.strictObject({ span: Span, lemma: z.string(), stance: Stance });
export type Cue = z.infer<typeof Cue>;

/** Words beside the quote that say to whom, where or when it was said. */
export const ContextWords = z.strictObject({ span: Span, text: z.string() });
export type ContextWords = z.infer<typeof ContextWords>;

export const SaidOn = z.strictObject({ span: Span, text: z.string(), date: z.iso.date().nullable() });
export type SaidOn = z.infer<typeof SaidOn>;

export const SpeakerCandidate = z.strictObject({
  text: z.string(),
  entityId: z.string().nullable(),
  score: z.number(),
  reason: z.string(),
});
export type SpeakerCandidate = z.infer<typeof SpeakerCandidate>;

export const Evidence = z.strictObject({
  /** The name of the rule that decided. */
  rule: z.string(),
  /** Best first; the first is the one chosen, unless there is no speaker. */
  candidates: z.array(SpeakerCandidate),
});
export type Evidence = z.infer<typeof Evidence>;

export const Quote = z.strictObject({
  id: z.string(),
  kind: QuoteKind,
  /** direct: inside the marks; mixed: the whole reported clause; indirect: the clause without "that". */
  span: Span,
  /** The stretches inside quotation marks. */
  fragments: z.array(Span),
  /** An editor's words inside a quotation: `(in Syria)`, `[sic]`, brackets included. */
  insertions: z.array(Span),
  /** Shared by the pieces of one utterance cut by its attribution, or running over paragraphs. */
  group: z.string().nullable(),
  speaker: Speaker.nullable(),
  cue: Cue.nullable(),
  addressee: ContextWords.nullable(),
  occasion: ContextWords.nullable(),
  saidOn: SaidOn.nullable(),
  /** The id of the quote whose reported clause holds this one. */
  nestedIn: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  evidence: Evidence,
});
export type Quote = z.infer<typeof Quote>;
