import { isSameLanguage } from '../page/language-names.ts';
import type { Page, PageMetadata } from '../page/page.ts';
import { findDates } from '../page/visible-dates.ts';
import type { Article, Dateline } from '../schemas/article.ts';
import type { Notice, Origin } from '../schemas/record.ts';
import type { SpannedText } from '../schemas/span.ts';
import { textsOf } from './block-texts.ts';
import { readBylines } from './bylines.ts';
import { readCredits, readKeywords } from './credits.ts';
import { readDates } from './dates.ts';
import { FieldTable } from './field-table.ts';
import { findDirection, findLanguage } from './language.ts';
import { findOriginal } from './original.ts';
import { findWireDateline } from './wire-dateline.ts';

/** An article and what was unclear about it. */
export interface ReadArticle {
  readonly article: Article;
  readonly notices: readonly Notice[];
}

/**
 * Fills the article's fields from a page: what the markup says first, then what the page shows, and last what the
 * importer knows (`origin`). `sources` names where each filled field came from.
 */
export function readArticle(text: string, page: Page, origin: Partial<Origin> = {}): ReadArticle {
  const visible = readVisible(text, page);
  const { metadata = {} } = page;
  const fields = new FieldTable();
  const language = fields.fill('language', [
    metadata.language,
    { value: visible.language, source: 'visible' },
    { value: origin.language, source: 'importer' },
  ]);
  const article: Article = {
    headline: fields.fill('headline', [{ value: visible.headline, source: 'visible' }, metadata.headline]),
    standfirst: fields.fill('standfirst', [{ value: visible.standfirst, source: 'visible' }, metadata.standfirst]),
    bylines: [...(fields.fill('bylines', bylineOffers(metadata.bylines, visible.bylines)) ?? [])],
    dateline: fields.fill('dateline', [{ value: visible.dateline, source: 'visible' }]),
    publishedAt: fields.fill('publishedAt', [
      metadata.publishedAt,
      { value: visible.dates.publishedAt, source: 'visible' },
      { value: origin.publishedAt, source: 'importer' },
    ]),
    modifiedAt: fields.fill('modifiedAt', [
      metadata.modifiedAt,
      { value: visible.dates.modifiedAt, source: 'visible' },
    ]),
    blocks: [...page.blocks],
    removed: [...page.removed],
    language,
    direction: metadata.direction?.value ?? findDirection(visible.words),
    credits: [...(fields.fill('credits', [{ value: visible.credits, source: 'visible' }]) ?? [])],
    keywords: [...(fields.fill('keywords', [{ value: visible.keywords, source: 'visible' }, metadata.keywords]) ?? [])],
    section: fields.fill('section', [metadata.section]),
    publisher: fields.fill('publisher', [
      metadata.publisher,
      // "Source: …" names whom the publisher had it from; it is the publisher only where nobody knows better.
      { value: origin.publisher, source: 'importer' },
      { value: visible.credits.find(({ role }) => role === 'source')?.name, source: 'visible' },
    ]),
    canonicalUrl: fields.fill('canonicalUrl', [metadata.canonicalUrl, { value: origin.url, source: 'importer' }]),
    image: fields.fill('image', [metadata.image]),
    original: fields.fill(
      'original',
      [metadata.original, { value: visible.original, source: 'visible' } as const].filter(
        // "First published in English" on an English page speaks of no translation.
        (offer) => !isSameLanguage(offer?.value?.language ?? null, language),
      ),
    ),
    sources: fields.sources,
  };
  return { article, notices: visible.dates.notices };
}

/** A meta tag often names the site or the one who uploaded the page: the byline that readers see goes first. */
function bylineOffers(markup: PageMetadata['bylines'], value: readonly SpannedText[]) {
  const shown = { value, source: 'visible' } as const;
  return markup?.source === 'meta' || markup?.source === 'opengraph' ? [shown, markup] : [markup, shown];
}

function readVisible(text: string, page: Page) {
  const { blocks } = page;
  const dateLines = textsOf(text, blocks, ['dateline', 'byline']);
  const words = textsOf(text, blocks, ['headline', 'standfirst', 'paragraph', 'heading', 'listItem', 'blockquote'])
    .map((block) => block.text)
    .join('\n');
  return {
    words,
    headline: textsOf(text, blocks, ['headline'])[0],
    standfirst: textsOf(text, blocks, ['standfirst'])[0],
    bylines: textsOf(text, blocks, ['byline']).flatMap(readBylines),
    dateline: readDateline(text, page),
    dates: readDates(text, dateLines),
    credits: textsOf(text, blocks, ['credit']).flatMap(readCredits),
    keywords: [...new Set(textsOf(text, blocks, ['keywords']).flatMap(readKeywords))],
    language: findLanguage(words),
    original: findOriginal(text, blocks),
  };
}

/** The agency's dateline in the first paragraph, or a line of its own such as "Harbour City, 12 March 2024". */
function readDateline(text: string, { blocks }: Page): Dateline | null {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  const wire = first === undefined ? null : findWireDateline(text, first.span);
  if (wire !== null) return wire;
  for (const line of textsOf(text, blocks, ['dateline'])) {
    const place = /^(\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,2}),\s/u.exec(line.text)?.[1];
    const [date] = findDates(line.text);
    if (line.span === null || place === undefined || date === undefined || date.span.start > place.length + 14)
      continue;
    if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|posted)$/iu.test(place)) continue;
    return { place, date: line.text.slice(date.span.start, date.span.end), span: line.span };
  }
  return null;
}
