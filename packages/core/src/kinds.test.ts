import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { saysWhat } from './testing/says-what.ts';

/** The names of a text as "name: type". */
const typed = (text: string): string[] =>
  parse(text, { as: 'body' }).entities.map(({ name, type }) => `${name}: ${type}`);

describe('what a name is', () => {
  it.each([
    ['He left the Metal-Birlo union.', ['Metal-Birlo: organisation']],
    ['A report by the consultancy Envaro was late.', ['Envaro: organisation']],
    ['The group Hutan Kami laughed.', ['Hutan Kami: organisation']],
    ['They beat Sporting Almira at home.', ['Sporting Almira: organisation']],
    ['The squad of FK Almira left.', ['FK Almira: organisation']],
    ['The captain told OruTV that it rained.', ['OruTV: organisation']],
    ['The Central Bank of Veldria met.', ['Central Bank of Veldria: organisation']],
    ['The Port Authority of Oru met.', ['Port Authority of Oru: organisation']],
    [
      'The Dockers’ Bloc met the Bakers’ Guild Union of Oru.',
      ['Dockers’ Bloc: organisation', 'Bakers’ Guild Union of Oru: organisation'],
    ],
    ['Her party, National Lantern, lost.', ['National Lantern: organisation']],
    ['He sued the builder, Oru Hydroworks.', ['Oru Hydroworks: organisation']],
    ['TAL AMRIN, Coast Wire – It rained.', ['TAL AMRIN: place', 'Coast Wire: organisation']],
    ['The Government said that NGOs and MPs had seen it on TV.', []],
    ['Lt Gen Omar Nahas met HRH Lina Orsa.', ['Omar Nahas: person', 'Lina Orsa: person']],
    ['The coach praised Park Tae-jun.', ['Park Tae-jun: person']],
    ['Fighting resumed in eastern Kasanda.', ['Kasanda: place']],
    ['She came from the Republic of Kirando.', ['Republic of Kirando: place']],
    ['Suharna, a vegetable seller, survived.', ['Suharna: person']],
    ['Noura bint Salim Al Hamdi, Minister of State for Foreign Affairs, left.', ['Noura bint Salim Al Hamdi: person']],
    ['Former Kestovia captain Ana Lodz left the hall. Kestovia lost.', ['Kestovia: place', 'Ana Lodz: person']],
    ['Third-placed candidate Honorio Yapa left the hall of the Opposition.', ['Honorio Yapa: person']],
  ])('is told by the words in and around it: %s', (text, expected) => {
    expect(typed(text)).toEqual(expected);
  });

  it('is the same ministry in either order', () => {
    const { entities } = parse(
      'Fever Is No Flu, Health Ministry Says\n\nTwo pupils have been taken to hospital with high fever and more are feared to be ill, the Ministry of Health wrote.\n',
    );
    expect(entities.map(({ name, aliases }) => [name, aliases.map((alias) => alias.name)])).toEqual([
      ['Ministry of Health', ['Health Ministry']],
    ]);
  });

  it('is no seller where things are listed', () => {
    expect(typed('They took a VBIED, a bulldozer, a car and a lorry.')).toEqual([]);
  });

  it('gives the people of a republic their country', () => {
    expect(
      saysWhat(
        'The Ambassador of Nordmark, Sigrid Aas, and the Ambassador of the Republic of Kirando, Jean Nsengi, came. The Kirandan ambassador said it rained.',
      ),
    ).toEqual(['Jean Nsengi: it rained']);
  });
});

