import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { pairMarks } from './marks.ts';
import { readTokens } from './tokens.ts';

/** The stretches of one block as `depth: words`, with a star where the closing mark is missing. */
function stretches(text: string): string[] {
  const tokens = readTokens(text, { start: 0, end: text.length });
  return pairMarks(text, tokens).map(
    ({ depth, inner, closed }) => `${depth}: ${text.slice(inner.start, inner.end)}${closed ? '' : ' *'}`,
  );
}

describe('marks are paired', () => {
  it.each([
    ['"We go," she said.', ['0: We go,']],
    ['“We go,” she said.', ['0: We go,']],
    ['‘We go,’ she said.', ['0: We go,']],
    ["''We go,'' she said.", ['0: We go,']],
    ["``We go,'' she said.", ['0: We go,']],
    ['«We go», she said.', ['0: We go']],
    ['„We go“, she said.', ['0: We go']],
    ['قال الوزير: «الجسر مفتوح».', ['0: الجسر مفتوح']],
  ])('whatever their kind: %s', (text, expected) => {
    expect(stretches(text)).toEqual(expected);
  });

  it('apostrophes are none', () => {
    expect(stretches("It's the sailors' bread, Jan 't Hooft said in the '90s.")).toEqual([]);
    expect(stretches('“It’s the sailors’ bread,” he said.')).toEqual(['0: It’s the sailors’ bread,']);
  });

  it('an apostrophe before a name makes the quotations behind it no deeper', () => {
    expect(stretches('“It breaks,” said Mira in ’t Veld. “It’s late.”')).toEqual(['0: It breaks,', '0: It’s late.']);
    expect(stretches('"It breaks," said Mira in \'t Veld. "It\'s late."')).toEqual(['0: It breaks,', "0: It's late."]);
  });

  it('one inside another is deeper', () => {
    expect(stretches('“He said ‘no’ to me,” she said.')).toEqual(['0: He said ‘no’ to me,', '1: no']);
  });

  it('a mark with its space on the wrong side opens all the same', () => {
    expect(stretches('Mira Doru said," The port is shut".')).toEqual(['0: The port is shut']);
  });
});

describe('a missing closing mark', () => {
  it('is taken to stand before the attribution', () => {
    expect(stretches('"We will go, Ilan Doru said. He left.')).toEqual(['0: We will go, *']);
    expect(stretches('“Will we go? asked Mira Merrin.')).toEqual(['0: Will we go? *']);
  });

  it('loses none of the quotations behind it', () => {
    expect(stretches('"We will go, Ilan Doru said. "We stay," said Mira Merrin. "Yes."')).toEqual([
      '0: We will go, *',
      '0: We stay,',
      '0: Yes.',
    ]);
  });

  it('is told in a notice with its place', () => {
    const { notices, quotes } = parse('“We will go, Ilan Doru said.\n\n“We stay,” said Mira Merrin.', { as: 'body' });
    expect(notices.map(({ code, span }) => [code, span.start])).toEqual([['quote-unclosed', 0]]);
    expect(quotes.length).toBe(2);
  });
});

describe('a missing opening mark', () => {
  it('is taken to stand before the sentence', () => {
    expect(stretches('It rained. We will go,” Ilan Doru said.')).toEqual(['0: We will go,']);
    expect(stretches('“Yes.” Will you stay?” asked Mira Merrin.')).toEqual(['0: Yes.', '0: Will you stay?']);
  });

  it('is told in a notice, and the words have their speaker', () => {
    const { notices, quotes } = parse('We will go,” Ilan Doru said. “And so will you.”', { as: 'body' });
    expect(notices.map(({ code }) => code)).toEqual(['quote-unopened']);
    expect(quotes.map(({ kind, speaker }) => `${kind} ${speaker?.text}`)).toEqual([
      'direct Ilan Doru',
      'direct Ilan Doru',
    ]);
  });
});

describe('hostile marks', () => {
  const LONG = 'We shall wait for the snow to go and then we go. ';

  it.each([
    ['a hundred thousand marks in a row', '“'.repeat(100_000)],
    ['marks of five kinds mixed', '“a «b ‘c "d „e '.repeat(20_000)],
    ['no marks closed', `“${LONG}\n\n`.repeat(2_000)],
  ])('end in a record: %s', (_, text) => {
    const record = parse(text, { as: 'body' });
    expect(record.text.length).toBe(text.length);
  });

  it('a quotation of a megabyte is one quote', () => {
    const words = `${LONG.repeat(20_000)}Then we go,`;
    const text = `“${words}” Mira Doru said.`;
    const { quotes } = parse(text, { as: 'body' });
    expect(quotes[0]?.span).toEqual({ start: 1, end: 1 + words.length });
    expect(quotes[0]?.speaker?.text).toBe('Mira Doru');
  });

  it('marks left open in one paragraph lose nothing of the next ones', () => {
    const { quotes } = parse('“We go and “we stay\n\n“The port is open,” Mira Doru said.', { as: 'body' });
    expect(quotes.at(-1)?.speaker?.text).toBe('Mira Doru');
  });
});
