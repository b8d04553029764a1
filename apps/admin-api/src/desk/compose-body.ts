import type {
  Article,
  Block,
  BlockKind,
  FieldSource,
  Origin,
  ParsedRecord,
  parsePage,
  SpannedText,
} from '@onrecord/core';
import { readText } from '../parsing/read-text.ts';
import { isWithin } from './check-span.ts';

/** A block of an article's text, as an editor writes it. */
export interface WrittenBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** The blocks of an article with their words, in the order of the text. */
export function writtenBlocks({ text, article }: ParsedRecord): readonly WrittenBlock[] {
  return article.blocks.map(({ kind, span }) => ({ kind, text: text.slice(span.start, span.end) }));
}

/**
 * The record that an edited text makes: the parser reads it, and the blocks are what the editor says they are. What the text cannot say
 * is kept from the record before: what an editor had set, and what the page's markup or the importer knew.
 */
export function composeBody(before: ParsedRecord, blocks: readonly WrittenBlock[]): Promise<ParsedRecord> {
  const placed: Block[] = [];
  let text = '';
  for (const { kind, text: words } of blocks) {
    const start = text === '' ? 0 : text.length + BETWEEN.length;
    text = text === '' ? words : `${text}${BETWEEN}${words}`;
    placed.push({ kind, span: { start, end: text.length } });
  }
  return readAs(before, { text, page: { blocks: placed, removed: [], notices: [] } });
}

/** Blocks are told apart by a blank line. */
const BETWEEN = '\n\n';

/** The record of the same text as the parser reads it today, its blocks as they are. */
export function readAgain(before: ParsedRecord): Promise<ParsedRecord> {
  const { blocks, removed } = before.article;
  return readAs(before, { text: before.text, page: { blocks, removed, notices: [] } });
}

type PageOfText = Pick<Parameters<typeof parsePage>[0], 'text' | 'page'>;

async function readAs(before: ParsedRecord, { text, page }: PageOfText): Promise<ParsedRecord> {
  const record = await readText({ what: 'blocks', text: { text, page, origin: knownOf(before.article) } });
  return { ...record, article: keepFields(before.article, record.article) };
}

/** What is known of the article beyond its text, so that dates within it are read as before. */
function knownOf({ publisher, canonicalUrl, language, publishedAt }: Article): Partial<Origin> {
  return { publisher, url: canonicalUrl, language, publishedAt };
}

/** Sources whose word no text can take back. */
const KEPT: ReadonlySet<FieldSource> = new Set(['editor', 'json-ld', 'opengraph', 'meta', 'time', 'importer']);

/**
 * The fields of a new reading, but for those that an editor, the markup or the importer had filled, and those that stood in a part of the
 * page that is not the article. Their words stand in no new text.
 */
export function keepFields(before: Article, read: Article): Article {
  const kept = Object.entries(before.sources).filter(
    ([field, source]) => field in before && (KEPT.has(source) || standsOutside(before, field)),
  );
  const values = kept.map(([field]) => [field, valueIn(before, read, field as keyof Article)]);
  const original = withLink(before.original, read.original);
  const sources = { ...read.sources, ...Object.fromEntries(kept) };
  return { ...read, original, ...Object.fromEntries(values), sources };
}

/** The words say that it is a translation; where the original can be read, only the markup knew. */
function withLink(before: Article['original'], read: Article['original']): Article['original'] {
  return (
    read && { ...read, url: read.url ?? before?.url ?? null, publisher: read.publisher ?? before?.publisher ?? null }
  );
}

/** Whether the page shows a field's words outside of the article, as many show the author. */
function standsOutside({ blocks, bylines, original }: Article, field: string): boolean {
  if (field !== 'bylines' && field !== 'original') return false;
  const spans = field === 'bylines' ? bylines.map(({ span }) => span) : [original?.span ?? null];
  return !spans.some((span) => blocks.some((block) => span !== null && isWithin(span, block.span)));
}

function valueIn(before: Article, read: Article, field: keyof Article): unknown {
  if (field === 'headline' || field === 'standfirst') return replaced(before[field], [read[field]]);
  if (field === 'bylines') return before.bylines.map((line) => replaced(line, read.bylines));
  if (field === 'original') return before.original && { ...before.original, span: read.original?.span ?? null };
  // These are words of the text, and their place in it is all there is of them.
  if (field === 'credits' || field === 'dateline') return read[field];
  return before[field];
}

function replaced(words: SpannedText | null, read: readonly (SpannedText | null)[]): SpannedText | null {
  if (words === null) return null;
  return read.find((other) => other?.text === words.text) ?? { span: null, text: words.text };
}
