import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';

/** The offices of the first person of a sentence, in an article of 17 September 2014, a Wednesday. */
function offices(sentence: string, publishedAt: string | null = '2014-09-17') {
  const { entities } = parse(sentence, { as: 'body', origin: { publishedAt } });
  const person = entities.find(({ type }) => type === 'person');
  return person?.roles.map(({ title, from, until }) => ({ title, from, until }));
}

const SAID = [
  ['Hana Doru, foreign minister of Sahrun since 2012, said the port is open.', 'foreign minister', '2012', null],
  ['Hana Doru, who served as mayor from 2009 to 2011, said the port is open.', 'mayor', '2009', '2011'],
  [
    'Hana Doru, who was harbour minister between May 2009 and June 2011, left.',
    'harbour minister',
    '2009-05',
    '2011-06',
  ],
  ['Matei Lind has been governor since last year, the council said.', 'governor', '2013', null],
  ['Matei Lind was elected president in March 2014, and the port opened.', 'president', '2014-03', null],
  ['Matei Lind was appointed foreign minister on Monday.', 'foreign minister', '2014-09-15', null],
  ['Matei Lind was sworn in on Tuesday as president, and the port opened.', 'president', '2014-09-16', null],
  ['Matei Lind became prime minister on 3 November 2013.', 'prime minister', '2013-11-03', null],
  ['Matei Lind was named spokesman two years ago.', 'spokesman', '2012', null],
  ['Hana Doru resigned as envoy on Monday, the ministry said.', 'envoy', null, '2014-09-15'],
  ['Foreign Minister Hana Doru resigned on Monday, the ministry said.', 'Foreign Minister', null, '2014-09-15'],
  ['Hana Doru, who was mayor until 2011, said the port is open.', 'mayor', null, '2011'],
  ['Hana Doru, the former mayor, said the port is open.', 'mayor', null, '..2014-09-17'],
  ['Ex-minister Hana Doru said the port is open.', 'Ex-minister', null, '..2014-09-17'],
  ['Matei Lind is serving as governor until 2018, the council said.', 'governor', null, '2018'],
  ['Hana Doru, the mayor, has lived in Tarcosta since 2012.', 'mayor', null, null],
] as const;

describe('the term of an office', () => {
  test.each(SAID)('is read from “%s”', (sentence, ...office) => {
    const [title, from, until] = office;
    expect(offices(sentence)).toEqual([{ title, from, until }]);
  });

  test('is unknown where the words count from the day of an undated article', () => {
    expect(offices('Matei Lind was appointed foreign minister on Monday.', null)).toEqual([
      { title: 'foreign minister', from: null, until: null },
    ]);
    expect(offices('Hana Doru, the former mayor, said the port is open.', null)).toEqual([
      { title: 'mayor', from: null, until: '..' },
    ]);
  });

  test('is added by a later mention of the office', () => {
    const text = 'Foreign Minister Hana Doru spoke.\n\nDoru, foreign minister since May 2011, left.';
    expect(offices(text)).toEqual([{ title: 'Foreign Minister', from: '2011-05', until: null }]);
  });
});
