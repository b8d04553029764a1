import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

/** The names of a text as "name: type", in the order of the page; of people with their offices. */
function typed(text: string): string[] {
  return parse(text, { as: 'body' }).entities.map(({ name, type }) => `${name}: ${type}`);
}

/** Each quote as "words | speaker by full name". */
function attributed(text: string): string[] {
  const record = parse(text, { as: 'body' });
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return record.quotes.map(
    ({ span, speaker }) =>
      `${record.text.slice(span.start, span.end)} | ${names.get(speaker?.entityId ?? '') ?? speaker?.text ?? 'nobody'}`,
  );
}

describe('a report of an agency', () => {
  it.each([
    ['LINDHAVEN, Aug. 16 (Yunmar) -- Rain fell for a week.', ['LINDHAVEN: place', 'Yunmar: organisation']],
    ['Tal Amrin, QNA – Rain fell for a week.', ['Tal Amrin: place', 'QNA: organisation']],
    ['PORTO CALDA (Coastline Press) — Rain fell.', ['PORTO CALDA: place', 'Coastline Press: organisation']],
  ])('names in its dateline where it was written, and the agency: %s', (text, names) => {
    expect(typed(text)).toEqual(names);
  });

  it('has an engineer where another has a doctor', () => {
    expect(typed('Prime Minister Eng. Wahib Kallas met Minister of Electricity Dr. Rima Sallum.')).toEqual([
      'Wahib Kallas: person',
      'Rima Sallum: person',
    ]);
  });

  it('says where it was told without saying more than *here*', () => {
    expect(attributed('The harbour will open in May, Premier Gu Weiming said here Tuesday.')).toEqual([
      'The harbour will open in May | Gu Weiming',
    ]);
    expect(attributed('Hana Doru told reporters here that the harbour was open.')).toEqual([
      'the harbour was open | Hana Doru',
    ]);
  });

  it('begins with what somebody notes before they say more', () => {
    expect(attributed('Noting that the year was dry, the driest of ten, Hana Doru said the wells would last.')).toEqual(
      ['the year was dry, the driest of ten | Hana Doru', 'the wells would last | Hana Doru'],
    );
    expect(attributed('Stressing that the road was safe, she left. Hana Doru stayed.')).not.toContain('she left');
  });

  it('closes its headline with who said it', () => {
    const said = (text: string): string[] => attributed(`${text}\n\nHana Doru spoke on Monday. It rained.`);
    expect(said('Harbour sees no grounds for new talks — diplomat')).toEqual([
      'Harbour sees no grounds for new talks | diplomat',
    ]);
    expect(said('Harbour will open in May – Hana Doru')).toEqual(['Harbour will open in May | Hana Doru']);
    expect(said('Harbour will open in May — a day late')).toEqual([]);
  });
});

describe('reported words', () => {
  it.each([
    [
      'Doru warned that a second toll “would be a gift to smugglers”, in his first public remarks since the flood.',
      'a second toll “would be a gift to smugglers”',
    ],
    ['Doru said the toll would rise, in her latest interview with the paper.', 'the toll would rise'],
  ])('end where the occasion is told: %s', (text, words) => {
    expect(attributed(text).map((each) => each.split(' | ')[0])).toEqual([words]);
  });

  it('are no title of a work of which the sentence tells', () => {
    expect(attributed('“The Woman with the Geese”, painted by Oswin Karla in 1887, has gone.')).toEqual([]);
    expect(attributed('“The road is open,” Oswin Karla said.')).toHaveLength(1);
  });

  it('may follow a verb that begins the sentence, whoever is named', () => {
    expect(attributed('It rained. Continued Stone: “So I think it is a real problem.”')).toEqual([
      'So I think it is a real problem. | Stone',
    ]);
    expect(attributed('It rained. Said Comey, “The thought is very painful to us.”')).toEqual([
      'The thought is very painful to us. | Comey',
    ]);
    expect(typed('Said Karim left the hall.')).toEqual(['Said Karim: person']);
  });
});
