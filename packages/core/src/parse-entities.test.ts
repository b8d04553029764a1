import { expect, it } from 'vitest';
import { parse } from './parse.ts';
import { parseEntities } from './parse-entities.ts';

const TEXT = 'The harbour chief, Hana Doru, left Korsendam. "We were late," she said of the Harbour Council.';

it('finds the names that the whole parser finds', () => {
  const { entities, mentions } = parseEntities(TEXT);
  expect(entities.map(({ name }) => name)).toContain('Hana Doru');
  expect({ entities, mentions }).toEqual({
    entities: parse(TEXT, { as: 'body' }).entities,
    mentions: parse(TEXT, { as: 'body' }).mentions,
  });
});
