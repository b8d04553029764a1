import { parseQuery } from '@onrecord/core/search';
import { expect, test } from 'vitest';
import { KIND_NAMES, STANCE_NAMES } from './quote-kinds.ts';

test('a search takes the words in which the site shows kinds and stances', () => {
  for (const [field, names] of Object.entries({ kind: KIND_NAMES, stance: STANCE_NAMES })) {
    for (const [value, name] of Object.entries(names)) {
      const { terms } = parseQuery(`${field}:"${name ?? 'said'}"`);
      expect(terms, `${field}: ${name}`).toMatchObject([{ type: 'field', field, value }]);
    }
  }
});
