import { describe, expect, it } from 'vitest';
import { withOtherCountries } from './other-countries.ts';
import { ownArticles, readMarked } from './own-articles.ts';

const wordsOf = ({ text, entities }: ReturnType<typeof readMarked>): readonly string[] =>
  entities.map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`);

describe('our own articles', () => {
  it('are well marked, every one', () => {
    const articles = ownArticles();
    expect(articles.length).toBeGreaterThanOrEqual(800);
    for (const { id, text, entities } of articles) {
      expect(text, id).not.toMatch(/[{}]/);
      for (const { start, end } of entities) expect(text.slice(start, end), id).toMatch(/^\S(?:.*\S)?$/);
    }
  });

  it('give each name its place and its type', () => {
    const article = readMarked('{P Ana Lodz} of {O Sea Union} left {L Dakar} in {X Lent}.', 'a');
    expect(article.text).toBe('Ana Lodz of Sea Union left Dakar in Lent.');
    expect(wordsOf(article)).toEqual(['Ana Lodz: person', 'Sea Union: organisation', 'Dakar: place', 'Lent: other']);
  });

  it.each(['{P Ana Lodz', '{Q Ana} left.', '{P } left.', 'Ana} left.'])(
    'are refused where a mark is wrong: %s',
    (marked) => {
      expect(() => readMarked(marked, 'north/3')).toThrow('north/3');
    },
  );

  it('keep one name for a country and its people where it gets another', () => {
    const [renamed] = withOtherCountries([
      readMarked('{L Ghana} met {X Ghanaian} men. {L Ghana} and {L Accra} won.', 'a'),
    ]);
    const [first = '', people = '', again = '', town = ''] = renamed === undefined ? [] : wordsOf(renamed);
    expect(first).not.toContain('Ghana');
    expect(again).toBe(first);
    expect(people.slice(0, 4)).toBe(first.slice(0, 4));
    expect(town).toBe('Accra: place');
  });
});
