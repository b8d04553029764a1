import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { saysWhat } from './testing/says-what.ts';

const namesOf = (text: string): string[] => parse(text, { as: 'body' }).entities.map(({ name }) => name);

describe('a new word for who was just spoken of', () => {
  it.each([
    ['Captain Luka Brenner limped. “I am old,” the defender joked.', 'Luka Brenner: I am old,'],
    ['Governor Ana Berrios wept. “I am a farmer,” the 47-year-old agronomist said.', 'Ana Berrios: I am a farmer,'],
    ['Ana Berrios came on foot. “The river took it,” the 29-year-old said.', 'Ana Berrios: The river took it,'],
    ['Coach Sander Vroom sat down. “It was luck,” said the Dutchman.', 'Sander Vroom: It was luck,'],
    ['Coach Sander Vroom sat down. “It was luck,” the Brazilian said.', 'Sander Vroom: It was luck,'],
    ['Omar Nahas won. The 58-year-old, who came last in May, said he was glad.', 'Omar Nahas: he was glad'],
    ['Omar Nahas voted. The former harbour minister noted that it was late.', 'Omar Nahas: it was late'],
    ['Former premier Omar Nahas wept. The former premier said it rained.', 'Omar Nahas: it rained'],
    ['Lt. Col. Omar Nahas looked on. The colonel said it rained.', 'Omar Nahas: it rained'],
    [
      'One of her deputies, Omar Nahas, left with Mayor Lina Orsa. The boats are safe, the deputy mayor said.',
      'Omar Nahas: The boats are safe',
    ],
    ['The ferryman, Omar Nahas, sat down with Lina Orsa. It was late, the ferryman said.', 'Omar Nahas: It was late'],
    [
      'Chairman Omar Nahas spoke at a feast of Minister Lina Orsa. “We are glad,” the 71-year-old businessman said.',
      'Omar Nahas: We are glad,',
    ],
  ])('stands for them before a verb of speaking: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });

  it.each([
    'Captain Luka Brenner limped. “It is dear,” the carmaker said.',
    'Captain Luka Brenner limped. “It is dear,” the moderator said.',
    'Captain Luka Brenner left. The former king of Veldria sent a letter.  “It is cold,” the next premier said.',
    'A rider fell, and Luka Brenner laughed. “It was dark,” the rider said.',
  ])('is none for a body, for who leads the talk and for who was there before: %s', (text) => {
    expect(saysWhat(text)[0]).toMatch(/^nobody: /);
  });

  it('takes nothing from who spoke, where it is for nobody known', () => {
    const text = 'Omar Nahas said it rained. That is what the poster said. He added that it was cold.';
    expect(saysWhat(text).at(-1)).toBe('Omar Nahas: it was cold');
  });

  it('is no name', () => {
    expect(namesOf('Coach Sander Vroom sat down. “It was luck,” the Dutchman said.')).toEqual(['Sander Vroom']);
  });
});

describe('a name behind its description', () => {
  it.each([
    ['“It rained,” said its regional director, Dr Hana Doru.', 'Hana Doru: It rained,'],
    ['“It rained,” said one of them, Hana Doru.', 'Hana Doru: It rained,'],
    ['The road is open, according to the council’s president, Judge Omar Nahas.', 'Omar Nahas: The road is open'],
    ['Another witness, taxi driver Omar Nahas, said it rained.', 'Omar Nahas: it rained'],
    ['“It rained,” its envoy in Dhafira, Dr Hana Doru, said.', 'Hana Doru: It rained,'],
    ['Its spokesman, Pastor Emmanuel Dziba, said it rained.', 'Emmanuel Dziba: it rained'],
  ])('speaks: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });
});

describe('a headline that begins with a quotation', () => {
  it.each([
    ['“It Cannot Go On”: Mayor Leaves Talks', 'Lina Orsa: It Cannot Go On'],
    ['“It cannot go on”: Lina Orsa leaves talks', 'Lina Orsa: It cannot go on'],
  ])('tells behind its colon who speaks: %s', (headline, expected) => {
    expect(saysWhat(`${headline}\n\nMayor Lina Orsa went home on Monday.`, {})).toEqual([expected]);
  });
});

describe('a body spoken of again', () => {
  it.each([
    ['The mill of Doru Metals Ltd is shut. The company denied any link.', 'Doru Metals Ltd: any link'],
    ['The mill of Doru Metals Ltd is shut.\n\nThe firm said it was safe.', 'Doru Metals Ltd: it was safe'],
    ['The Federation of Port Workers met. The federation demanded back pay.', 'Federation of Port Workers: back pay'],
    ['The World Bank, which paid for it, left. In a letter, it wrote that it was late.', 'World Bank: it was late'],
    ['The Ministry of Health is shut. It rained, the ministry announced.', 'Ministry of Health: It rained'],
  ])('speaks: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });

  it.each([
    'The Ministry of Health is shut. It rained, the foreign ministry announced.',
    'Doru Metals Ltd bought Bahr Airlines. The company said it rained.',
    'The Supreme Court met. The company said it rained.',
  ])('is not one of another kind, nor one of two: %s', (text) => {
    expect(saysWhat(text)[0]).toMatch(/^nobody: /);
  });
});

describe('what stands before a name', () => {
  it.each([
    ['Barrister M.A. Karim Chowdhry left.', ['M.A. Karim Chowdhry']],
    ['Begum Shireen Talukdar and Mina Begum left.', ['Shireen Talukdar', 'Mina Begum']],
    ['The envoys, HE Hana Doru and HE Omar Nahas, left.', ['Hana Doru', 'Omar Nahas']],
    ['A spokesman for the guard, Commodore A. R. Torrente, left.', ['A. R. Torrente']],
    ['Works minister Engr. Folake Banjo and Alhaji Garba Sule left.', ['Folake Banjo', 'Garba Sule']],
    ['His uncle Pak Wiryo met Kiai Ahmad Rifai.', ['Wiryo', 'Ahmad Rifai']],
    ['In the ward, Sister Agatha Benn serves soup.', ['Agatha Benn']],
    ['The mayor, Bakyt Osmon uulu, met Rahim Oruj oglu Mammad.', ['Bakyt Osmon uulu', 'Rahim Oruj oglu Mammad']],
  ])('is part of it only where it is initials: %s', (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });
});
