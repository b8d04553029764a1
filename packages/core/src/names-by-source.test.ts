import { describe, expect, it } from 'vitest';
import { explainNames } from './explain-names.ts';
import { parseEntities } from './parse-entities.ts';

const TEXT =
  'Minister Ludo Varga of Kesh met the Kesh Fishing Board in Ostrava on Friday.\n\nVarga said that the board had waited long enough.';

describe('the explanation of names', () => {
  it('has one entry for every mention of a name, with all that was seen', () => {
    const names = parseEntities(TEXT).mentions.filter(({ kind }) => kind === 'name' || kind === 'acronym');
    const explained = explainNames(TEXT, { as: 'body' });
    expect(explained.map(({ span }) => span)).toEqual(names.map(({ span }) => span));
    const [varga] = explained;
    expect(varga?.features.map(({ reason }) => reason)).toContain('an office stands before it');
  });

  it('tells which types a name might have had', () => {
    const text = 'Officials of Kesh spoke. Ludo Varga flew to Kesh.';
    const kesh = explainNames(text, { as: 'body' }).find((each) => each.text === 'Kesh');
    expect(kesh?.type).toBe('place');
    for (const { text: words, type } of kesh?.rejected ?? []) if (type !== null) expect(words).toBe('Kesh');
  });
});

describe('sources of names that are left out', () => {
  it('still give a result', () => {
    for (const clue of ['lexicon', 'memory', 'model'] as const) {
      const { entities } = parseEntities(TEXT, { without: [clue] });
      expect(entities.map(({ name }) => name)).toContain('Ludo Varga');
    }
  });

  it('forget what other sentences say of a name', () => {
    const types = (without: readonly 'memory'[]): readonly string[] =>
      parseEntities('Ludo Varga of Kesh was there.\n\nThey left with Varga.', { without }).entities.map(
        ({ name, type }) => `${name}: ${type}`,
      );
    expect(types([])).toContain('Ludo Varga: person');
    expect(types(['memory'])).toContain('Ludo Varga: person');
  });
});
