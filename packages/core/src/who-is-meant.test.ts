import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

/** The name of who says the first quote of a page. */
function firstSpeaker(page: string): string | undefined {
  const { quotes, entities } = parse(page);
  return entities.find(({ id }) => id === quotes[0]?.speaker?.entityId)?.name;
}

describe('to whom something was said', () => {
  it.each([
    ['“It rained,” Omar Nahas told reporters under the old bridge.', 'reporters'],
    ['“It rained,” Omar Nahas told a few hundred voters, his voice hoarse.', 'a few hundred voters'],
    ['“It rained,” Omar Nahas told CNT afterwards.', 'CNT'],
  ])('is told without where and when: %s', (text, addressee) => {
    expect(parse(text, { as: 'body' }).quotes[0]?.addressee?.text).toBe(addressee);
  });
});

describe('an office in a headline', () => {
  it.each(['Port to close in May, trade minister says', '“The port will close,” minister says'])(
    'is whoever holds it: %s',
    (headline) => {
      expect(firstSpeaker(`${headline}\n\nTrade Minister Hana Doru left Kesh on Monday.`)).toBe('Hana Doru');
    },
  );
});

describe('a pronoun', () => {
  it('means the deputy who has a name, not whose deputy it is', () => {
    const text = "Minister Oruma Sel left.\n\nSel's deputy, Hana Doru, had a list. “It is long,” she said.";
    expect(firstSpeaker(text)).toBe('Hana Doru');
  });
});
