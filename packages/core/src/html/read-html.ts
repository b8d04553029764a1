import type { Found, Page, PageMetadata } from '../page/page.ts';
import { readPage } from '../page/read-page.ts';
import { readUnit } from '../page/unit.ts';
import type { Verdict } from '../page/verdict.ts';
import type { Block, Removed } from '../schemas/article.ts';
import type { Notice, Origin } from '../schemas/record.ts';
import type { SpannedText } from '../schemas/span.ts';
import { readSourceText } from '../text/source-text.ts';
import { openDocument, type PageDocument } from './dom.ts';
import { dropNoise } from './drop-noise.ts';
import { judgeSegments } from './judge-segments.ts';
import { type MarkupFields, readMarkup } from './metadata.ts';
import { pruneMarkup } from './prune-markup.ts';
import { type Rendering, render, type Segment } from './render.ts';
import { selectContent } from './select-content.ts';
import { type Excess, excessOfEntities, excessOfMarkup, excessOfPage, surveyPage } from './size.ts';
import type { Without } from './steps.ts';
import { stripTags } from './strip-tags.ts';
import { tellMarks } from './tell-marks.ts';
import { tellOriginal } from './tell-original.ts';

/** A page of HTML as text, and what became of each piece of it. */
export interface ReadHtml {
  readonly text: string;
  readonly page: Page;
}

const UNREADABLE: Excess = {
  code: 'html-too-large',
  actual: 'an element that the parser has no room for',
  expected: 'attributes of at most 20000 characters',
};

/** Options of `readHtml`. */
export interface ReadHtmlOptions {
  readonly origin?: Partial<Origin>;
  /** Steps that are left out, to measure what they give. */
  readonly without?: Without;
}

/**
 * Renders a whole HTML page as text, blocks separated by a blank line, and tells article from noise. Scripts, styles and
 * hidden elements are never text. Markup that is too large or too deep is read like pasted text, with a notice.
 */
export function readHtml(html: string, { origin = {}, without = new Set() }: ReadHtmlOptions = {}): ReadHtml {
  const tooMuch = excessOfMarkup(html);
  if (tooMuch !== null) return readAsPasted(stripTags(html), tooMuch);
  const pruned = without.has('prune-markup') ? html : pruneMarkup(html);
  const crowd = excessOfEntities(pruned);
  if (crowd !== null) return readAsPasted(stripTags(html), crowd);
  const document = openDocument(pruned);
  if (document === null) return readAsPasted(stripTags(html), UNREADABLE);
  const root = document.documentElement;
  if (root === null) return readAsPasted(stripTags(html), null);
  const survey = surveyPage(root);
  const excess = excessOfPage(survey.size);
  if (excess !== null) return readAsPasted(render(root).text, excess);
  const base = origin.url ?? null;
  const markup = readMarkup(document, survey, base);
  return readRendering(document, { rendering: render(root), markup, without, base });
}

interface Read {
  readonly rendering: Rendering;
  readonly markup: MarkupFields;
  readonly without: Without;
  readonly base: string | null;
}

function readRendering(document: PageDocument, { rendering, markup, without, base }: Read): ReadHtml {
  const { text, notices } = readSourceText(rendering.text);
  const page = { rendering, units: rendering.segments.map(({ span }, index) => readUnit(text, span, index >= 0)) };
  const selection = selectContent(document, { page, titles: markup.titles, without });
  if (selection === null)
    return { text, page: withNotices({ ...readPage(text), metadata: metadataOf(markup, []) }, notices) };
  const { units, kept } = selection;
  const { segments } = selection.rendering;
  const authors = markup.authors?.value ?? [];
  const judged = judgeSegments({ segments, units, kept }, { markup, without });
  const verdicts = dropNoise({ segments, units, verdicts: judged, authors }, without);
  const told = tellMarks(markup, { ...selection, verdicts });
  const assembled = assemble(segments, verdicts, { text, markup: told });
  const original = tellOriginal(markup, { document, text, segments, blocks: assembled.blocks, base });
  const metadata = { ...assembled.metadata, ...(original === undefined ? {} : { original }) };
  return { text, page: withNotices({ ...assembled, metadata }, notices) };
}

function withNotices(page: Page, notices: readonly Notice[]): Page {
  return { ...page, notices: [...notices, ...page.notices] };
}

function readAsPasted(received: string, excess: Excess | null): ReadHtml {
  const { text, notices } = readSourceText(received);
  const page = withNotices(readPage(text), notices);
  if (excess === null) return { text, page };
  const message =
    'This markup is too large or too deeply nested to be read as a page; its words were read like pasted text.';
  return { text, page: withNotices(page, [{ ...excess, span: { start: 0, end: 0 }, message }]) };
}

interface Sources {
  readonly text: string;
  readonly markup: MarkupFields;
}

function assemble(segments: readonly Segment[], verdicts: readonly Verdict[], { text, markup }: Sources): Page {
  const blocks: Block[] = [];
  const removed: Removed[] = [];
  segments.forEach(({ span }, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined || 'removed' in verdict) removed.push({ span, reason: verdict?.removed ?? 'other' });
    else blocks.push({ kind: verdict.kept, span });
  });
  const lines = blocks
    .filter(({ kind }) => kind === 'byline')
    .map(({ span }) => ({ span, text: text.slice(span.start, span.end) }));
  return { blocks, removed, notices: [], metadata: metadataOf(markup, lines) };
}

function metadataOf(markup: MarkupFields, bylines: readonly SpannedText[]): PageMetadata {
  const { titles: _titles, alternates: _alternates, description: _description, headline, authors, ...same } = markup;
  return definedOnly({
    ...same,
    headline:
      headline === undefined ? undefined : { value: { span: null, text: headline.value }, source: headline.source },
    bylines: authors === undefined ? undefined : withSpans(authors, bylines),
  });
}

/** An author's name gets its span where the byline shows it. */
function withSpans(
  { value, source }: Found<readonly string[]>,
  lines: readonly SpannedText[],
): Found<readonly SpannedText[]> {
  const found = value.map((name): SpannedText => {
    const line = lines.find(({ text }) => text.includes(name));
    if (line === undefined || line.span === null) return { span: null, text: name };
    const start = line.span.start + line.text.indexOf(name);
    return { span: { start, end: start + name.length }, text: name };
  });
  return { value: found, source };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function definedOnly<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
