import { expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { parseEntities } from '../parse-entities.ts';

function namesOf(text: string): readonly string[] {
  return parseEntities(text)
    .mentions.filter(({ kind }) => kind === 'name' || kind === 'acronym')
    .map(({ span }) => text.slice(span.start, span.end));
}

it.each([
  ['a country to which a word is tied', 'A Mongolia-based firm left Kesh in May.', ['Mongolia', 'Kesh']],
  ['a part of a country by its direction', 'Rain fell in Northern Veldria on Monday.', ['Northern Veldria']],
  [
    'a body spelt out before its acronym, without its possessive',
    "The report is the International Harbour Organisation's (IHO) first.",
    ['International Harbour Organisation', 'IHO'],
  ],
  ['no pronoun with its verb', 'Walda Orsafi smiled. "I’ve won. We’ve all won."', ['Walda Orsafi']],
  ['a body of many whole', "Ivo Nassif leads the Sahl Farmers' Union.", ['Ivo Nassif', "Sahl Farmers' Union"]],
  ['a water by its name', 'A pipe runs under the Bay of Merra.', ['Bay of Merra']],
  ['a person apart from a body', 'Joana Hill of Green Tide spoke.', ['Joana Hill', 'Green Tide']],
  [
    'a body with its acronym behind an article that begins the sentence',
    'The Tolme Monitor for Human Rights (TMHR) counted nine.',
    ['Tolme Monitor for Human Rights', 'TMHR'],
  ],
  ['a unit by its number', 'The hill is held by the 18th Brigade.', ['18th Brigade']],
  ['no people of an army', 'A deal with the Sahruni army and the Kharzani forces held.', []],
  [
    'a known family name at the head of a sentence',
    'Minister Ada Voigt left. Voigt’s laugh was heard.',
    ['Ada Voigt', 'Voigt'],
  ],
  ['each of two that have dealings', 'UK-India trade grew; no Arab-Israel pact came.', ['UK', 'India', 'Israel']],
  ['no part of a year and no time before', 'A pre-IPO share sold well from mid-June on.', []],
  ['a family name that ends like an adverb', 'They asked for Mattingly and got Connally.', ['Mattingly', 'Connally']],
  ['no form of address', 'They told His Highness and Her Excellency.', []],
  ['nothing that everybody may have', 'The firm has an R&D centre, an AI tool and two MoUs.', []],
  ['a given name that is also a faith', 'Mr Christian Doru told Christian leaders so.', ['Christian Doru']],
  ['a short given name before a full one', 'It was Md Salim Doru who paid.', ['Md Salim Doru']],
])('finds %s', (_, text, names) => {
  expect(namesOf(text)).toEqual(names);
});

it.each([
  ['The picture, painted by Oswin Karla in 1887, has gone.', 'Oswin Karla: person'],
  ['The mobile operator Ostracell said no.', 'Ostracell: organisation'],
  ['He wrote in the daily Al-Sabil on Sunday.', 'Al-Sabil: organisation'],
  ['Ridwan Holding will leave in May.', 'Ridwan Holding: organisation'],
  ['San Telmo is the smallest of the three.', 'San Telmo: place'],
  ['K.C. Maurer, the treasurer, said no.', 'K.C. Maurer: person'],
  ['He told CNT News so.', 'CNT News: organisation'],
  ['The envoy of the State of Qatar left.', 'State of Qatar: place'],
  ["Ships of the People's Republic of China came.", "People's Republic of China: place"],
  ['Two cases were found in Sierra Leone.', 'Sierra Leone: place'],
  ['The team of Trinidad and Tobago lost.', 'Trinidad and Tobago: place'],
  ['They met at the Harlan Museum on Friday.', 'Harlan Museum: place'],
  ['The soldiers left the West Bank at noon.', 'West Bank: place'],
  ['The fishermen of Porto Novo want to be paid.', 'Porto Novo: place'],
])('knows a name by the words around: %s', (text, typed) => {
  expect(parseEntities(text).entities.map(({ name, type }) => `${name}: ${type}`)).toEqual([typed]);
});

it.each([
  ['Gomery, who led the inquiry, fell ill.', 'Gomery: person'],
  ['Cuaron, whose last film was shot at sea, was not hurt.', 'Cuaron: person'],
  ['Ms Pugh had a fever.', 'Pugh: person'],
  ['Matei Lind is serving as governor until spring.', 'Matei Lind: person'],
])('knows somebody whom nothing introduces: %s', (text, typed) => {
  expect(parseEntities(text).entities.map(({ name, type }) => `${name}: ${type}`)).toEqual([typed]);
});

it('takes the names of one list for one kind', () => {
  const { entities } = parseEntities('The closure was ordered by Tarcosta, Ilmara and the United Isles.');
  expect(entities.map(({ type }) => type)).toEqual(['place', 'place', 'place']);
});

it.each(['Much changed after Independence.', 'Trains stopped at 40 degrees Celsius.'])('names nobody: %s', (text) => {
  expect(parseEntities(text).entities).toEqual([]);
});

it('takes a common word that begins a sentence for no name', () => {
  expect(namesOf('Signe Lund was hopeful. Work could begin before the snow melts.')).toEqual(['Signe Lund']);
});

it('takes a body behind the dash of a place for a body', () => {
  const { entities } = parseEntities('Khamra – Central Bank Governor Suheil Barakat warned of it.');
  expect(entities.find(({ name }) => name === 'Central Bank')?.type).toBe('organisation');
});

it('tells the type by the place where the name is read surest, and what it has says nothing', () => {
  const text = 'Tarcosta has cancelled its contract. Her office emphasised Tarcosta\'s "friendship".';
  expect(parseEntities(text).entities.map(({ name, type }) => `${name}: ${type}`)).toEqual(['Tarcosta: place']);
});

it('calls a place as the text writes it, not as the dateline does in capitals', () => {
  const { entities } = parseEntities('QASR AMUN, 3 May (KNS) — Rain fell east of Qasr Amun on Monday.');
  expect(entities.filter(({ type }) => type === 'place').map(({ name }) => name)).toEqual(['Qasr Amun']);
});

it('decides the type of a form once for headline and text together', () => {
  const { entities } = parse("Vote Goes On in Sahrun\n\nHe won Sahrun's election.");
  expect(entities.map(({ name, type }) => `${name}: ${type}`)).toEqual(['Sahrun: place']);
});
