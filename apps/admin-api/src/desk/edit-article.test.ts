import { describe, expect, it } from 'vitest';
import { RECORD_EXAMPLE } from '../openapi/examples.ts';
import { editArticle } from './edit-article.ts';

describe('an edited article', () => {
  it('has typed words without a place in the text', () => {
    const { article } = editArticle(RECORD_EXAMPLE, { headline: 'Bridge to close' });
    expect(article.headline).toEqual({ span: null, text: 'Bridge to close' });
  });

  it('keeps the place of words that stay the same', () => {
    const { article } = editArticle(RECORD_EXAMPLE, { headline: 'Harbour bridge to close' });
    expect(article.headline).toEqual(RECORD_EXAMPLE.article.headline);
  });

  it("marks exactly the fields that were set as the editor's", () => {
    const { article } = editArticle(RECORD_EXAMPLE, { keywords: ['bridges'], publisher: null });
    expect(article).toMatchObject({ keywords: ['bridges'], publisher: null });
    expect(article.sources).toEqual({ ...RECORD_EXAMPLE.article.sources, keywords: 'editor', publisher: 'editor' });
  });

  it('has the same text, blocks and quotes', () => {
    const { text, quotes, article } = editArticle(RECORD_EXAMPLE, { bylines: ['Oda Brandt'] });
    expect({ text, quotes, blocks: article.blocks }).toEqual({
      text: RECORD_EXAMPLE.text,
      quotes: RECORD_EXAMPLE.quotes,
      blocks: RECORD_EXAMPLE.article.blocks,
    });
  });
});
