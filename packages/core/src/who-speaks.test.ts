import { describe, expect, it } from 'vitest';
import { saysWhat } from '../test/says-what.ts';
import { parse } from './parse.ts';

/** The people of a text with their offices: "Hana Doru, Speaker of National Assembly". */
function offices(text: string): string[] {
  return parse(text, { as: 'body' }).entities.flatMap(({ type, name, roles }) =>
    type === 'person'
      ? [[name, ...roles.map(({ title, of }) => (of ? `${title} of ${of.name}` : title))].join(', ')]
      : [],
  );
}

describe('an office in front of a name without a comma', () => {
  it.each([
    [
      'The king received Speaker of the National Assembly Pavel Moravec in Sochi.',
      'Pavel Moravec, Speaker of National Assembly',
    ],
    ['Ambassador to Jordan Adnan Masri attended the dinner.', 'Adnan Masri, Ambassador to Jordan'],
    ['Minister of Social Affairs Kinda Rahmoun opened the school.', 'Kinda Rahmoun, Minister of Social Affairs'],
    ["The League's special envoy for Jordan, Sten Okker, flew home.", 'Sten Okker, special envoy for Jordan of League'],
    [
      'Resident Coordinator of the Harbour League in Kharzan Yannick Duforge flew home.',
      'Yannick Duforge, Resident Coordinator of Harbour League',
    ],
    [
      'The spokeswoman for the Foreign Ministry, Katarina Sokolova, fell ill.',
      'Katarina Sokolova, spokeswoman of Foreign Ministry',
    ],
    ['Secretary-General of the Premiership Hatem Qasir was there.', 'Hatem Qasir, Secretary-General of Premiership'],
    ['Political and Media Adviser Lamia Sharqawi was there.', 'Lamia Sharqawi, Political and Media Adviser'],
  ])('reads who holds it: %s', (text, expected) => {
    expect(offices(text)).toEqual([expected]);
  });

  it('is that of the name behind it, not of the one before', () => {
    const text =
      'Minister Rima Sallum, Secretary-General of the Premiership Hatem Qasir and the Ambassador in Dresk Doru Neagu came.';
    expect(offices(text)).toEqual([
      'Rima Sallum, Minister',
      'Hatem Qasir, Secretary-General of Premiership',
      'Doru Neagu, Ambassador in Dresk',
    ]);
  });

  it('is no office of who speaks behind a lead-in that ends in one', () => {
    const text = 'During a meeting with the French ambassador, Omar Nahas said it rained.';
    expect(offices(text)).toEqual(['Omar Nahas']);
    expect(parse(text, { as: 'body' }).quotes[0]?.speaker?.text).toBe('Omar Nahas');
  });

  it('takes no day for a part of a name', () => {
    const { entities } = parse('The Accord Coalition on Thursday left the hall.', { as: 'body' });
    expect(entities.map(({ name }) => name)).toEqual(['Accord Coalition']);
  });

  it('gives the office of somebody to whom another one belongs no owner', () => {
    expect(offices('Envoy Ursula Brandvold left. Brandvold’s deputy, Tomas Okker, who stayed, said little.')).toEqual([
      'Ursula Brandvold, Envoy',
      'Tomas Okker, deputy',
    ]);
  });
});

describe('an office that stands for its holder', () => {
  const general = 'General Nasser Darwish, commander of the Eastern Brigades, spoke on Monday. ';

  it.each([
    ['The general said the road is open.', 'Nasser Darwish: the road is open'],
    ['On the talks in Jordan, the rebel leader said they had failed.', 'Nasser Darwish: they had failed'],
    ['The commander denied that he had fled.', 'Nasser Darwish: he had fled'],
  ])('is found by a wider word: %s', (sentence, expected) => {
    expect(saysWhat(general + sentence)).toEqual([expected]);
  });

  it('leaves who was never named unnamed', () => {
    expect(
      saysWhat('Ambassador Lina Orsa left. A diplomat said the vote was near. The diplomat added that it would fail.'),
    ).toEqual(['unnamed: the vote was near', 'unnamed: it would fail']);
  });

  it('is of a country, not of a body whose name has the country in it', () => {
    expect(
      saysWhat(
        'President of the Syrian Coalition Khalil Hamdan left Syria. Deputy Foreign Minister Fares Mikdad stayed. The Syrian official said it rained.',
      ),
    ).toEqual(['Fares Mikdad: it rained']);
  });

  it('may be of a body whose country the phrase names', () => {
    expect(
      saysWhat(
        'Speaker of the National Assembly Pavel Moravec came from Russia. The Russian speaker said all went well.',
      ),
    ).toEqual(['Pavel Moravec: all went well']);
  });
});

