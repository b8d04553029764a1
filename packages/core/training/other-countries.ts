import { COUNTRY_NAMES, DEMONYMS } from '../src/text/countries.ts';
import { coinedWord } from './own-sentences.ts';
import { randomFrom } from './random.ts';
import type { GoldDocument, GoldName } from './read-corpus.ts';

const ENDINGS = ['', 'ia', 'ia', 'stan', 'land', 'ra', 'is', 'a'];

/**
 * The same articles about countries that nobody has heard of, and their peoples: a country is to be told by what it does and what is said
 * of it, since every page may have one that no list holds.
 */
export function withOtherCountries(documents: readonly GoldDocument[], seed = 5): GoldDocument[] {
  const random = randomFrom(seed);
  return documents.map((document) => {
    const names = new Map<string, string>();
    const country = (known: string): string => {
      const name = names.get(known) ?? coinedWord(random) + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? '');
      names.set(known, name);
      return name;
    };
    return renamed(document, (name) => {
      if (COUNTRY_NAMES.has(name)) return country(name);
      const of = DEMONYMS.get(name);
      return of === undefined || of === null
        ? name
        : peopleOf(country(of), /s$/.test(name) && !/(?:ese|ss)$/.test(name));
    });
  });
}

/** "Veldria", "Veldrian"; "Sahrun", "Sahruni". */
function peopleOf(country: string, many: boolean): string {
  const one = /ia$|ra$|a$/.test(country) ? `${country}n` : `${country.replace(/(?:stan|is)$/, '')}i`;
  return many ? `${one}s` : one;
}

function renamed({ id, text, entities }: GoldDocument, rename: (name: string) => string): GoldDocument {
  let made = '';
  let at = 0;
  const names: GoldName[] = [];
  for (const { start, end, type } of entities) {
    made += text.slice(at, start);
    const name = rename(text.slice(start, end));
    names.push({ start: made.length, end: made.length + name.length, type });
    made += name;
    at = end;
  }
  return { id: `${id}, renamed`, text: made + text.slice(at), entities: names };
}
