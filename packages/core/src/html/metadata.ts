import type { Found } from '../page/page.ts';
import type { FieldSource, Image, Original } from '../schemas/article.ts';
import { append } from '../text/lists.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { SITE_TAIL } from './find-headline.ts';
import { isoDate } from './iso-date.ts';
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';
import type { PageSurvey } from './size.ts';
import { stripTags } from './strip-tags.ts';

/** What the markup says about the article, each value with its source; the best source first. */
export interface MarkupFields {
  readonly headline: Found<string> | undefined;
  /** All titles the markup gives, also the browser's: they help to find the headline in the page. */
  readonly titles: readonly string[];
  readonly description: Found<string> | undefined;
  readonly authors: Found<readonly string[]> | undefined;
  readonly publishedAt: Found<string> | undefined;
  readonly modifiedAt: Found<string> | undefined;
  readonly language: Found<string> | undefined;
  readonly direction: Found<'ltr' | 'rtl'> | undefined;
  readonly keywords: Found<readonly string[]> | undefined;
  readonly section: Found<string> | undefined;
  readonly publisher: Found<string> | undefined;
  readonly canonicalUrl: Found<string> | undefined;
  readonly image: Found<Image> | undefined;
  readonly original: Found<Original> | undefined;
  /** The page in other languages, of which one may be the original. */
  readonly alternates: readonly Alternate[];
}

/** `<link rel="alternate" hreflang="ar" href="…">` */
export interface Alternate {
  readonly language: string;
  readonly url: string;
}

/** Reads JSON-LD, OpenGraph, meta tags, `time`, `lang` and `dir`. `base` makes relative addresses absolute. */
export function readMarkup(document: PageDocument, survey: PageSurvey, base: string | null): MarkupFields {
  const ld = readJsonLd(survey.scripts);
  const metas = readMetas(survey.metas);
  const pick = (field: keyof typeof META_NAMES): Found<string> | undefined => pickMeta(metas, META_NAMES[field]);
  const title = clean(survey.titles[0]?.textContent ?? '');
  const headline = fromLd(ld?.headline) ?? pick('headline');
  return {
    headline: readHeadline(headline, title),
    titles: [headline?.value, pick('headline')?.value, title].filter(
      (found): found is string => found !== undefined && found !== '',
    ),
    description: fromLd(ld?.description) ?? pick('description'),
    authors: readAuthors(ld, pick('author') ?? labelledMeta(metas)),
    publishedAt: dated(fromLd(ld?.datePublished)) ?? dated(pick('published')),
    modifiedAt: dated(fromLd(ld?.dateModified)) ?? dated(pick('modified')),
    language: readLanguage(document, fromLd(ld?.language) ?? pick('language')),
    direction: readDirection(document),
    keywords: readKeywords(ld, metas, pick('keywords')),
    section: fromLd(ld?.section) ?? pick('section'),
    publisher: fromLd(ld?.publisher) ?? pick('publisher'),
    canonicalUrl: readAddress(survey.links, { ld: fromLd(ld?.url), meta: pick('url'), base }),
    image: readImage(ld, pick('image'), base),
    original: readOriginal(ld, base),
    alternates: readAlternates(survey.links, base),
  };
}

/** Without the site's name, which a vertical bar sets off surely and a dash perhaps. */
function readHeadline(found: Found<string> | undefined, title: string): Found<string> | undefined {
  if (found !== undefined) return { ...found, value: found.value.replace(/\s+\|\s+[^|]{2,40}$/u, '') };
  return title === '' ? undefined : { value: title.replace(SITE_TAIL, ''), source: 'meta' };
}

const META_NAMES = {
  headline: ['og:title', 'twitter:title', 'dc.title', 'parsely-title'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  author: ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author'],
  published: [
    'article:published_time',
    'article:published',
    'datepublished',
    'date',
    'pubdate',
    'publish-date',
    'published-date',
    'publication-date',
    'publishdate',
    'article.published',
    'citation_publication_date',
    'parsely-pub-date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'sailthru.date',
  ],
  modified: ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'],
  language: ['og:locale', 'content-language', 'dc.language'],
  keywords: ['news_keywords', 'keywords', 'parsely-tags'],
  section: ['article:section', 'parsely-section', 'section'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'application-name'],
  url: ['og:url'],
  image: ['og:image:secure_url', 'og:image', 'twitter:image'],
} as const;

type Metas = ReadonlyMap<string, readonly string[]>;

/** All meta tags by name, property or itemprop in lower case. */
function readMetas(elements: readonly PageElement[]): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of elements) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const value = clean(meta.getAttribute('content') ?? '');
    if (name === null || value === '') continue;
    const key = name.trim().toLowerCase();
    append(metas, key, value);
  }
  return metas;
}

function pickMeta(metas: Metas, names: readonly string[]): Found<string> | undefined {
  for (const name of names) {
    const value = metas.get(name)?.[0];
    if (value !== undefined) return { value, source: sourceOf(name) };
  }
  return undefined;
}

/** `twitter:label1` "Written by" names what `twitter:data1` is. */
function labelledMeta(metas: Metas): Found<string> | undefined {
  for (const place of ['1', '2']) {
    const label = metas.get(`twitter:label${place}`)?.[0] ?? '';
    const value = metas.get(`twitter:data${place}`)?.[0];
    if (value !== undefined && /^(?:written by|author|by)$/i.test(label)) return { value, source: 'meta' };
  }
  return undefined;
}

function sourceOf(name: string): FieldSource {
  return /^(?:og|article):/.test(name) ? 'opengraph' : 'meta';
}

