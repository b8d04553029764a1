import { remembered } from '../text/remembered.ts';

const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Words of a name in the form in which spellings are compared: no case, no diacritics, no apostrophes, no hyphens. */
export const nameKey = remembered((name: string): string => {
  // Nearly every name is one of these, and the Unicode tables take ten times as long.
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`.]/g, '')
    .replace(/[-–\s]+/g, ' ')
    .trim();
});

/** Small words that belong to the surname behind them: "de Mistura", "bin Salman". */
export const SURNAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos du la le bin ibn abu al el ter ten'.split(' '),
);

const ARTICLES = /^(?:al|el|an|as|ad|ar|at|az|ash)\s(?=\p{L})/u;

/** The part of a person's name that stands for it alone: the last word with its particles, without al-. */
export const surnameKey = remembered((name: string): string => {
  if (!/\s/.test(name)) return bareKey(name);
  const words = name.trim().split(/\s+/);
  let from = words.length - 1;
  while (from > 0 && SURNAME_PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return bareKey(words.slice(from).join(' '));
});

/** A name's key without a leading al-. */
export const bareKey = remembered((name: string): string => nameKey(name).replace(ARTICLES, ''));
