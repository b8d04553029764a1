import { expect, test } from 'vitest';
import { readPage } from './html.ts';
import { explain, findEntities, type Lexicon, type LexiconEntries, parse, readLexicon } from './index.ts';

/** As a program without types may call it. */
const read = readLexicon as (entries: unknown) => unknown;

test.each([
  [7, 'readLexicon expects an object as its first argument; it got number.'],
  [{ people: [] }, 'readLexicon expects one of names, titles, forbidden, cues, notCues as people; it got object.'],
  [{ names: 'Doru' }, 'readLexicon expects a list as names; it got "Doru".'],
  [
    { names: [{ name: 'Hana Doru', type: 'human' }] },
    'readLexicon expects one of person, organisation, place, event, work as names[0].type; it got "human".',
  ],
  [
    { names: [{ name: 'Hana Doru', type: 'person', aliases: ['HD', ' '] }] },
    'readLexicon expects a string of 1 to 200 characters as names[0].aliases[1]; it got " ".',
  ],
  [{ titles: ['dock warden'] }, 'readLexicon expects one word of letters as titles[0]; it got "dock warden".'],
  [
    { names: [{ name: 'Hana Doru', type: 'person' }], forbidden: ['Hana Doru'] },
    'readLexicon expects one meaning for each form (“Hana Doru” is also a name of “Hana Doru”) as forbidden[0]; it got "Hana Doru".',
  ],
  [
    { cues: [{ verb: 'live tweet' }] },
    'readLexicon expects one word in small letters as cues[0].verb; it got "live tweet".',
  ],
  [
    { cues: [{ verb: 'warble', stance: 'sweet' }] },
    'readLexicon expects one of neutral, affirm, claim, deny, reveal, demand, condemn, praise, promise as cues[0].stance; it got "sweet".',
  ],
  [
    { cues: [{ verb: 'warble', forms: ['warbles', 'warbled'] }] },
    'readLexicon expects three words: third person, past and participle as cues[0].forms; it got object.',
  ],
  [
    { cues: [{ verb: 'warble', marksOnly: 'yes' }] },
    'readLexicon expects true or false as cues[0].marksOnly; it got "yes".',
  ],
  [{ notCues: ['Sing'] }, 'readLexicon expects one word in small letters as notCues[0]; it got "Sing".'],
])('a lexicon of %j says which entry is wrong', (entries, message) => {
  expect(() => read(entries)).toThrow(new TypeError(message));
});

test.each([
  ['parse', parse],
  ['findEntities', findEntities],
  ['explain', explain],
  ['readPage', readPage],
])('%s takes no entries that nobody has checked', (name, call: (text: string, options: never) => unknown) => {
  const message = `${name} expects what readLexicon returns as options.lexicon; it got object.`;
  expect(() => call('Rain.', { lexicon: { titles: ['dockwarden'] } } as never)).toThrow(new TypeError(message));
});

const LEXICON = readLexicon({
  names: [{ name: 'Harbour Rats', type: 'organisation', aliases: ['Rats'] }],
  titles: ['dockwarden'],
  forbidden: ['Kesh'],
});

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
  const names = (lexicon: Lexicon): readonly string[] => readPage(page, { lexicon }).entities.map(({ name }) => name);
  expect(names(LEXICON)).toContain('Harbour Rats');
});

test('verbs of one’s own report speech, and others no longer', () => {
  const lemmas = (entries: LexiconEntries) =>
    parse('Hana Doru livetweeted that the harbour was closed. Mira Brenn argued that the harbour was open.', {
      as: 'body',
      lexicon: readLexicon(entries),
    }).quotes.map(({ cue }) => cue?.lemma);
  expect(lemmas({})).toEqual(['argue']);
  expect(lemmas({ cues: [{ verb: 'livetweet' }], notCues: ['argue'] })).toEqual(['livetweet']);
});
