import { READ_OPERATIONS, type ReadOperation } from './read-operations.ts';

/** What the named parts of an address are. */
const PARTS: Readonly<Record<string, { readonly description: string; readonly enum?: readonly string[] }>> = {
  slug: { description: 'As it stands in the address of the page.' },
  id: { description: 'The id of a quote, as records have it.' },
  part: { description: 'As the index of the sitemap names it.' },
  collection: {
    description: 'The part of the site.',
    enum: ['people', 'organisations', 'places', 'events', 'works'],
  },
};

/** What programs may read on the site, as OpenAPI 3.1. Nothing of it needs a token. */
export function openApiDocument(site: string): Readonly<Record<string, unknown>> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord for programs',
      version: '1',
      description:
        'Everything that the site publishes, to read without a token. Moved addresses answer with 301, and withdrawn articles with 410.',
      license: { name: 'CC0-1.0, but for the texts of articles', url: CC0 },
    },
    servers: [{ url: site }],
    paths: Object.fromEntries(READ_OPERATIONS.map((operation) => [operation.path, { get: describe(operation) }])),
  };
}

/** The licence of what the program adds to the articles. */
export const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';

function describe({ path, what, type, query }: ReadOperation) {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => partOfPath(name));
  const asked =
    query === undefined
      ? []
      : [
          {
            name: query.name,
            in: 'query',
            description: query.what,
            required: query.isRequired,
            schema: { type: 'string' },
          },
        ];
  return {
    operationId: idOf(path),
    summary: what,
    ...(parts.length + asked.length > 0 && { parameters: [...parts, ...asked] }),
    responses: {
      200: { description: `${what}.`, content: { [type]: { schema: schemaOf(type) } } },
      ...((parts.length > 0 || query?.isRequired === true) && { 404: { description: 'There is nothing like that.' } }),
    },
  };
}

function partOfPath(name: string) {
  const { description, enum: values } = PARTS[name] ?? { description: name };
  const schema = { type: 'string', ...(values !== undefined && { enum: values }) };
  return { name, in: 'path', required: true, description, schema };
}

/** JSON is looked into; of all else a program gets the bytes. */
function schemaOf(type: string) {
  const [essence = ''] = type.split(';');
  if (/[/+]json$/.test(essence)) return essence.includes('citationstyles') ? { type: 'array' } : { type: 'object' };
  return essence.startsWith('image/') ? {} : { type: 'string' };
}

/** `/articles/{slug}/quotes.csv` is called `readArticlesSlugQuotesCsv`. */
function idOf(path: string): string {
  const words = path.match(/\w+/g) ?? [];
  return `read${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
}
