import type { Block, BlockKind } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';
import { joinAttributions } from './join-attributions.ts';
import { pairMarks, type Stretch } from './marks.ts';
import { NO_OWN_VERBS, type OwnVerbs } from './own-verbs.ts';
import { clauseStarts, findSentences, type Sentence } from './sentences.ts';
import { readTokens, type Token } from './tokens.ts';

/** A kept block with its tokens, quoted stretches and sentences: what the entity and quote stages read. */
export interface Paragraph {
  readonly index: number;
  readonly kind: BlockKind;
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** In text order, an outer stretch before those inside it. */
  readonly stretches: readonly Stretch[];
  readonly sentences: readonly Sentence[];
  /** For each token the index of its innermost outer-level (depth 0) stretch, or -1 outside of marks. */
  readonly quotedBy: readonly number[];
  /** For each token the one with which its sentence begins within the same marks; empty where nothing is in marks. */
  readonly clauseStarts: readonly number[];
  /** The stretch that opens at a token, by token index. */
  readonly opensStretch: ReadonlyMap<number, number>;
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** What is known before a text is read. */
export interface KnownOfText {
  readonly dateline?: Span | null;
  readonly verbs?: OwnVerbs;
}

/** Reads every block of the article into tokens, stretches and sentences. */
export function readParagraphs(
  text: string,
  blocks: readonly Block[],
  { dateline = null, verbs = NO_OWN_VERBS }: KnownOfText = {},
): Paragraph[] {
  return blocks.map((block, index) => {
    const tokens = verbs.inTokens(readTokens(text, block.span));
    return withDateline(readParagraph(text, block, { index, tokens }), dateline);
  });
}

/** An agency's dateline at the head of a paragraph ("KORSENDAM, 12 September (CNW) —") is a sentence of its own. */
function withDateline(paragraph: Paragraph, dateline: Span | null): Paragraph {
  const [first, ...rest] = paragraph.sentences;
  if (
    dateline === null ||
    first === undefined ||
    dateline.start !== paragraph.span.start ||
    dateline.end >= paragraph.span.end
  )
    return paragraph;
  let to = paragraph.tokens.findIndex((token) => token.start >= dateline.end);
  while (/^[—–:-]$/.test(paragraph.tokens[to]?.text ?? '')) to += 1;
  if (to <= first.from || to >= first.to) return paragraph;
  return { ...paragraph, sentences: [{ from: first.from, to }, { from: to, to: first.to }, ...rest] };
}

function readParagraph(text: string, block: Block, { index, tokens }: Pick<Paragraph, 'index' | 'tokens'>): Paragraph {
  const stretches = pairMarks(text, tokens);
  const quotedBy = new Array<number>(tokens.length).fill(-1);
  stretches.forEach((found, number) => {
    if (found.depth > 0) return;
    for (let i = found.openToken; i <= found.closeToken && i < tokens.length; i += 1) quotedBy[i] = number;
  });
  return {
    index,
    kind: block.kind,
    span: block.span,
    tokens,
    stretches,
    sentences: joinAttributions(tokens, findSentences(tokens, quotedBy)),
    quotedBy,
    clauseStarts: stretches.length === 0 ? [] : clauseStarts(tokens, quotedBy),
    opensStretch:
      stretches.length === 0 ? NOTHING : new Map(stretches.map((found, number) => [found.openToken, number])),
  };
}
