import { describe, expect, test } from 'vitest';
import { readUserLexicon } from './user-lexicon.ts';

function errors(value: unknown) {
  const read = readUserLexicon(value);
  return read.kind === 'invalid' ? read.errors : [];
}

describe('readUserLexicon', () => {
  test('fills in what is left out', () => {
    expect(readUserLexicon({ names: [{ name: ' Hana Doru ', type: 'person' }] })).toEqual({
      kind: 'lexicon',
      lexicon: {
        names: [{ name: 'Hana Doru', type: 'person', aliases: [] }],
        titles: [],
        forbidden: [],
        cues: [],
        notCues: [],
      },
    });
  });

  test('names the entry that is wrong', () => {
    const lexicon = {
      names: [
        { name: 'Hana Doru', type: 'person', aliases: ['HD', ''] },
        { name: 'Qalmar', type: 'town' },
      ],
      titles: ['dock warden'],
      people: [],
    };
    expect(errors(lexicon).map(({ path, entry }) => [path, entry])).toEqual([
      ['names[0].aliases[1]', ''],
      ['names[1].type', 'town'],
      ['titles[0]', 'dock warden'],
      ['', JSON.stringify(lexicon).slice(0, 100).concat('…')],
    ]);
    expect(errors(lexicon)[2]?.message).toBe('expected one word of letters');
    expect(errors('Hana Doru')).toMatchObject([{ path: '', entry: 'Hana Doru' }]);
    expect(errors(undefined)).toMatchObject([{ path: '', entry: 'nothing' }]);
  });

  test('refuses a form that stands for two, or that is forbidden as well', () => {
    const names = [
      { name: 'Hana Doru', type: 'person', aliases: ['Doru'] },
      { name: 'Matei Doru', type: 'person', aliases: ['Doru'] },
    ];
    expect(errors({ names, forbidden: ['Hana Doru'] })).toEqual([
      { path: 'names[1].aliases[0]', entry: 'Doru', message: '“Doru” is already a name of “Hana Doru”' },
      { path: 'forbidden[0]', entry: 'Hana Doru', message: '“Hana Doru” is also a name of “Hana Doru”' },
    ]);
  });

  test('takes verbs in small letters, each told once', () => {
    expect(errors({ cues: [{ verb: 'Live tweet' }, { verb: 'warble', forms: ['warbles'] }] })).toMatchObject([
      { path: 'cues[0].verb', entry: 'Live tweet', message: 'expected one word in small letters' },
      { path: 'cues[1].forms' },
    ]);
    expect(errors({ cues: [{ verb: 'warble' }, { verb: 'warble' }], notCues: ['warble'] })).toEqual([
      { path: 'cues[1].verb', entry: 'warble', message: '“warble” is told twice' },
      { path: 'notCues[0]', entry: 'warble', message: '“warble” is also told to report speech' },
    ]);
  });
});
