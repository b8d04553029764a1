import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';

/** What is quoted, and the notices with the words they are about. */
function read(text: string): { quotes: string[]; notices: string[] } {
  const record = parse(text, { as: 'body' });
  return {
    quotes: record.quotes.map(({ span }) => record.text.slice(span.start, span.end)),
    notices: record.notices.map(({ code, actual }) => `${code} ${actual}`),
  };
}

describe('marks around words that nobody says', () => {
  it.each([
    ['Mira Doru wrote the novel “Snow on the Harbour” in one winter.', 'marks-title “Snow on the Harbour”'],
    ['The band played “Old Song of the Sea” twice.', 'marks-title “Old Song of the Sea”'],
    ['He sang “The Old Song of the Sea” and left.', 'marks-title “The Old Song of the Sea”'],
    ['Ilan “the Hook” Doru came to the hall.', 'marks-nickname “the Hook”'],
    ['The pilot, nicknamed “Owl”, came to the hall.', 'marks-nickname “Owl”'],
    ['The word “harbour” stood on every wall.', 'marks-term “harbour”'],
    ['The “experts” met behind closed doors.', 'marks-set-apart “experts”'],
  ])('are no quotation, and a notice says why: %s', (text, notice) => {
    expect(read(text)).toEqual({ quotes: [], notices: [notice] });
  });

  it('are not told of where the words are quoted', () => {
    expect(read('“We go,” Mira Doru said. She called it “a gift” to all.').notices).toEqual([]);
    expect(read('Mira Doru said the “old” bridge would stay.').notices).toEqual([]);
  });
});
