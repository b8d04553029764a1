/**
 * The shape of what `parse` returns, written out as plain interfaces: the main entry needs no other package, for types either.
 * `record.test.ts` holds them equal to the schemas, field by field.
 */

/** A half-open range of UTF-16 code units of the record's `text`: `text.slice(start, end)` is exactly the words meant. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of the page, or words somebody typed: `span` is null where the text was not cut from the page. */
export interface SpannedText {
  readonly span: Span | null;
  readonly text: string;
}

/** What a kept piece of the page is. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'blockquote'
  | 'caption'
  | 'credit'
  | 'keywords';

/** A piece of the page that was kept. The body is the paragraph-like blocks, in order. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Why a piece of the page is not part of the article. */
export type RemovalReason =
  | 'navigation'
  | 'repeated-headline'
  | 'blank'
  | 'advertisement'
  | 'related-links'
  | 'share'
  | 'newsletter'
  | 'cookie'
  | 'copyright'
  | 'byline'
  | 'other';

/** A piece of the page that is not the article. It yields no quotes and no mentions. */
export interface Removed {
  readonly span: Span;
  readonly reason: RemovalReason;
}

/** Who translated, edited or wrote the article, or whose report it is. The span is of the name. */
export interface Credit {
  readonly role: 'translated' | 'edited' | 'written' | 'source';
  readonly name: string;
  readonly span: Span | null;
}

/** Where, and sometimes when, the report was filed. */
export interface Dateline {
  readonly place: string;
  readonly date: string | null;
  readonly span: Span;
}

/** The article's picture, as its page names it. */
export interface Image {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** The text that the article is a translation of; the span is of the words that say so. */
export interface Original {
  /** BCP 47; null where the page says that it is a translation and not from what. */
  readonly language: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly span: Span | null;
}

/** Where the value of an article's field came from. */
export type FieldSource = 'json-ld' | 'opengraph' | 'meta' | 'time' | 'visible' | 'importer' | 'editor';

/** The direction in which the article's script runs. */
export type Direction = 'ltr' | 'rtl';

/** The article in its page. Dates are ISO 8601: an instant with zone, or a bare date; null unless the page or the importer says it. */
export interface Article {
  readonly headline: SpannedText | null;
  readonly standfirst: SpannedText | null;
  readonly bylines: readonly SpannedText[];
  readonly dateline: Dateline | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  /** BCP 47, for example `en`; null when unknown. */
  readonly language: string | null;
  readonly direction: Direction;
  readonly credits: readonly Credit[];
  readonly keywords: readonly string[];
  readonly section: string | null;
  readonly publisher: string | null;
  readonly canonicalUrl: string | null;
  readonly image: Image | null;
  /** Null unless the page says it is a translation. */
  readonly original: Original | null;
  readonly sources: Readonly<Record<string, FieldSource>>;
}

/** What sort of thing a name stands for. */
export type EntityType = 'person' | 'organisation' | 'place' | 'event' | 'work';

/** How a mention points at its entity. */
export type MentionKind = 'name' | 'acronym' | 'role' | 'pronoun' | 'nominal';

/** A place in the text that points at an entity. A name or acronym always has an `entityId`. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  readonly entityId: string | null;
}

/** Another form of the entity's name: cut from the text (`span`), or known from elsewhere (`origin`). */
export interface Alias {
  readonly name: string;
  readonly span: Span | null;
  readonly origin: string | null;
}

/** An office held: `title` as written, `of` the organisation or place it belongs to. */
export interface Role {
  readonly title: string;
  readonly of: { readonly name: string; readonly entityId: string | null } | null;
  readonly span: Span | null;
  readonly from: string | null;
  readonly until: string | null;
}

/** A person, organisation, place, event or work that the text names; `name` is the fullest form seen. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly roles: readonly Role[];
}

/** Whether the words are quoted whole, in part, or only reported. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** What sort of source a speaker is. */
export type SpeakerKind = 'person' | 'organisation' | 'government' | 'group' | 'document' | 'unnamed';

/** How the text names the speaker. */
export type SpeakerVia = 'name' | 'role' | 'pronoun' | 'nominal' | 'continuation';

/** Who said it: the words of the text, and the entity they stand for. */
export interface Speaker {
  readonly span: Span | null;
  readonly text: string;
  readonly kind: SpeakerKind;
  readonly entityId: string | null;
  readonly via: SpeakerVia;
}

/** What the reporting verb judges: *said* is neutral, *claimed* is not. */
export type Stance = 'neutral' | 'affirm' | 'claim' | 'deny' | 'reveal' | 'demand' | 'condemn' | 'praise' | 'promise';

/** The word that reports the quote. */
export interface Cue {
  readonly span: Span;
  readonly lemma: string;
  readonly stance: Stance;
}

/** Words beside the quote that say to whom or where it was said. */
export interface ContextWords {
  readonly span: Span;
  readonly text: string;
}

/** Words beside the quote that say when; `date` (YYYY-MM-DD) is null where the article's date does not settle it. */
export interface SaidOn {
  readonly span: Span;
  readonly text: string;
  readonly date: string | null;
}

/** Somebody who could have said it, with the reason for or against. */
export interface SpeakerCandidate {
  readonly text: string;
  readonly entityId: string | null;
  readonly score: number;
  readonly reason: string;
}

/** Why the quote has this speaker: the rule that decided, and the candidates, best first. */
export interface Evidence {
  readonly rule: string;
  readonly candidates: readonly SpeakerCandidate[];
}

/** One thing somebody said. */
export interface Quote {
  readonly id: string;
  readonly kind: QuoteKind;
  /** direct: inside the marks; mixed: the whole reported clause; indirect: the clause without "that". */
  readonly span: Span;
  /** The stretches inside quotation marks. */
  readonly fragments: readonly Span[];
  /** An editor's words inside a quotation: `(in Syria)`, `[sic]`, brackets included. */
  readonly insertions: readonly Span[];
  /** Shared by the pieces of one utterance cut by its attribution, or running over paragraphs. */
  readonly group: string | null;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  readonly addressee: ContextWords | null;
  readonly occasion: ContextWords | null;
  readonly saidOn: SaidOn | null;
  /** The id of the quote whose reported clause holds this one. */
  readonly nestedIn: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: Evidence;
}

/** Trouble found in the text: data with a place, never an exception. `code` is kebab-case, for example `quote-unclosed`. */
export interface Notice {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
  readonly actual: string;
  readonly expected: string;
}

/** What the parser returns. Every span is into `text`. */
export interface ParsedRecord {
  readonly schemaVersion: 1;
  readonly text: string;
  readonly article: Article;
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly notices: readonly Notice[];
}

/** What an importer knows about a page beyond its text. `publishedAt` is an ISO 8601 instant with zone, or a bare date. */
export interface Origin {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
}