describe('who speaks', () => {
  it.each([
    [
      'One of the men, shunter Peter Gombar, laughed. “I have five children,” the 39-year-old said.',
      'Peter Gombar: I have five children,',
    ],
    ['“They are right,” said a student who gave her name only as Zuza.', 'Zuza: They are right,'],
    ['Lina Orsa is 63. Her husband, Haji Nikola, was hurt. “He sang,” she said.', 'Lina Orsa: He sang,'],
    ['Omar Nahas wept. Dinara Osmon kyzy slept. “It was late,” he said.', 'Omar Nahas: It was late,'],
    ['Lina Orsa frowned. Her answer was short. “Rain, and no bread.”', 'Lina Orsa: Rain, and no bread.'],
    ['Mina Doru, a clerk, left. Doru’s verdict is plain. “They lost it.”', 'Mina Doru: They lost it.'],
    ['The ferry lost its captain when Omar Nahas left, saying that he was old.', 'Omar Nahas: he was old'],
    ['Supporters who had travelled from Almira said they waited.', 'nobody: they waited'],
    ['President Hana Doru is due on Sunday, her office announced.', 'nobody: President Hana Doru is due on Sunday'],
  ])('is who the words mean: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });

  it('is not who is told of where the attribution is inserted', () => {
    expect(saysWhat('Lina Orsa sat down. The bishop, she added, was late.').at(-1)).toBe('Lina Orsa: was late');
  });

  it('goes on behind a mere comma', () => {
    expect(saysWhat('Omar Nahas said it rained, admitted that the well was dry, and suggested that he knew.')).toEqual([
      'Omar Nahas: it rained',
      'Omar Nahas: the well was dry',
      'Omar Nahas: he knew',
    ]);
  });

  it('goes on behind a sentence that somebody else acts in', () => {
    expect(
      saysWhat('Premier Omar Nahas is to meet them, spokesman Lev Andor announced. “The door is open to all.”'),
    ).toEqual(['Lev Andor: Premier Omar Nahas is to meet them', 'Lev Andor: The door is open to all.']);
  });

  it('is the issuer of a paper that the page has told of', () => {
    expect(
      saysWhat(
        'In a report on the flood, the Harbour Council warned that rice was short.\n\nThe report says that four in ten had walked.',
      ),
    ).toEqual(['Harbour Council: rice was short', 'Harbour Council: four in ten had walked']);
    expect(saysWhat('The report, prepared last year by the consultancy Envaro, says that the wells are dry.')).toEqual([
      'Envaro: the wells are dry',
    ]);
  });
});

describe('whose office it is', () => {
  it.each([
    ['The United Nations envoy, Lina Orsa, left.', 'United Nations'],
    ['Omar Nahas, secretary of the Union of Mill and Dock Workers (UMD), left.', 'Union of Mill and Dock Workers'],
  ])('has its whole name: %s', (text, expected) => {
    expect(parse(text, { as: 'body' }).entities.flatMap(({ roles }) => roles.map(({ of }) => of?.name))).toEqual([
      expected,
    ]);
  });
});

describe('an office and its holder', () => {
  const offices = (text: string): string[] =>
    parse(text, { as: 'body' }).entities.flatMap(({ type, name, roles }) =>
      type === 'person'
        ? [[name, ...roles.map(({ title, of }) => (of ? `${title} of ${of.name}` : title))].join(', ')]
        : [],
    );

  it.each([
    [
      'Sheikh Rashid Mazyad, Prime Minister and Minister of Defence, came.',
      'Rashid Mazyad, Prime Minister, Minister of Defence',
    ],
    ['Nora Hamdi, Minister of Trade and Industry, came.', 'Nora Hamdi, Minister of Trade and Industry'],
    [
      'Nora Hamdi, Minister of Defence and Foreign Minister, came.',
      'Nora Hamdi, Minister of Defence, Foreign Minister',
    ],
    ['Nora Hamdi, Minister of State for Foreign Affairs, came.', 'Nora Hamdi, Minister of State for Foreign Affairs'],
    [
      'The Ministry of Public Works was shut. The ministry’s spokesman, Omar Nahas, came.',
      'Omar Nahas, spokesman of Ministry of Public Works',
    ],
    ['The Leader of the Opposition, Omar Nahas, came.', 'Omar Nahas, Leader of the Opposition'],
    ['But Mr Nahas’s lawyer, Lina Orsa, came.', 'Lina Orsa, lawyer'],
    ['A visit of Velmaran Prime Minister Arjen Horst is planned.', 'Arjen Horst, Prime Minister'],
  ])('is read whole: %s', (text, expected) => {
    expect(offices(text)).toContain(expected);
  });

  it('is spoken of by a style', () => {
    expect(
      saysWhat('His Highness Sheikh Rashid Mazyad met Minister Andrei Petrov. His Highness said it rained.'),
    ).toEqual(['Rashid Mazyad: it rained']);
  });

  it('is rather somebody spoken of a moment ago', () => {
    expect(
      saysWhat(
        'Prime Minister Rashid Mazyad, Minister of Defence, came.\n\nRain fell.\n\nSnow fell.\n\nIt was attended by Nora Hamdi, Minister of Health.\n\nThe minister said it was late.',
      ),
    ).toEqual(['Nora Hamdi: it was late']);
  });

  it('is not whoever is told of', () => {
    expect(saysWhat('Omar Nahas said the first patient died. He said it rained.').at(-1)).toBe('Omar Nahas: it rained');
    const { mentions } = parse('Omar Nahas said the first patient died.', { as: 'body' });
    expect(mentions).toHaveLength(1);
  });
});

describe('letters in brackets', () => {
  it('are the name before them, whatever else they stand for', () => {
    expect(
      parse('He spoke to Dhafira News Agency (DNA) on Monday.', { as: 'body' }).entities.map(({ aliases }) =>
        aliases.map(({ name }) => name),
      ),
    ).toEqual([['DNA']]);
  });
});
