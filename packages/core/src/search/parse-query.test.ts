import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldForSearch } from '../text/search-words.ts';
import { LONGEST_QUERY, parseQuery } from './parse-query.ts';

/** The terms in one line: words joined by _, a beginning with *, what is left out with -. */
function read(query: string): string {
  const { terms, from, until } = parseQuery(query);
  const shown = terms.map((term) => {
    const body =
      term.type === 'field' ? `${term.field}=${term.value}` : term.words.join('_') + (term.isBeginning ? '*' : '');
    return (term.not ? '-' : '') + body;
  });
  return [...shown, ...(from === null ? [] : [`from=${from}`]), ...(until === null ? [] : [`until=${until}`])].join(
    ' ',
  );
}

const READ: readonly (readonly [query: string, terms: string])[] = [
  ['pier bridge', 'pier bridge'],
  ['"old pier" bridge', 'old_pier bridge'],
  ['“old pier” «new pier»', 'old_pier new_pier'],
  ['-pier -"old bridge"', '-pier -old_bridge'],
  ['bridg* "old bridg*"', 'bridg* old_bridg'],
  ['speaker:ferro SPEAKER:"Nadia Ferro" -speaker:bek', 'speaker=ferro speaker=Nadia Ferro -speaker=bek'],
  ['kind:direct kind:sung', 'kind=direct kind_sung'],
  ['stance:Deny stance:joy', 'stance=deny stance_joy'],
  ['place:Lund keyword:"city council"', 'place=Lund keyword=city council'],
  ['after:2014 before:2015-06', 'from=2014-01-01 until=2015-06-01'],
  ['after:2014 after:2016-05-04 before:2020 before:2019', 'from=2016-05-04 until=2019-01-01'],
  ['-after:2014 -before:2012', 'from=2012-01-01 until=2014-01-01'],
  ['after:lunch before:2015-02-30', 'after_lunch before_2015_02_30'],
  ['a:b 12:30 http://x.example/y', 'a_b 12_30 http_x_example_y'],
  ['Ki-moon al-Masri', 'ki_moon masri'],
  ['Al Masri -el', 'masri'],
  ['El Al', 'el al'],
  ['speaker: ferro', 'speaker ferro'],
  ['"never closed', 'never closed'],
  ['say "no', 'say no'],
  ['AND OR NOT NEAR(a b)', 'and or not near_a b'],
  ['""  -  * -* - - "', ''],
  ['O’Brien’s U.S.', 'obrien us'],
  ['الأمر -خبر', 'امر -خبر'],
];

describe('parseQuery', () => {
  test.each(READ)('reads %s as %s', (query, terms) => {
    expect(read(query)).toBe(terms);
  });

  test('knows kinds and stances by the words in which a site shows them', () => {
    expect(read('stance:denied kind:"partly quoted" kind:reported')).toBe('stance=deny kind=mixed kind=indirect');
  });

  test.each([
    ['kind:spoken', 'direct, mixed, indirect'],
    ['stance:joy', 'deny'],
    ['after:May', 'a year, a month or a day'],
  ])('says of %s what the field takes', (query, expected) => {
    const { terms, notices } = parseQuery(query);
    expect(terms).toMatchObject([{ type: 'words' }]);
    expect(notices).toMatchObject([{ code: 'value-unknown', message: expect.stringContaining(expected) }]);
  });

  test('says what it did not read', () => {
    expect(parseQuery('pier '.repeat(100)).notices.map(({ code }) => code)).toEqual([
      'query-too-long',
      'too-many-words',
    ]);
    expect(parseQuery('pi*').notices[0]?.message).toContain('“pi*” was searched as the word “pi”');
    expect(parseQuery(`${'a'.repeat(LONGEST_QUERY)}`).notices).toEqual([]);
  });

  test('tells where each term stands', () => {
    const query = 'pier  -speaker:"N. Ferro" x*';
    expect(parseQuery(query).terms.map(({ span }) => query.slice(span.start, span.end))).toEqual([
      'pier',
      '-speaker:"N. Ferro"',
      'x*',
    ]);
  });

  test('reads every text, to folded words only', () => {
    const operator = fc.constantFrom(
      '"',
      '-',
      '*',
      ':',
      'speaker:',
      'after:',
      '2014',
      ' ',
      '“',
      '(',
      'AND',
      "'",
      '\0',
      'kind:',
      'pier',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(operator, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, (query) => {
        for (const term of parseQuery(query).terms) {
          if (term.type === 'field') expect(foldForSearch(term.value)).not.toBe('');
          else for (const word of term.words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
      { seed: 31, numRuns: 2_000 },
    );
  });
});
