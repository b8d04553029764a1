import { isSameLanguage } from '../page/language-names.ts';
import type { PageElement } from './dom.ts';

/** What an article's JSON-LD says; every field as written, unchecked. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly image: { readonly url: string; readonly caption: string | null; readonly credit: string | null } | null;
  readonly original: JsonLdOriginal | null;
}

/** The work that the article translates. */
export interface JsonLdOriginal {
  readonly url: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Posting)$/;
const DEEPEST = 6;
const MOST_THINGS = 500;

/** The first article in the page's JSON-LD, or null; broken JSON is passed over, as browsers do. */
export function readJsonLd(scripts: readonly PageElement[]): JsonLdArticle | null {
  for (const script of scripts) {
    if (!/^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? '')) continue;
    const things = thingsIn(parseLoose(script.textContent ?? ''));
    const article = things.find((thing) => texts(thing['@type']).some((type) => ARTICLE.test(type)));
    if (article !== undefined) return readThing(article, things);
  }
  return null;
}

function parseLoose(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

/** All objects of a JSON-LD value, breadth first: lists, `@graph` and `mainEntity` are opened. */
function thingsIn(value: unknown): readonly Thing[] {
  const found: Thing[] = [];
  let level: unknown[] = [value];
  for (let depth = 0; depth < DEEPEST && found.length < MOST_THINGS; depth++) {
    const next: unknown[] = [];
    for (const item of level) {
      if (Array.isArray(item)) next.push(...item.slice(0, MOST_THINGS));
      else if (isThing(item)) {
        found.push(item);
        next.push(item['@graph'], item.mainEntity, item.mainEntityOfPage);
      }
    }
    level = next;
  }
  return found;
}

function readThing(article: Thing, things: readonly Thing[]): JsonLdArticle {
  const linked = (value: unknown): unknown => resolve(value, things);
  return {
    headline: text(article.headline) ?? text(article.name),
    description: text(article.description),
    authors: names(article.author, linked),
    datePublished: text(article.datePublished),
    dateModified: text(article.dateModified),
    section: text(article.articleSection),
    keywords: texts(article.keywords).flatMap((words) => words.split(',')),
    language: languageOf(article),
    publisher: names(article.publisher, linked)[0] ?? null,
    url: text(article.url) ?? idOf(article.mainEntityOfPage),
    image: readImage(linked(first(article.image))),
    original: readOriginal(article, linked),
  };
}

/** What an article is based on may be anything; in another language it is the original. */
function readOriginal(article: Thing, linked: (value: unknown) => unknown): JsonLdOriginal | null {
  const translated = linked(first(article.translationOfWork));
  if (translated !== undefined && translated !== null) return readWork(translated, linked);
  const basis = linked(first(article.isBasedOn));
  const language = isThing(basis) ? languageOf(basis) : null;
  const isOther = language !== null && languageOf(article) !== null && !isSameLanguage(language, languageOf(article));
  return isOther ? readWork(basis, linked) : null;
}

function readWork(work: unknown, linked: (value: unknown) => unknown): JsonLdOriginal {
  if (!isThing(work)) return { url: text(work), language: null, publisher: null };
  return {
    url: text(work.url) ?? idOf(work.mainEntityOfPage) ?? text(work['@id']),
    language: languageOf(work),
    publisher: names(work.publisher, linked)[0] ?? null,
  };
}

function languageOf({ inLanguage }: Thing): string | null {
  return text(isThing(inLanguage) ? inLanguage.alternateName : inLanguage);
}

/** `{"@id": "#ann"}` stands for the object with that id. */
function resolve(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || value.name !== undefined || value.url !== undefined)
    return value;
  return things.find((thing) => thing['@id'] === value['@id'] && thing !== value) ?? value;
}

function names(value: unknown, linked: (value: unknown) => unknown): readonly string[] {
  const items = Array.isArray(value) ? value.slice(0, 20) : [value];
  return items.flatMap((item) => {
    const thing = linked(item);
    return isThing(thing) ? texts(thing.name) : texts(thing);
  });
}

function readImage(value: unknown): JsonLdArticle['image'] {
  if (typeof value === 'string') return { url: value, caption: null, credit: null };
  if (!isThing(value)) return null;
  const url = text(value.url) ?? text(value.contentUrl);
  return url === null ? null : { url, caption: text(value.caption), credit: text(value.creditText) };
}

function idOf(value: unknown): string | null {
  return isThing(value) ? text(value['@id']) : text(value);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | null {
  return texts(value)[0] ?? null;
}

function texts(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value];
  return items
    .filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    .map((item) => item.trim());
}
