import type { EntityFindings } from '../entities/find-entities.ts';
import type { FoundMention } from '../entities/found-mention.ts';
import type { Entity } from '../schemas/entity.ts';
import { firstIndex, groupBy } from '../text/lists.ts';
import type { Stretch } from '../text/marks.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { isStop } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

/** One paragraph as the quote rules read it. */
export interface Scene {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  /** Mentions of this paragraph, in text order. */
  readonly mentions: readonly FoundMention[];
  readonly mentionsAt: MentionPlaces;
  readonly entities: readonly Entity[];
  /** Every longer word has a capital, so that capitals tell nothing. */
  readonly titleCase: boolean;
  /** A headline, or the first paragraph where it is one sentence without a stop: the headline of a text without its layout. */
  readonly headline: boolean;
  /** Tokens of pronouns that stand for somebody the text does not name ("a farmer … he"). */
  readonly unnamed: ReadonlySet<number>;
}

/** The mentions of a paragraph by the tokens they begin and end at. */
interface MentionPlaces {
  /** By the token behind the last one: the longest, where several end there. */
  readonly end: ReadonlyMap<number, FoundMention>;
  /** By the first token of the noun phrase, titles included; by the first of the name where no phrase begins there. */
  readonly start: ReadonlyMap<number, FoundMention>;
}

/** A half-open run of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function toScenes(text: string, paragraphs: readonly Paragraph[], findings: EntityFindings): Scene[] {
  const named = groupBy(findings.mentions, (mention) => mention.paragraph);
  const unnamed = groupBy(findings.unnamed, (mention) => mention.paragraph);
  return paragraphs.map((paragraph) => {
    const mentions = named.get(paragraph.index) ?? [];
    return {
      text,
      paragraph,
      tokens: paragraph.tokens,
      mentions,
      mentionsAt: placesOf(mentions),
      entities: findings.entities,
      titleCase: isTitleCase(paragraph),
      headline: isHeadline(paragraph),
      unnamed: new Set(unnamed.get(paragraph.index)?.map((mention) => mention.from)),
    };
  });
}

function placesOf(mentions: readonly FoundMention[]): MentionPlaces {
  const end = new Map<number, FoundMention>();
  const start = new Map<number, FoundMention>();
  for (const mention of mentions) {
    const longest = end.get(mention.to);
    if (longest === undefined || mention.phraseFrom < longest.phraseFrom) end.set(mention.to, mention);
    if (!start.has(mention.phraseFrom)) start.set(mention.phraseFrom, mention);
  }
  for (const mention of mentions) if (!start.has(mention.from)) start.set(mention.from, mention);
  return { end, start };
}

/** Most tokens of a headline that came without its layout. */
const LONGEST_UNMARKED = 25;

function isHeadline({ kind, index, tokens, sentences }: Paragraph): boolean {
  if (kind === 'headline' || kind === 'standfirst') return true;
  const last = tokens.at(-1);
  return (
    index === 0 && sentences.length === 1 && tokens.length <= LONGEST_UNMARKED && !isStop(last) && last?.kind !== 'mark'
  );
}

const HEADLINE_LIKE: ReadonlySet<string> = new Set(['headline', 'heading', 'standfirst']);

/** A text that came without its layout has its headline as a paragraph: then hardly a longer word may be small. */
function isTitleCase(paragraph: Paragraph): boolean {
  const marked = HEADLINE_LIKE.has(paragraph.kind);
  if (!marked && (paragraph.tokens.length > LONGEST_HEADLINE || paragraph.sentences.length > 1)) return false;
  let long = 0;
  let capital = 0;
  for (const token of paragraph.tokens) {
    if (token.kind !== 'word' || token.text.length <= 3) continue;
    long += 1;
    if (token.capital) capital += 1;
  }
  return marked ? long > 2 && capital / long > 0.7 : long > 3 && capital / long > 0.85;
}

/** Most tokens of a headline. */
const LONGEST_HEADLINE = 30;

/** The mention whose words end right before token `end`, the longest if there are several. */
export function mentionEndingAt(scene: Scene, end: number): FoundMention | null {
  return scene.mentionsAt.end.get(end) ?? null;
}

/** The mention whose noun phrase (titles included) begins at token `start`. */
export function mentionStartingAt(scene: Scene, start: number): FoundMention | null {
  return scene.mentionsAt.start.get(start) ?? null;
}

/** The mentions that lie wholly within the range, in text order. */
export function mentionsWithin(scene: Scene, range: Range): readonly FoundMention[] {
  const first = firstIndex(scene.mentions, (mention) => mention.from >= range.from);
  const behind = firstIndex(scene.mentions, (mention) => mention.from >= range.to);
  return scene.mentions.slice(first, behind).filter((mention) => mention.to <= range.to);
}

// V8 takes what is no index for the name of a property, and from then on looks up every index there like a name.
export function stretchAt(scene: Scene, token: number): number {
  return token < 0 ? -1 : (scene.paragraph.quotedBy[token] ?? -1);
}

/** True where a quotation opens at a token, outermost outside of marks (`within` -1), one deeper inside. */
export function opensStretch(scene: Scene, at: number, within: number): boolean {
  return stretchOpeningAt(scene, at)?.depth === (within < 0 ? 0 : 1);
}

/** The quotation that opens at a token. */
export function stretchOpeningAt({ paragraph }: Scene, at: number): Stretch | undefined {
  const opened = paragraph.opensStretch.get(at);
  return opened === undefined ? undefined : paragraph.stretches[opened];
}

export function lowerAt(scene: Scene, token: number): string {
  return token < 0 ? '' : (scene.tokens[token]?.lower ?? '');
}

/** True for a comma, stop, bracket or the like: no word, no number, no quotation mark. */
export function isPunctuation(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'punct';
}