describe('a pronoun', () => {
  it('is less sure where it may mean somebody else, who becomes a candidate', () => {
    const [alone, doubtful] = ['Hamid Sarouf left.', 'Hamid Sarouf met Omar Nahas.'].map(
      (lead) => parse(`${lead} He said it rained.`, { as: 'body' }).quotes[0],
    );
    expect(doubtful?.evidence.candidates.map(({ text }) => text)).toEqual(['He', 'Omar Nahas']);
    expect(doubtful?.confidence).toBeLessThan(alone?.confidence ?? 0);
  });

  it('may be who speaks, where others told something', () => {
    const { mentions, entities } = parse('Mark Ellery left. He said doctors had told him of children.', { as: 'body' });
    expect(mentions.map(({ entityId }) => entities.find(({ id }) => id === entityId)?.name)).toEqual(
      Array.from({ length: 3 }, () => 'Mark Ellery'),
    );
  });

  it('is not who was asked about', () => {
    expect(
      saysWhat(
        'Katarina Sokolova said it rained. Asked whether Ludmila Vranik would come, she answered that it was late.',
      ),
    ).toEqual(['Katarina Sokolova: it rained', 'Katarina Sokolova: it was late']);
  });

  it('is not whoever acts on it', () => {
    const { mentions, entities } = parse(
      'Ursula Brandvold spoke. Minister Jamil Haddour had assured her by telephone.',
      { as: 'body' },
    );
    const her = mentions.find(({ kind }) => kind === 'pronoun');
    expect(entities.find(({ id }) => id === her?.entityId)?.name).toBe('Ursula Brandvold');
  });

  it('points ahead in "for his part"', () => {
    expect(saysWhat('Hamid Sarouf left. For his part, Speaker Omar Nahas said he would stay.')).toEqual([
      'Omar Nahas: he would stay',
    ]);
  });

  it('goes back to who spoke, not to who was named on the way', () => {
    expect(
      saysWhat('Hamid Sarouf said the well is dry. At noon rice was sent by Omar Nahas. He added that it rained.'),
    ).toEqual(['Hamid Sarouf: the well is dry', 'Hamid Sarouf: it rained']);
  });

  it('is the one accused, in what the accusation tells', () => {
    const text = 'Minister Omar Nahas accused the emir, Hafs Nahri, of selling the oil he owns.';
    const { mentions, entities } = parse(text, { as: 'body' });
    const he = mentions.find(({ span }) => text.slice(span.start, span.end) === 'he');
    expect(entities.find(({ id }) => id === he?.entityId)?.name).toBe('Hafs Nahri');
  });
});

