// node packages/core/training/build-lexicon.ts: writes the hashed word tables of the entity stage from openly licensed packages.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeHashes } from '../src/entities/lexicon/hashed-set.ts';
import { phraseHash, wordHash } from '../src/entities/lexicon/word-hash.ts';
import {
  acronyms,
  commonWords,
  givenNames,
  largePlaces,
  organisations,
  peoples,
  smallPlaces,
  surnames,
} from './word-lists.ts';

const TARGET = path.join(import.meta.dirname, '..', 'src', 'entities', 'lexicon', 'tables.ts');
const phrase = (name: string): number =>
  name
    .split(/\s+/)
    .map(wordHash)
    .reduce((all, word, i) => (i === 0 ? word : phraseHash(all, word)));
const tables = {
  GIVEN: givenNames,
  SURNAMES: surnames,
  LARGE_PLACES: largePlaces,
  SMALL_PLACES: smallPlaces,
  ORGANISATIONS: organisations,
  COMMON: [...commonWords, ...acronyms],
  PEOPLES: peoples,
};

const lines = Object.entries(tables).map(([name, list]) => {
  const table = encodeHashes(list.map(phrase));
  console.log(name.padEnd(16), list.length, 'names', table.length, 'characters');
  return `export const ${name} =\n  '${table}';\n`;
});
writeFileSync(TARGET, `// Written by training/build-lexicon.ts; sources and licences in NOTICE.\n${lines.join('')}`);
