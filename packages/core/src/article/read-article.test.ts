import { describe, expect, it } from 'vitest';
import { readBody } from '../page/read-body.ts';
import { readPage } from '../page/read-page.ts';
import type { Origin } from '../schemas/record.ts';
import { readArticle } from './read-article.ts';

const BODY = `Governor Bo Chen opened the bridge on Monday and thanked the workers who had built it through two hard winters.

“It will stand for a hundred years,” he said, and then he walked across it with the children of both towns.

The governor did not say what it had cost.`;

function articleOf(text: string, origin: Partial<Origin> = {}) {
  return readArticle(text, readPage(text), origin).article;
}

describe('readArticle', () => {
  it('gives one credit for each role in the line, with the span of the name alone', () => {
    const text = `Bridge Opens in Harbour City\n\n${BODY}\n\nTranslated and edited by The Harbour Observer.`;
    const { credits } = articleOf(text);
    expect(credits.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'translated: The Harbour Observer',
      'edited: The Harbour Observer',
    ]);
    expect(credits.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([
      'The Harbour Observer',
      'The Harbour Observer',
    ]);
  });

  it('finds the original of a translation where the page speaks of it, and the words that say so', () => {
    const lines = [
      `Bridge Opens in Harbour City\n\n${BODY}\n\nTranslated from Arabic by Mira Sol`,
      `Bridge Opens in Harbour City\nBy Bo Chen; translated from the Arabic by Mira Sol\n\n${BODY}`,
      `Bridge Opens in Harbour City\n\n${BODY}\n\nTranslated from Arabic`,
    ];
    for (const text of lines) {
      const { original, sources } = articleOf(text);
      expect(original).toMatchObject({ language: 'ar', url: null, publisher: null });
      expect(text.slice(original?.span?.start, original?.span?.end)).toMatch(/^translated from (the )?Arabic$/i);
      expect(sources).toMatchObject({ original: 'visible' });
    }
  });

  it('finds no original where an English page was first published in English', () => {
    const text = `Bridge Opens in Harbour City\n\n${BODY}\n\nThis article was first published in English by Harbour Post.`;
    expect(articleOf(text)).toMatchObject({ language: 'en', original: null });
  });

  it('leaves the house out of a byline', () => {
    const text = `Bridge Opens in Harbour City\nBy Ann Lee for the Harbour Post\n\n${BODY}`;
    expect(articleOf(text).bylines.map((byline) => byline.text)).toEqual(['Ann Lee']);
  });

  it('reads both names of a byline with their spans, and the date beside them', () => {
    const text = `Bridge Opens in Harbour City\nBy Ann Lee and Mira Sol, Harbour City\nPublished: 12 March 2024, 10:05 GMT\nUpdated: 13 March 2024\n\n${BODY}`;
    const article = articleOf(text);
    expect(article.bylines.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['Ann Lee', 'Mira Sol']);
    expect([article.publishedAt, article.modifiedAt]).toEqual(['2024-03-12T10:05:00Z', '2024-03-13']);
    expect(article.sources).toMatchObject({ bylines: 'visible', publishedAt: 'visible', modifiedAt: 'visible' });
  });

  it('leaves a date open that can be read in two ways, and says so', () => {
    const text = `Bridge Opens in Harbour City\n03/04/2024\n\n${BODY}`;
    const { article, notices } = readArticle(text, readPage(text));
    expect(article.publishedAt).toBeNull();
    expect(notices.map(({ code, actual }) => `${code} ${actual}`)).toEqual(['date-ambiguous 03/04/2024']);
  });

  it('leaves the date open when the page shows two days without a label', () => {
    expect(articleOf(`Bridge Opens in Harbour City\n3 April 2024\n5 April 2024\n\n${BODY}`).publishedAt).toBeNull();
  });

  it('takes from the importer only what the page leaves empty', () => {
    const origin = {
      publishedAt: '2020-01-01',
      publisher: 'Importer',
      url: 'https://harbour.example/a',
      language: 'fr',
    };
    const article = articleOf(`Bridge Opens in Harbour City\n12 March 2024\n\n${BODY}\n\nSource: Harbour Post`, origin);
    expect([article.publishedAt, article.language]).toEqual(['2024-03-12', 'en']);
    expect(article.canonicalUrl).toBe('https://harbour.example/a');
    expect(article.sources).toMatchObject({ publishedAt: 'visible', canonicalUrl: 'importer' });
    expect(articleOf(BODY, origin)).toMatchObject({
      publishedAt: '2020-01-01',
      publisher: 'Importer',
      sources: { publishedAt: 'importer' },
    });
  });

  it('takes the source for the publisher only when the importer does not know the publisher', () => {
    const page = `Bridge Opens in Harbour City\n\n${BODY}\n\nSource: Harbour Post`;
    expect(articleOf(page)).toMatchObject({ publisher: 'Harbour Post', sources: { publisher: 'visible' } });
    expect(articleOf(page, { publisher: 'Importer' })).toMatchObject({
      publisher: 'Importer',
      sources: { publisher: 'importer' },
    });
  });

  it('reads keywords behind their label and below it', () => {
    expect(
      articleOf(`Bridge Opens in Harbour City\n\n${BODY}\n\nKeywords: bridge, river; Harbour City`).keywords,
    ).toEqual(['bridge', 'river', 'Harbour City']);
    expect(articleOf(`Bridge Opens in Harbour City\n\n${BODY}\n\nTags\nbridge\nriver`).keywords).toEqual([
      'bridge',
      'river',
    ]);
    expect(articleOf(`Bridge Opens in Harbour City\n\n${BODY}\n\nHelpful keywords`).keywords).toEqual([]);
  });

  it('knows Arabic by its script and its commonest words, and its direction', () => {
    const text = 'قال المحافظ إن الجسر الذي افتتح في المدينة من أهم المشاريع التي بدأت هذا العام على ضفاف النهر.';
    expect(readArticle(text, readBody(text)).article).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it('does not guess a language from a few words', () => {
    expect(readArticle('Qwmb zrtl.', readBody('Qwmb zrtl.')).article).toMatchObject({
      language: null,
      direction: 'ltr',
    });
  });
});
