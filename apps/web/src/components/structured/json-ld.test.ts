import { parse } from '@onrecord/core';
import type { StoredArticle, StoredEntity } from '@onrecord/store';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { articleJsonLd } from './article-json-ld.ts';
import { entityJsonLd } from './entity-json-ld.ts';
import { JsonLdScript } from './json-ld-script.tsx';
import { quoteJsonLd } from './quote-json-ld.ts';

const SITE = 'https://archive.example';
const RECORD = parse('“It is safe,” Ada Brenn said. She said that the new quay was “sound and dry”.', { as: 'body' });
const [ADA] = RECORD.entities;
const [DIRECT, REPORTED] = RECORD.quotes;
if (ADA === undefined || DIRECT === undefined || REPORTED === undefined) throw new Error('there are two quotes');

const ARTICLE = { record: RECORD, slug: 'quay', entitySlugs: { [ADA.id]: 'ada-brenn' } } as unknown as StoredArticle;
const SPEAKER = { id: ADA.id, slug: 'ada-brenn', type: 'person', name: 'Ada Brenn' } as const;
const IN = { slug: 'quay', headline: 'Quay', language: 'en', publishedAt: null, publisher: null };

function item(quote: typeof DIRECT, speaker: typeof SPEAKER | null = SPEAKER) {
  const words = RECORD.text.slice(quote?.span.start, quote?.span.end);
  return { quote, words, speaker, article: IN } as unknown as Parameters<typeof quoteJsonLd>[0];
}

describe('data for programs', () => {
  test('an article calls people and quotes by the addresses of their pages', () => {
    const graph = articleJsonLd(ARTICLE, SITE) as {
      mentions: { '@id': string }[];
      hasPart: { '@id': string; spokenByCharacter?: unknown }[];
    };
    expect(graph.mentions.map((each) => each['@id'])).toContain(`${SITE}/people/ada-brenn`);
    expect(graph.hasPart.map((each) => each['@id'])).toEqual(RECORD.quotes.map(({ id }) => `${SITE}/quotes/${id}`));
    expect(graph.hasPart[0]?.spokenByCharacter).toEqual({ '@id': `${SITE}/people/ada-brenn` });
  });

  test('words in marks are a quotation of their speaker, in their article', () => {
    expect(quoteJsonLd(item(DIRECT), SITE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      '@id': `${SITE}/quotes/${DIRECT.id}`,
      url: `${SITE}/quotes/${DIRECT.id}`,
      text: 'It is safe,',
      inLanguage: 'en',
      spokenByCharacter: {
        '@type': 'Person',
        '@id': `${SITE}/people/ada-brenn`,
        name: 'Ada Brenn',
        url: `${SITE}/people/ada-brenn`,
      },
      isPartOf: {
        '@type': 'NewsArticle',
        '@id': `${SITE}/articles/quay`,
        url: `${SITE}/articles/quay`,
        headline: 'Quay',
      },
    });
  });

  test('a reported clause is a claim, with the words in marks within it', () => {
    expect(quoteJsonLd(item(REPORTED), SITE)).toMatchObject({
      '@type': 'Claim',
      author: { name: 'Ada Brenn' },
      hasPart: [{ '@type': 'Quotation', text: 'sound and dry' }],
    });
  });

  test('a speaker without a page is called as the text does', () => {
    const { spokenByCharacter } = quoteJsonLd(item(DIRECT, null), SITE);
    expect(spokenByCharacter).toEqual({ '@type': 'Person', name: 'Ada Brenn' });
  });

  test('a page of an organisation tells its other names', () => {
    const aliases = ['Quay Board', 'The Board', 'The Board'].map((name) => ({ name, articles: 1 }));
    const entity: Pick<StoredEntity, 'type' | 'slug' | 'name' | 'aliases'> = {
      type: 'organisation',
      slug: 'quay-board',
      name: 'Quay Board',
      aliases,
    };
    expect(entityJsonLd(entity, SITE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': `${SITE}/organisations/quay-board`,
      name: 'Quay Board',
      alternateName: ['The Board'],
      url: `${SITE}/organisations/quay-board`,
    });
  });

  test('no word of it ends the element', () => {
    const html = renderToStaticMarkup(createElement(JsonLdScript, { data: { name: '</script><b>' } }));
    expect(html).not.toContain('</script><b>');
    expect(JSON.parse(/>(.*)<\/script>$/.exec(html)?.[1] ?? '')).toEqual({ name: '</script><b>' });
  });
});
