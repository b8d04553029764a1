import type { EntityFindings } from '../entities/find-entities.ts';
import type { FoundMention } from '../entities/found-mention.ts';
import type { Entity } from '../schemas/entity.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';

/** One paragraph as the quote rules read it. */
export interface Scene {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
  /** Mentions of this paragraph, in text order. */
  readonly mentions: readonly FoundMention[];
  readonly entities: readonly Entity[];
  /** Every longer word has a capital, so that capitals tell nothing. */
  readonly titleCase: boolean;
  /** Tokens of pronouns that stand for somebody the text does not name ("a farmer … he"). */
  readonly unnamed: ReadonlySet<number>;
}

/** A half-open run of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function toScenes(text: string, paragraphs: readonly Paragraph[], findings: EntityFindings): Scene[] {
  const byParagraph = new Map<number, FoundMention[]>();
  for (const mention of findings.mentions) {
    const list = byParagraph.get(mention.paragraph);
    if (list === undefined) byParagraph.set(mention.paragraph, [mention]);
    else list.push(mention);
  }
  return paragraphs.map((paragraph) => ({
    text,
    paragraph,
    tokens: paragraph.tokens,
    mentions: byParagraph.get(paragraph.index) ?? [],
    entities: findings.entities,
    titleCase: isTitleCase(paragraph),
    unnamed: new Set(findings.unnamed.filter((m) => m.paragraph === paragraph.index).map((m) => m.from)),
  }));
}

function isTitleCase(paragraph: Paragraph): boolean {
  if (paragraph.kind !== 'headline' && paragraph.kind !== 'heading' && paragraph.kind !== 'standfirst') return false;
  const words = paragraph.tokens.filter((t) => t.kind === 'word' && t.text.length > 3);
  return words.length > 2 && words.filter((t) => t.capital).length / words.length > 0.7;
}

/** The mention whose words end right before token `end`, the longest if there are several. */
export function mentionEndingAt(scene: Scene, end: number): FoundMention | null {
  let best: FoundMention | null = null;
  for (const mention of scene.mentions) {
    if (mention.to === end && (best === null || mention.phraseFrom < best.phraseFrom)) best = mention;
  }
  return best;
}

/** The mention whose noun phrase (titles included) begins at token `start`. */
export function mentionStartingAt(scene: Scene, start: number): FoundMention | null {
  return scene.mentions.find((m) => m.phraseFrom === start) ?? scene.mentions.find((m) => m.from === start) ?? null;
}

export function stretchAt(scene: Scene, token: number): number {
  return scene.paragraph.quotedBy[token] ?? -1;
}

export function lowerAt(scene: Scene, token: number): string {
  return scene.tokens[token]?.lower ?? '';
}

/** True for a comma, stop, bracket or the like: no word, no number, no quotation mark. */
export function isPunctuation(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'punct';
}
