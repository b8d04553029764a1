import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from './compare-names.ts';

function verdicts(pairs: readonly (readonly [string, string])[]) {
  return pairs.map(([a, b]) => `${a} ~ ${b}: ${compareNames(a, b).verdict}`);
}

function all(pairs: readonly (readonly [string, string])[], verdict: string) {
  return pairs.map(([a, b]) => `${a} ~ ${b}: ${verdict}`);
}

const SPELLINGS = [
  ['Nadir al-Zamiri', 'Nadeer Zamiry'],
  ['Nadir al-Mouqaddam', 'Nadir Muqadam'],
  ['Yousef Qadhouri', 'Yusuf Gadduri'],
  ['Abd al-Rahim Soufan', 'Abdul-Rahim Sufan'],
  ['Abdelrahim Soufan', 'Abed Rahim Sufan'],
  ['Muhammad bin Tareq Haroun', 'Mohamed Tariq Haroon'],
  ['Sergei Volodin-Petrenko', 'Sergey Volodin Petrenko'],
  ['Dmitri Zhelyabov', 'Dmitry Jeliaboff'],
  ['Sascha Tschorn', 'Sasha Chorn'],
  ['Jürgen Möbus', 'Juergen Moebus'],
  ['Bill Ardenay', 'William Ardenay'],
  ['Lulu Ardenay', 'Lucienne Ardenay'],
  ['Xu Renfang', 'Renfang Xu'],
  ['Hana Maria Doru', 'Hana Doru'],
  ['Abu Bakr Soufan', 'Abubakr Sufan'],
] as const;

const OTHERS = [
  ['Hana Doru', 'Hana Dorin'],
  ['Marion Ardenay', 'Mario Ardenay-Brel'],
  ['Hassan Doru', 'Hussein Doru'],
  ['Liu Wenqi', 'Liu Wenli'],
  ['Ali Tamenai', 'Ali Tomenui'],
  ['Mohammed Saleem Khadra', 'Mohammed bin Salman'],
  ['Peter Doru', 'Paul Doru'],
  ['Ivan Belov', 'Ivana Belova'],
] as const;

describe('compareNames', () => {
  test('knows one person in two spellings', () => {
    expect(verdicts(SPELLINGS)).toEqual(all(SPELLINGS, 'same'));
  });

  test('tells different people apart whose names are alike', () => {
    expect(verdicts(OTHERS)).toEqual(all(OTHERS, 'different'));
  });

  test('reads Arabic script by its consonants', () => {
    const pairs = [
      ['نادر الزميري', 'Nader al-Zamiri'],
      ['عبد الرحيم صوفان', 'Abdul Rahim Soufan'],
      ['حسن درويش', 'Hassan Darwish'],
      ['طارق نور الله', 'Tareq Nourallah'],
    ] as const;
    expect(verdicts(pairs)).toEqual(all(pairs, 'same'));
    expect(compareNames('حسن درويش', 'Hussein Darwish').verdict).toBe('different');
    expect(compareNames('نادر الزميري', 'Nader al-Zahiri').verdict).toBe('different');
  });

  test('reads Arabic with and without vowel signs and hamza', () => {
    expect(compareNames('أحمد الزُّميري', 'احمد الزميري').verdict).toBe('same');
  });

  test('takes a family name alone, or initials, for a part only', () => {
    const pairs = [
      ['Zamiri', 'Nadir al-Zamiri'],
      ['N. Zamiri', 'Nadir al-Zamiri'],
      ['Corine Ardenay', 'Corion Belle Ardenay'],
    ] as const;
    expect(verdicts(pairs)).toEqual(all(pairs, 'part'));
  });

  test('forgives one misprint of one word, not of two', () => {
    expect(compareNames('Nadir Zamiri', 'Nadir Zamriri').verdict).toBe('same');
    expect(compareNames('Nadir Zamiri', 'Nadirk Zamriri').verdict).toBe('different');
  });

  test('gives every reason as a sentence', () => {
    expect(compareNames('Sheikh Nadir al-Mouqaddam', 'N. Muqadam').reasons).toEqual([
      '“n.” may stand for “nadir”',
      '“mouqaddam” and “muqadam” are spellings of one sound',
      'titles do not count',
      'the article al- and particles like bin do not count',
    ]);
    expect(compareNames('Hana Doru', 'Peter Lind').reasons).toEqual(['the words of the two names differ']);
  });

  test('finds any name the same as itself, and says the same both ways round', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( (al-)?[A-Z][a-z]{2,9}){0,2}$/);
    fc.assert(fc.property(name, (a) => compareNames(a, a).verdict === 'same'));
    fc.assert(fc.property(name, name, (a, b) => compareNames(a, b).verdict === compareNames(b, a).verdict));
  });

  test('never throws, whatever the names are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { score } = compareNames(a, b);
        return score >= 0 && score <= 1;
      }),
    );
    expect(compareNames('\u0000\ud800', 'a'.repeat(1e6)).verdict).toBe('different');
    expect(compareNames('', '').verdict).toBe('different');
    expect(compareNames('', 'Hana').verdict).toBe('different');
  });
});