describe('what stands beside a name', () => {
  it.each([
    [
      'Foreign Minister Jamil Haddour met his Russian counterpart, Ludmila Vranik. The Russian minister said she was glad.',
      'Ludmila Vranik: she was glad',
    ],
    [
      'Russian Foreign Minister Ludmila Vranik met Jordanian Foreign Minister Jamil Haddour. Her Jordanian counterpart said it rained.',
      'Jamil Haddour: it rained',
    ],
    [
      'Sheikh Mutlaq Dalati, an elder of the tribe, wept. “They sold melons,” the elder said.',
      'Mutlaq Dalati: They sold melons,',
    ],
    [
      'Hikmat Sabouni hung up his purse. The 61-year-old merchant said the note was bad.',
      'Hikmat Sabouni: the note was bad',
    ],
    ['One of them, a beekeeper who gave his name as Jaber, said it rained.', 'Jaber: it rained'],
    ['Hikmat Sabouni’s wife, Amal, counted the money. “Not one note,” she said.', 'Amal: Not one note,'],
    ['“It rained,” the council’s spokesman, General Tareq Zein, said in a statement.', 'Tareq Zein: It rained,'],
    [
      'Minister Omar Nahas called Hamid Sarouf. “He should have called the farmers first,” Lina Orsa said.',
      'Lina Orsa: He should have called the farmers first,',
    ],
    [
      'His colleague Birgit Osterholt laughed: “Traders complain in every language.”',
      'Birgit Osterholt: Traders complain in every language.',
    ],
  ])('says who is meant: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });

  it('is no name where it says of what people somebody is', () => {
    const { entities } = parse('Minister Omar Nahas met his Veldrani counterpart on Monday.', { as: 'body' });
    expect(entities.map(({ name }) => name)).toEqual(['Omar Nahas']);
  });
});

describe('a noun for what somebody said', () => {
  it('is a cue where its owner is named: "Doru’s remark that …"', () => {
    expect(
      saysWhat(
        'Commenting on Minister Hana Doru’s remark that trawlers “did not come to fish”, Omar Nahas said it was May.',
      ),
    ).toEqual(['Hana Doru: trawlers “did not come to fish”', 'Omar Nahas: it was May']);
  });
});

describe('the day something was said', () => {
  it.each([
    ['Omar Nahas on Monday said it rained.', 'Monday', '2016-03-14'],
    ['On Wednesday, Omar Nahas said it rained.', 'Wednesday', '2016-03-16'],
    ['Omar Nahas told reporters Tuesday that it rained.', 'Tuesday', '2016-03-15'],
    ['Omar Nahas said last Thursday that it rained.', 'Thursday', '2016-03-10'],
    ['“It rained,” Omar Nahas said yesterday.', 'yesterday', '2016-03-16'],
  ])('is counted from the day of publication, a Thursday: %s', (text, word, date) => {
    const [quote] = parse(text, { as: 'body', origin: { publishedAt: '2016-03-17' } }).quotes;
    expect(quote?.saidOn).toMatchObject({ text: word, date });
  });

  it('is neither the one told nor the occasion', () => {
    const context = (text: string) => parse(text, { as: 'body' }).quotes[0];
    expect(context('Omar Nahas told reporters Tuesday that it rained.')?.addressee?.text).toBe('reporters');
    expect(context('In an interview with Al-Minara on Friday, Omar Nahas said it rained.')?.occasion?.text).toBe(
      'In an interview with Al-Minara',
    );
  });
});

describe('where something was said', () => {
  it('may be told at length before what was said', () => {
    expect(saysWhat('Abu Rayan said in a recorded statement distributed on Telegram that the canal was dry.')).toEqual([
      'Abu Rayan: the canal was dry',
    ]);
  });

  it('is no part of what was dismissed', () => {
    expect(saysWhat('Governor Widad Chalabi dismissed such fears in an interview with state television.')).toEqual([
      'Widad Chalabi: such fears',
    ]);
  });

  it('is no part of a clause before another speaker with a description', () => {
    expect(
      saysWhat(
        'The Red Lantern said its cars were turned back, and the group’s director, Nour Haidar, demanded safe passage.',
      ),
    ).toEqual(['Red Lantern: its cars were turned back', 'Nour Haidar: safe passage']);
  });
});

describe('a speaker with more words around the name', () => {
  it.each([
    [
      'Salma Doru, the general’s niece, who teaches in Jordan, said her uncle was ill.',
      'Salma Doru: her uncle was ill',
    ],
    ['A statement signed by Hafs Nahri said that the town had fallen.', 'Hafs Nahri: the town had fallen'],
    ["The League's envoy for Jordan, Sten Okker, on Friday said the road was shut.", 'Sten Okker: the road was shut'],
    ['Esteban Moreno, border chief at the board explained the road was full.', 'Esteban Moreno: the road was full'],
    ['“It rained,” said the La Lampara secretary-general Hana Doru.', 'Hana Doru: It rained,'],
    ['Sheikh Nasser Dinar, deputy leader of the party, wept. The sheikh said it rained.', 'Nasser Dinar: it rained'],
    ['Labour Movement MP Ahmad Karameh wept. “Nobody asked us,” the MP said.', 'Ahmad Karameh: Nobody asked us,'],
    [
      'The spokesman of the Harbour Command, Brig. Gen. Tareq Zein, said the road was free.',
      'Tareq Zein: the road was free',
    ],
    ['Abu Omar had eaten wheat. “We hear the soldiers,” the father of four added.', 'Abu Omar: We hear the soldiers,'],
    ['The US ambassador, Nora Hartley, smiled. She said it rained.', 'Nora Hartley: it rained'],
    ['Omar Nahas fell ill, asking who would pay.', 'Omar Nahas: who would pay'],
    [
      'Khalil Hamdan said international silence encourages the regime.',
      'Khalil Hamdan: international silence encourages the regime',
    ],
    ['Moscow, which holds the chair this month, said it would wait.', 'Moscow: it would wait'],
  ])('is found: %s', (text, expected) => {
    expect(saysWhat(text)).toEqual([expected]);
  });

  it('is the source that "according to" names, for what follows too', () => {
    expect(saysWhat('According to the Harbour Council, the boats left, adding that they were full.')).toEqual([
      'Harbour Council: the boats left',
      'Harbour Council: they were full',
    ]);
    expect(
      saysWhat('According to Kevin Allton, a teacher, Omar Nahas was a legend. He said: “I knew it.”').at(-1),
    ).toBe('Kevin Allton: I knew it.');
  });

  it('is the body that spoke last, for "they"', () => {
    expect(saysWhat('The Harbour Council said it rained. They also claimed that it snowed.')).toEqual([
      'Harbour Council: it rained',
      'Harbour Council: it snowed',
    ]);
  });

  it('lends its cue to words behind a colon', () => {
    expect(saysWhat('Minister Omar Nahas said he would return: “I promised the baker a ladder.”')).toEqual([
      'Omar Nahas: he would return',
      'Omar Nahas: I promised the baker a ladder.',
    ]);
  });
});

describe('what is claimed', () => {
  it('is no report where it is responsibility', () => {
    expect(saysWhat('The Eastern Brigades claimed responsibility for an attack in which six men were killed.')).toEqual(
      [],
    );
  });
});

describe('what a speaker does beside reporting', () => {
  it('is no part of what is reported', () => {
    expect(
      saysWhat('Hana Doru recalled that the towns had signed a treaty in May, and expressed regret that it rained.'),
    ).toEqual(['Hana Doru: the towns had signed a treaty in May']);
  });
});

describe('a noun that looks like a cue', () => {
  it('reports nothing: "a ruling that"', () => {
    expect(saysWhat('Hana Doru read a ruling that sentenced two men.')).toEqual([]);
  });

  it('has said before what "this" means: "announced this when"', () => {
    expect(saysWhat('Minister Omar Nahas announced this when he met reporters.')).toEqual([]);
  });
});

describe('a headline', () => {
  const lead =
    'The president of the Accord Coalition, Khalil Hamdan, flew home on Monday after three days of talks in Geneva with envoys.';

  it.each([
    ['Coalition Head: Talks Cannot Start', 'Khalil Hamdan', 'Talks Cannot Start'],
    ['Coalition President Says Talks Are Over', 'Khalil Hamdan', 'Talks Are Over'],
    ['Russian Official: No Date Is Set', undefined, 'No Date Is Set'],
  ])('names by an office without an article: %s', (headline, name, words) => {
    const { text, quotes, entities } = parse(`${headline}\n\n${lead}\n`);
    expect(quotes.map(({ span }) => text.slice(span.start, span.end))).toEqual([words]);
    expect(entities.find(({ id }) => id === quotes[0]?.speaker?.entityId)?.name).toBe(name);
  });

  it('tells with a colon what kind of article it is: "Press Review: …"', () => {
    expect(parse(`Press Review: Columnists Divided Over Talks\n\n${lead}\n`).quotes).toEqual([]);
  });

  it('takes a word the text writes small for no name', () => {
    const record = parse(
      'Army Says Road Is Open; Tribes Bury Nine\n\nThe army of the north opened the road on Monday after nine men were buried beside the river by their own people.\n',
    );
    expect(record.quotes.map(({ span }) => record.text.slice(span.start, span.end))).toEqual(['Road Is Open']);
    expect(record.entities).toEqual([]);
  });

  const page = (headline: string): string =>
    `${headline}\n\nGeneral Nasser Darwish, commander of the Eastern Brigades, met the editors of Al-Minara newspaper on Monday. Nasser Darwish then left the town by car with his two sons and a driver.\n`;

  it('names to whom it was said before the colon', () => {
    const record = parse(page('General Darwish to Al-Minara: We Fight on Three Fronts'));
    expect(record.quotes.map(({ span }) => record.text.slice(span.start, span.end))).toEqual([
      'We Fight on Three Fronts',
    ]);
  });

  it('goes on with its first subject behind a comma', () => {
    const record = parse(page('General Darwish Meets Editors, Says Al-Minara Will Print All'));
    expect(record.quotes.map(({ speaker }) => speaker?.text)).toEqual(['General Darwish']);
  });
});

it('takes what an officer is of for a place, not for somebody who could be "she"', () => {
  expect(saysWhat('"The bridge is safe," Mayor Ada Brenn of Tolme said. She denied that it had moved.')).toEqual([
    'Ada Brenn: The bridge is safe,',
    'Ada Brenn: it had moved',
  ]);
});
