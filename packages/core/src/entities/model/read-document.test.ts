import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../../text/paragraphs.ts';
import { sentenceStarts } from '../find-candidates.ts';
import { readDocument } from './read-document.ts';
import { Reading } from './reading.ts';
import { encodeWeights, WeightTable } from './weight-table.ts';

/** What the model reads in a text, paragraph by paragraph, as "words: label". */
function read(text: string, memory = true): string[] {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + line.length },
  }));
  const paragraphs = readParagraphs(text, blocks);
  const seen = { small: new Set<string>(), inside: new Set<string>() };
  const readings = paragraphs.map(
    (p) => new Reading(p.tokens, sentenceStarts(p), { seen, known: { isPeople: () => false, lists: true } }),
  );
  return readDocument(readings, { memory }).names.flatMap((names, n) =>
    names
      .filter(({ label }) => label !== 'other' && label !== 'none')
      .map(({ from, to, label }) => {
        const tokens = paragraphs[n]?.tokens ?? [];
        return `${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}: ${label}`;
      }),
  );
}

describe('names as the model reads them', () => {
  it('tells people, organisations and places by the words around them', () => {
    expect(read('Maria Dobosh, the head of the Vellmar Fishing Board, arrived in Quetzada on Friday.')).toEqual([
      'Maria Dobosh: person',
      'Vellmar Fishing Board: organisation',
      'Quetzada: place',
    ]);
  });

  it('knows a surname again from the full name before it', () => {
    expect(read('Prosecutors charged Oyelaran Tembwe on Monday.\nTembwe denies it.')).toContain('Tembwe: person');
  });

  it('cuts a place from the person that comes from it', () => {
    expect(read('Ambassador Tomas Rehak of Oman spoke first.')).toEqual(['Tomas Rehak: person', 'Oman: place']);
  });

  it('finds no name in a sentence without one', () => {
    expect(read('Yesterday the prices of bread rose again. Nobody knew why.')).toEqual([]);
  });

  it('reads text without words', () => {
    expect(read('— … 12 %')).toEqual([]);
  });
});

describe('a table of weights', () => {
  it('gives back the weights that were written into it', () => {
    const table = new WeightTable(
      encodeWeights(
        [
          { key: 3, steps: [1, -2, 0, 5, 0] },
          { key: 70_000, steps: [0, 0, -7, 0, 1] },
        ],
        0.5,
      ),
    );
    const scores = new Float64Array(5);
    table.addTo(scores, 0, 3);
    table.addTo(scores, 0, 70_000);
    table.addTo(scores, 0, 4);
    expect([...scores]).toEqual([0.5, -1, -3.5, 2.5, 0.5]);
  });
});