function fromLd(value: string | null | undefined): Found<string> | undefined {
  const words = clean(value ?? '');
  return words === '' ? undefined : { value: words, source: 'json-ld' };
}

function dated(found: Found<string> | undefined): Found<string> | undefined {
  const iso = found === undefined ? null : isoDate(found.value);
  return found === undefined || iso === null ? undefined : { value: iso, source: found.source };
}

/** An author's address is no name. */
function readAuthors(ld: JsonLdArticle | null, meta: Found<string> | undefined): Found<readonly string[]> | undefined {
  const names = (ld?.authors ?? []).map(clean).filter(isName);
  if (names.length > 0) return { value: [...new Set(names)], source: 'json-ld' };
  return meta !== undefined && isName(meta.value)
    ? { value: [meta.value.replace(/^by\s+/i, '')], source: meta.source }
    : undefined;
}

function isName(name: string): boolean {
  return name !== '' && name.length <= 80 && !/^https?:|[@{}<>:_\\]|^\d+$|^\S*[.]\S*$/i.test(name);
}

function readKeywords(
  ld: JsonLdArticle | null,
  metas: Metas,
  meta: Found<string> | undefined,
): MarkupFields['keywords'] {
  const tags = metas.get('article:tag') ?? [];
  const offers: readonly Found<readonly string[]>[] = [
    { value: ld?.keywords ?? [], source: 'json-ld' },
    { value: tags.flatMap((tag) => tag.split(',')), source: 'opengraph' },
    { value: meta?.value.split(',') ?? [], source: 'meta' },
  ];
  const tidy = offers.map(({ value, source }) => ({
    value: [...new Set(value.map(clean))].filter((word) => word !== ''),
    source,
  }));
  return tidy.find(({ value }) => value.length > 0);
}

function readLanguage(document: PageDocument, found: Found<string> | undefined): Found<string> | undefined {
  const lang = document.documentElement?.getAttribute('lang') ?? '';
  const offers: readonly Found<string>[] = [{ value: lang, source: 'meta' }, ...(found === undefined ? [] : [found])];
  for (const { value, source } of offers) {
    const tag = languageTag(value);
    if (tag !== null) return { value: tag, source };
  }
  return undefined;
}

/** A BCP 47 tag, or null: `x-default` and "English" are none. */
function languageTag(written: string): string | null {
  const tag = written.trim().replace('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

function readDirection(document: PageDocument): MarkupFields['direction'] {
  const root = document.documentElement;
  const dir = root?.getAttribute('dir') ?? document.body?.getAttribute('dir');
  const marked = dir?.trim().toLowerCase();
  return marked === 'rtl' || marked === 'ltr' ? { value: marked, source: 'meta' } : undefined;
}

interface Addresses {
  readonly ld: Found<string> | undefined;
  readonly meta: Found<string> | undefined;
  readonly base: string | null;
}

function readAddress(links: readonly PageElement[], { ld, meta, base }: Addresses): Found<string> | undefined {
  const link =
    links.find((each) => each.getAttribute('rel')?.toLowerCase() === 'canonical')?.getAttribute('href') ?? '';
  const offers: readonly (Found<string> | undefined)[] = [{ value: link, source: 'meta' }, meta, ld];
  for (const offer of offers) {
    const value = webAddress(offer?.value ?? '', base);
    if (offer !== undefined && value !== null) return { value, source: offer.source };
  }
  return undefined;
}

function readImage(
  ld: JsonLdArticle | null,
  meta: Found<string> | undefined,
  base: string | null,
): Found<Image> | undefined {
  const ldUrl = webAddress(ld?.image?.url ?? '', base);
  if (ldUrl !== null) {
    return {
      value: { url: ldUrl, caption: cleanOrNull(ld?.image?.caption), credit: cleanOrNull(ld?.image?.credit) },
      source: 'json-ld',
    };
  }
  const url = webAddress(meta?.value ?? '', base);
  return url === null || meta === undefined
    ? undefined
    : { value: { url, caption: null, credit: null }, source: meta.source };
}

function readOriginal(ld: JsonLdArticle | null, base: string | null): Found<Original> | undefined {
  if (ld?.original === null || ld?.original === undefined) return undefined;
  const { url, language, publisher } = ld.original;
  const tag = languageTag(language ?? '');
  const value = { url: webAddress(url ?? '', base), language: tag, publisher: cleanOrNull(publisher), span: null };
  return value.url === null && tag === null ? undefined : { value, source: 'json-ld' };
}

const MOST_ALTERNATES = 200;

function readAlternates(links: readonly PageElement[], base: string | null): readonly Alternate[] {
  return links.slice(0, MOST_ALTERNATES).flatMap((link) => {
    const language = languageTag(link.getAttribute('hreflang') ?? '');
    const url = webAddress(link.getAttribute('href') ?? '', base);
    const isAlternate = /(?:^|\s)alternate(?:$|\s)/i.test(link.getAttribute('rel') ?? '');
    return isAlternate && language !== null && url !== null ? [{ language, url }] : [];
  });
}

function cleanOrNull(words: string | null | undefined): string | null {
  return clean(words ?? '') || null;
}

/** An absolute http(s) address, or null: `javascript:` and the like are no addresses of pages. */
export function webAddress(written: string, base: string | null): string | null {
  if (written.trim() === '' || !URL.canParse(written.trim(), base ?? undefined)) return null;
  const url = new URL(written.trim(), base ?? undefined);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Markup inside a value is no part of it, also where it is written with entities; values are words, never HTML. */
function clean(words: string): string {
  const plain = /[<&]/.test(words) ? stripTags(stripTags(words)) : words;
  return plain.replace(/\s+/g, ' ').trim();
}
