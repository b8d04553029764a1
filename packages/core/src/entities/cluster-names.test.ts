import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityType } from '../schemas/entity.ts';
import { clusterNames } from './cluster-names.ts';

/** Names of one document by a line each, in text order; those with the same number before them are to be joined. */
function given(type: EntityType, lines: readonly string[], gap = 40) {
  let start = 0;
  return lines.map((text) => {
    const name = { text, start, type };
    start += text.length + gap;
    return name;
  });
}

function groups(type: EntityType, lines: readonly string[], gap = 40): string[][] {
  const clusters = clusterNames(given(type, lines, gap));
  return [...new Set(clusters)].map((cluster) => lines.filter((_, i) => clusters[i] === cluster));
}

describe('clusterNames of people', () => {
  test('gives a family name to the one named last before it', () => {
    const names = ['Hana Doru', 'Doru', 'Peter Lind', 'Lind', 'Doru'];
    expect(groups('person', names)).toEqual([
      ['Hana Doru', 'Doru', 'Doru'],
      ['Peter Lind', 'Lind'],
    ]);
  });

  test('keeps two people of one family name apart; the bare name stays with whom it was given to', () => {
    const names = ['Hana Doru', 'Doru', 'Matei Doru', 'Doru'];
    expect(groups('person', names)).toEqual([['Hana Doru', 'Doru', 'Doru'], ['Matei Doru']]);
  });

  test('joins misprints and other spellings of a name', () => {
    const names = ['Nadir al-Mouqaddam', 'Muqadam', 'Nadir al-Mouqadam', 'Mouqaddma'];
    expect(groups('person', names)).toEqual([names]);
  });

  test('joins forms of one given name beside one surname', () => {
    expect(groups('person', ['William Doru', 'Bill Doru', 'Walter Doru'])).toEqual([
      ['William Doru', 'Bill Doru'],
      ['Walter Doru'],
    ]);
  });

  test('joins a family name with its particle, whether written large or small', () => {
    expect(groups('person', ['Anne Le Gall', 'Le Gall', 'Tom van Eyk', 'van Eyk'])).toEqual([
      ['Anne Le Gall', 'Le Gall'],
      ['Tom van Eyk', 'van Eyk'],
    ]);
  });

  test('joins a ruler with and without the number', () => {
    expect(groups('person', ['Paul Adrian II', 'Paul Adrian'])).toEqual([['Paul Adrian II', 'Paul Adrian']]);
  });
});

describe('clusterNames of organisations', () => {
  test('joins an acronym with the name whose letters it takes', () => {
    const names = [
      'Economic Community of Strait States',
      'ECOSS',
      'Bank of Varenia',
      'BoV',
      'Harbour Workers Union',
      'HWU',
    ];
    expect(groups('organisation', names)).toEqual([names.slice(0, 2), names.slice(2, 4), names.slice(4, 6)]);
  });

  test('joins an acronym of another language where it stands in brackets behind the name', () => {
    expect(groups('organisation', ['Sahrun Coast Watch', 'KWS'], 2)).toHaveLength(1);
    expect(groups('organisation', ['Sahrun Coast Watch', 'KWS'])).toHaveLength(2);
  });

  test('joins an acronym whose letters are swapped, and a name with one letter wrong', () => {
    const names = [
      'Strait Harbour and Coast Authority',
      'SHCA',
      'SHAC',
      'Lorran Bank',
      'Loran Bank',
      'Lorran Bark House',
    ];
    expect(groups('organisation', names)).toEqual([names.slice(0, 3), names.slice(3, 5), names.slice(5)]);
  });

  test('joins a party, its members and its adjective', () => {
    const names = ['Liberal Green Party', 'Liberal Greens', 'Liberal Green', 'Social Democrats', 'SPD'];
    expect(groups('organisation', names)).toEqual([names.slice(0, 3), names.slice(3)]);
  });

  test('joins the last words of a name, and its first where the rest says the home', () => {
    const names = ['Strait Commission', 'Commission', 'Lorana Paris', 'Lorana', 'Royal Corvan Shipping', 'Shipping'];
    expect(groups('organisation', names)).toEqual([names.slice(0, 2), names.slice(2, 4), names.slice(4)]);
  });

  test('takes a bare head for the name that goes on with of, not for its council', () => {
    const names = ['League of Qalmar Ports', 'League Council', 'League', 'Council'];
    expect(groups('organisation', names)).toEqual([
      ['League of Qalmar Ports', 'League'],
      ['League Council', 'Council'],
    ]);
  });

  test('keeps a well-known organisation apart from one that has its name in front', () => {
    expect(groups('organisation', ['UN', 'UN Women', 'Samsung', 'Samsung Harbours'])).toHaveLength(4);
  });
});

describe('clusterNames of places', () => {
  test('joins the names everybody knows for one country', () => {
    const names = ['the United States', 'U.S.', 'America', 'Britain', 'UK'];
    expect(groups('place', names)).toEqual([names.slice(0, 3), names.slice(3)]);
  });

  test('joins a name with the kind of place it is, and a building called by its kind', () => {
    const names = ['Lorran Heights', 'Lorran', 'Qalmar Town Hall', 'Town Hall'];
    expect(groups('place', names)).toEqual([names.slice(0, 2), names.slice(2)]);
  });

  test('keeps what differs in more than a misprint apart', () => {
    expect(groups('place', ['Varenia', 'Varania', 'North Varenia', 'Karan', 'Kazan'])).toEqual([
      ['Varenia', 'Varania'],
      ['North Varenia'],
      ['Karan'],
      ['Kazan'],
    ]);
  });
});

test('clusterNames answers every name, whatever it is', () => {
  const types = fc.constantFrom<EntityType>('person', 'organisation', 'place', 'event', 'work');
  const name = fc.record({ text: fc.string(), start: fc.nat(500), type: types });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const clusters = clusterNames(names);
      return clusters.length === names.length && clusters.every((cluster) => cluster >= 0);
    }),
  );
});
