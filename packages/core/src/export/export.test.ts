import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { micromark } from 'micromark';
import { describe, expect, test } from 'vitest';
import { listSlugs, readPage } from '../../test/golden/pages.ts';
import { parsePage } from '../../test/golden/parse-page.ts';
import { parse } from '../parse.ts';
import { csvHeader, csvRows, csvwMetadata, toHtml, toJsonLd, toMarkdown, toNinjs, toWebAnnotations } from './index.ts';

const URL_OF_ALL = 'https://news.example/articles/1';
const RECORDS = listSlugs().map((slug) => ({ slug, record: parsePage(readPage(slug)) }));

/** Everything that markup, tables and addresses could take for their own. */
const ODD = parse(
  `<script>alert("1")</script> & *Bridge* = safe

"It is <b>safe</b>, \`really\`, [sic] & *sound*,
said twice" Ada Brenn said.

=SUM(A1) 😀 Ada Brenn said that "𝒶 😀 pier", too, "was safe".`,
  { as: 'body' },
);
const ALL = [...RECORDS, { slug: 'odd characters', record: ODD }];

function words(record: typeof ODD, { start, end }: { start: number; end: number }): string {
  return record.text.slice(start, end);
}

function bodyWords(record: typeof ODD): string {
  const kinds = new Set(['paragraph', 'heading', 'listItem', 'blockquote']);
  return record.article.blocks
    .filter(({ kind }) => kinds.has(kind))
    .map(({ span }) => words(record, span))
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('ninjs', () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schema = new URL('../../test/standards/ninjs-3.1.schema.json', import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

  test.each(ALL)('$slug is valid by the schema of IPTC', ({ record }) => {
    const item = toNinjs(record, { url: URL_OF_ALL });
    validate(JSON.parse(JSON.stringify(item)));
    expect(validate.errors).toBeNull();
    const associated = item.associations as { bodies: { value: string }[] }[] | undefined;
    expect(associated?.map(({ bodies }) => bodies[0]?.value) ?? []).toEqual(
      record.quotes.map(({ span }) => words(record, span)),
    );
  });

  test('the schema refuses what is none', () => {
    expect(validate({ ...toNinjs(ODD, { url: URL_OF_ALL }), quotes: [] })).toBe(false);
  });

  test('without an address there is no item', () => {
    expect(() => toNinjs(ODD)).toThrow('ninjs needs an identifier; expected options.url');
  });

  test('a bare date is no instant and is not made one', () => {
    const dated = toNinjs(parse('It is safe.', { as: 'body', origin: { publishedAt: '2026-05-04' } }), {
      url: URL_OF_ALL,
    });
    expect(dated).not.toHaveProperty('contentCreated');
    expect(dated.descriptions).toEqual([{ role: 'datePublished', value: '2026-05-04' }]);
  });
});

describe('JSON-LD', () => {
  test.each(ALL)('$slug: what is in marks is a Quotation, a reported clause is none', ({ record }) => {
    const graph = toJsonLd(record, { url: URL_OF_ALL });
    const parts = (graph.hasPart ?? []) as { '@type': string; text: string; hasPart?: { text: string }[] }[];
    expect(parts.map((part) => [part['@type'], part.text, part.hasPart?.map(({ text }) => text) ?? []])).toEqual(
      record.quotes.map(({ kind, span, fragments }) => [
        kind === 'direct' ? 'Quotation' : 'Claim',
        words(record, span),
        kind === 'direct' ? [] : fragments.map((fragment) => words(record, fragment)),
      ]),
    );
  });

  test('an office that was over when the article appeared is no title', () => {
    const text = 'Ada Brenn, the former mayor of Tolme, was sworn in as President of Sahrun.';
    const record = parse(text, { as: 'body', origin: { publishedAt: '2016-03-01' } });
    const titles = record.entities.find(({ name }) => name === 'Ada Brenn')?.roles.map(({ title }) => title);
    expect(titles).toEqual(['mayor', 'President']);
    expect(toJsonLd(record).mentions).toContainEqual(
      expect.objectContaining({ name: 'Ada Brenn', jobTitle: ['President'] }),
    );
  });

  test('every reference leads to a node of the graph', () => {
    for (const { record } of ALL) {
      const json = JSON.stringify(toJsonLd(record, { url: URL_OF_ALL }));
      const nodes = new Set([...json.matchAll(/"@type":"[^"]+","@id":"([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of json.matchAll(/\{"@id":"([^"]+)"\}/g)) expect(nodes).toContain(id);
    }
  });

  test('what has a page of its own is called by its address, also where it is referred to', () => {
    const record = parse('“It is safe,” Ada Brenn said.', { as: 'body' });
    const graph = toJsonLd(record, {
      url: URL_OF_ALL,
      entityUrl: ({ type }) => (type === 'person' ? 'https://news.example/people/ada-brenn' : null),
      quoteUrl: () => 'https://news.example/quotes/1',
    });
    expect(graph).toMatchObject({
      mentions: [{ '@type': 'Person', '@id': 'https://news.example/people/ada-brenn' }],
      hasPart: [
        {
          '@id': 'https://news.example/quotes/1',
          spokenByCharacter: { '@id': 'https://news.example/people/ada-brenn' },
        },
      ],
    });
  });
});

describe('Web Annotations', () => {
  test.each(ALL)('$slug: the positions are of code points', ({ record }) => {
    const points = [...record.text];
    const { items } = toWebAnnotations(record, { url: URL_OF_ALL });
    const selected = items.map((item) => {
      const [quote, position] = (item.target as { selector: [{ exact: string }, { start: number; end: number }] })
        .selector;
      return [quote.exact, points.slice(position.start, position.end).join('')];
    });
    expect(selected).toEqual(record.quotes.map(({ span }) => [words(record, span), words(record, span)]));
  });
});

describe('CSV', () => {
  test.each(ALL)('$slug: another reader of CSV finds the same words', ({ record }) => {
    const quotes = csvHeader('quotes') + csvRows({ record, id: 'a1' }, 'quotes');
    const rows: Record<string, string>[] = parseCsv(quotes, { columns: true, record_delimiter: '\r\n' });
    expect(rows.map((row) => [row.article, row.id, row.words, Number(row.start)])).toEqual(
      record.quotes.map(({ id, span }) => ['a1', id, words(record, span), span.start]),
    );
    const entities = csvHeader('entities') + csvRows({ record, id: 'a1' }, 'entities');
    const names: Record<string, string>[] = parseCsv(entities, { columns: true, record_delimiter: '\r\n' });
    expect(names.map(({ name }) => name)).toEqual(record.entities.map(({ name }) => name));
  });

  test.each(['quotes', 'entities'] as const)('the metadata of %s names the columns of its header', (table) => {
    const metadata = csvwMetadata(table, `${table}.csv`) as { tableSchema: { columns: { name: string }[] } };
    expect(metadata.tableSchema.columns.map(({ name }) => name).join(',')).toBe(csvHeader(table).trimEnd());
  });
});

describe('HTML', () => {
  test.each(ALL)('$slug: no word is lost, and nothing of the page is markup', ({ record }) => {
    const { document } = parseHTML(`<html><body>${toHtml(record)}</body></html>`);
    const blocks = [
      ...document.querySelectorAll('article > :is(p, h2, blockquote):not(:has(time)), article > ul > li'),
    ];
    const shown = blocks
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(shown.endsWith(bodyWords(record))).toBe(true);
    expect(document.querySelectorAll('script, b')).toHaveLength(0);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a quote names its speaker', () => {
    expect(toHtml(parse('“It is safe,” Ada Brenn said.', { as: 'body' }))).toContain(
      '<p>“<q style="quotes: none" id="q1" data-kind="direct" data-speaker="Ada Brenn" title="Ada Brenn (said)">It is safe,</q>” Ada Brenn said.</p>',
    );
  });
});

describe('Markdown', () => {
  test.each(ALL)('$slug: every word of the body is read as text', ({ record }) => {
    const html = micromark(toMarkdown(record));
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const shown = (document.body.textContent ?? '').replace(/\s+/g, ' ');
    expect(shown).toContain(bodyWords(record).trim());
    expect(document.querySelectorAll('script, b, a, img, em')).toHaveLength(0);
  });
});
