import { expect, test } from 'vitest';
import { readPage } from './html.ts';
import { parse } from './index.ts';

/** As a program without types may call it. */
const call = parse as (...args: unknown[]) => unknown;

test.each([
  [7, 'parse expects an object as options.lexicon; it got number.'],
  [
    { people: [] },
    'parse expects one of names, titles, forbidden, cues, notCues as options.lexicon.people; it got object.',
  ],
  [{ names: 'Doru' }, 'parse expects a list as options.lexicon.names; it got "Doru".'],
  [
    { names: [{ name: 'Hana Doru', type: 'human' }] },
    'parse expects one of person, organisation, place, event, work as options.lexicon.names[0].type; it got "human".',
  ],
  [
    { names: [{ name: 'Hana Doru', type: 'person', aliases: ['HD', ' '] }] },
    'parse expects a string of 1 to 200 characters as options.lexicon.names[0].aliases[1]; it got " ".',
  ],
  [
    { titles: ['dock warden'] },
    'parse expects one word of letters as options.lexicon.titles[0]; it got "dock warden".',
  ],
  [
    { names: [{ name: 'Hana Doru', type: 'person' }], forbidden: ['Hana Doru'] },
    'parse expects one meaning for each form (“Hana Doru” is also a name of “Hana Doru”) as options.lexicon.forbidden[0]; it got "Hana Doru".',
  ],
  [
    { cues: [{ verb: 'live tweet' }] },
    'parse expects one word in small letters as options.lexicon.cues[0].verb; it got "live tweet".',
  ],
  [
    { cues: [{ verb: 'warble', stance: 'sweet' }] },
    'parse expects one of neutral, affirm, claim, deny, reveal, demand, condemn, praise, promise as options.lexicon.cues[0].stance; it got "sweet".',
  ],
  [
    { cues: [{ verb: 'warble', forms: ['warbles', 'warbled'] }] },
    'parse expects three words: third person, past and participle as options.lexicon.cues[0].forms; it got object.',
  ],
  [
    { cues: [{ verb: 'warble', marksOnly: 'yes' }] },
    'parse expects true or false as options.lexicon.cues[0].marksOnly; it got "yes".',
  ],
  [{ notCues: ['Sing'] }, 'parse expects one word in small letters as options.lexicon.notCues[0]; it got "Sing".'],
])('a lexicon of %j says which entry is wrong', (lexicon, message) => {
  expect(() => call('Rain.', { lexicon })).toThrow(new TypeError(message));
});

const LEXICON = {
  names: [{ name: 'Harbour Rats', type: 'organisation', aliases: ['Rats'] }],
  titles: ['dockwarden'],
  forbidden: ['Kesh'],
} as const;

test('what a lexicon tells counts for more than what the text says', () => {
  const { entities } = parse('Dockwarden Hana Doru met the Rats in Kesh.', { as: 'body', lexicon: LEXICON });
  expect(entities.map(({ name, type }) => [name, type])).toEqual([
    ['Hana Doru', 'person'],
    ['Harbour Rats', 'organisation'],
  ]);
});

test('a page of HTML is read with a lexicon too', () => {
  const page =
    '<h1>Rain</h1><p>The Rats met in Korsendam on Monday, and nobody was told of it until they had gone.</p>';
  const names = (lexicon: typeof LEXICON): readonly string[] =>
    readPage(page, { lexicon }).entities.map(({ name }) => name);
  expect(names(LEXICON)).toContain('Harbour Rats');
});

test('verbs of one’s own report speech, and others no longer', () => {
  const lemmas = (lexicon: object) =>
    parse('Hana Doru livetweeted that the harbour was closed. Mira Brenn argued that the harbour was open.', {
      as: 'body',
      lexicon,
    }).quotes.map(({ cue }) => cue?.lemma);
  expect(lemmas({})).toEqual(['argue']);
  expect(lemmas({ cues: [{ verb: 'livetweet' }], notCues: ['argue'] })).toEqual(['livetweet']);
});
