import { faultsBySchema } from './json.ts';

const TEXT = { type: 'string', minLength: 1 };
const ADDRESS = { type: 'string', format: 'uri', pattern: '^https?://' };
const DATE = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2}))?$',
};
const manyOr = (one: object) => ({ anyOf: [one, { type: 'array', minItems: 1, items: one }] });
const things = (...types: readonly string[]) =>
  manyOr({
    type: 'object',
    anyOf: [
      { required: ['@type'], properties: { '@type': { enum: types } } },
      { required: ['@id'], maxProperties: 1 },
    ],
  });
const AGENTS = ['Person', 'Organization'];
const NAMED = {
  '@type': TEXT,
  '@id': ADDRESS,
  name: TEXT,
  alternateName: manyOr(TEXT),
  url: ADDRESS,
  sameAs: manyOr(ADDRESS),
};

const PART = {
  ...{ '@type': TEXT, '@id': ADDRESS, url: ADDRESS, text: TEXT, dateCreated: DATE, inLanguage: TEXT },
  isPartOf: things('NewsArticle'),
};

/** The types of schema.org that the site uses, with those of their properties it may use. Whatever else stands in a page is a fault. */
const SHAPES: Readonly<Record<string, { readonly required: readonly string[]; readonly properties: object }>> = {
  NewsArticle: {
    required: [],
    properties: {
      ...{ ...NAMED, headline: TEXT, description: TEXT, articleBody: TEXT, datePublished: DATE, dateModified: DATE },
      ...{ inLanguage: TEXT, keywords: manyOr(TEXT), articleSection: TEXT, image: manyOr(ADDRESS) },
      ...{ author: things(...AGENTS), translator: things(...AGENTS), publisher: things('Organization') },
      ...{ translationOfWork: things('NewsArticle'), locationCreated: things('Place') },
      ...{ mentions: { type: 'array' }, hasPart: things('Quotation', 'Claim') },
    },
  },
  Quotation: { required: ['text'], properties: { ...PART, spokenByCharacter: things(...AGENTS) } },
  Claim: { required: ['text'], properties: { ...PART, author: things(...AGENTS), hasPart: things('Quotation') } },
  Person: { required: ['name'], properties: { ...NAMED, jobTitle: manyOr(TEXT) } },
  Organization: { required: ['name'], properties: NAMED },
  Place: { required: ['name'], properties: NAMED },
  Event: { required: ['name'], properties: NAMED },
  CreativeWork: { required: ['name'], properties: NAMED },
};

/** What a page's own subject must say of itself. */
const SUBJECT: Readonly<Record<string, readonly string[]>> = { NewsArticle: ['headline', 'url', 'articleBody'] };

/** What is wrong with a page's structured data, a line each: an unknown type, an unknown or missing property, a wrong value. */
export function faultsOfStructuredData(data: unknown): readonly string[] {
  const top = data as Readonly<Record<string, unknown>>;
  const context = top['@context'] === 'https://schema.org' ? [] : [`The context is ${String(top['@context'])}.`];
  const missing = (SUBJECT[String(top['@type'])] ?? []).filter((name) => top[name] === undefined);
  return [...context, ...missing.map((name) => `The subject has no ${name}.`), ...faultsWithin(data, '')];
}

function faultsWithin(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => faultsWithin(each, `${place}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const { '@context': _, ...thing } = value as Readonly<Record<string, unknown>>;
  const inner = Object.entries(thing).flatMap(([name, each]) => faultsWithin(each, `${place}/${name}`));
  return [...faultsOfThing(thing, place), ...inner];
}

function faultsOfThing(thing: Readonly<Record<string, unknown>>, place: string): readonly string[] {
  const type = String(thing['@type']);
  if (thing['@type'] === undefined && Object.keys(thing).join() === '@id') return [];
  const shape = SHAPES[type];
  if (shape === undefined) return [`${place} is a ${type}, which the site is not known to use.`];
  const schema = { type: 'object', ...shape, additionalProperties: false };
  return faultsBySchema(thing, schema).map((fault) => `${place} ${type}: ${fault}`);
}
