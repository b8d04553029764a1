import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';

const BODY = [
  'The mill at Low Tarn will grind again this autumn, the parish council said on Friday, thirty years after its wheel stopped.',
  '“Flour will be sold at the market,” Ola Nord said.',
];
const LAST = '“The wheel is of larch,” Bo Chen said.';

/** The words of the quotes in such a note and below it. */
function quotesWith(note: string): readonly string[] {
  const { text, quotes, article } = parse(['Mill at Low Tarn to Grind Again', ...BODY, note, LAST].join('\n\n'));
  expect(article.blocks.map(({ span }) => text.slice(span.start, span.end))).toContain(note);
  return quotes
    .map(({ span }) => text.slice(span.start, span.end))
    .filter((words) => note.includes(words) || LAST.includes(words));
}

describe('a correction', () => {
  it.each([
    'Correction: An earlier version of this article said that Ola Nord had resigned. She has not.',
    'An earlier version of this story quoted Bo Chen as saying “the wheel is of oak”.',
    'Clarification, 4 May: This report originally said that Ms Nord denied the sale. She denied the price.',
    'The previous headline of this article said the mill would burn flour.',
  ])('stays in the article and puts nobody on record: %s', (note) => {
    expect(quotesWith(note)).toEqual(['The wheel is of larch,']);
  });

  it('is not told from what a witness says of an earlier version', () => {
    expect(quotesWith('An earlier version of the plan had two wheels, Ola Nord said.')).toEqual([
      'An earlier version of the plan had two wheels',
      'The wheel is of larch,',
    ]);
  });
});
