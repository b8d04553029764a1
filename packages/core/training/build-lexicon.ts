// node packages/core/training/build-lexicon.ts: writes the hashed word tables of the entity stage from openly licensed packages.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeHashes } from '../src/entities/lexicon/hashed-set.ts';
import {
  acronyms,
  commonWords,
  furtherGivenNames,
  furtherPeoples,
  organisations,
  phraseOf,
  regions,
  towns,
} from './word-lists.ts';

const TARGET = path.join(import.meta.dirname, '..', 'src', 'entities', 'lexicon', 'tables.ts');
const tables = {
  GIVEN: furtherGivenNames,
  TOWNS: towns,
  REGIONS: regions,
  ORGANISATIONS: organisations,
  COMMON: [...commonWords, ...acronyms],
  PEOPLES: furtherPeoples,
};

const lines = Object.entries(tables).map(([name, list]) => {
  const table = encodeHashes(list.map(phraseOf));
  console.log(name.padEnd(16), list.length, 'names', table.length, 'characters');
  return `export const ${name} =\n  '${table}';\n`;
});
writeFileSync(TARGET, `// Written by training/build-lexicon.ts; sources and licences in NOTICE.\n${lines.join('')}`);
