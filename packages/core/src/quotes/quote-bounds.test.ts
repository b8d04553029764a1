import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';

/** Each quote as `kind: words`. */
function bounds(text: string): string[] {
  const record = parse(text, { as: 'body' });
  return record.quotes.map(({ kind, span }) => `${kind}: ${record.text.slice(span.start, span.end)}`);
}

describe('reported words end', () => {
  it.each([
    [
      'Doru told investors that the fears were “idle,” adding that the port was safe.',
      ['mixed: the fears were “idle,”', 'indirect: the port was safe'],
    ],
    [
      'Although Doru admitted that he and the clerk had “been friends,” he claimed they had never met.',
      ['mixed: he and the clerk had “been friends,”', 'indirect: they had never met'],
    ],
    [
      'While those asked said Ivo Doru has the “best plan,” Merrin is the one they would choose.',
      ['mixed: Ivo Doru has the “best plan,”'],
    ],
    ['Years after Ivo Doru claimed that the flood was over, Merrin won.', ['indirect: the flood was over']],
    ['Doru said the toll would rise, but he gave no date.', ['indirect: the toll would rise']],
    [
      'Doru heard Ivo Merrin’s claim that the mayor “founded the club,” saying they were wrong.',
      ['mixed: the mayor “founded the club,”', 'indirect: they were wrong'],
    ],
    [
      'The ministers announced the opening of a school in Ostrava and signed a paper on archives.',
      ['indirect: the opening of a school in Ostrava'],
    ],
    ['Doru vowed to “answer rain with tents” but did not say where they were.', ['mixed: to “answer rain with tents”']],
    [
      'Doru said that the boat will not sail, holding the council responsible for it.',
      ['indirect: the boat will not sail'],
    ],
    [
      'Doru said that the catch had fallen, although he clarified that this was “natural.”',
      ['indirect: the catch had fallen', 'mixed: this was “natural.”'],
    ],
    ['Some said they had lost their boats; one had kept his oars.', ['indirect: they had lost their boats']],
    [
      'Doru explained that a delegation would come by boat, and pointed to talks with the council.',
      ['indirect: a delegation would come by boat'],
    ],
    ['Doru fired back: “They will lose,” referring to the lawyers.', ['direct: They will lose,']],
    ['Doru told the council that the deal was done, citing a letter.', ['indirect: the deal was done']],
    [
      'Doru affirmed her support, stressing that the doors would be open to all, and wished them luck.',
      ['indirect: her support', 'indirect: the doors would be open to all'],
    ],
    [
      'Doru demanded a vote, adding that his party would not “hold the candle”, and left the hall.',
      ['indirect: a vote', 'mixed: his party would not “hold the candle”'],
    ],
    [
      'Doru stressed that no money would go to “pits with a view”, an allusion to a hotel.',
      ['mixed: no money would go to “pits with a view”'],
    ],
    ['According to two aides who asked not to be named, the bridge is closed.', ['indirect: the bridge is closed']],
    [
      'The council condemned the burning of a convoy, in which two drivers died.',
      ['indirect: the burning of a convoy'],
    ],
    [
      'Regarding a paper by Ivo Doru, who said the well is dry, Merrin noted that it rained.',
      ['indirect: the well is dry', 'indirect: it rained'],
    ],
    [
      'The club said that the referee had seen the tape and found no fault.',
      ['indirect: the referee had seen the tape and found no fault'],
    ],
    [
      'The bridge will be open, Doru said Thursday, the third day of a strike that has stopped trains.',
      ['indirect: The bridge will be open'],
    ],
    ['They say the town will help – and he makes sure of it.', ['indirect: the town will help']],
    ['She said she had met Doru twice but declined to give a date.', ['indirect: she had met Doru twice']],
  ])('where the reporter goes on: %s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });

  it('do not end at a comma that goes on with them', () => {
    expect(bounds('Doru said the toll would rise, but not before spring.')).toEqual([
      'indirect: the toll would rise, but not before spring',
    ]);
    expect(bounds('Merrin said that the bridge, which is old, would fall.')).toEqual([
      'indirect: the bridge, which is old, would fall',
    ]);
  });

  it('two attributions of one sentence are two quotes', () => {
    expect(bounds('She said she had met Doru twice but said neither had paid.')).toEqual([
      'indirect: she had met Doru twice',
      'indirect: neither had paid',
    ]);
  });
});

describe('reported words begin', () => {
  it.each([
    [
      'Doru had said in an interview taped before the flood that the council had “held” the water.',
      'mixed: the council had “held” the water',
    ],
    [
      'He told an invited crowd at the rowing club that he wants a policy “for trade.”',
      'mixed: he wants a policy “for trade.”',
    ],
    [
      'The council said in a report published today that two of its boats had sunk.',
      'indirect: two of its boats had sunk',
    ],
    ['The council said later in a telephone call with a paper that nobody was hurt.', 'indirect: nobody was hurt'],
    ['Doru told the two parties that it was late.', 'indirect: it was late'],
    ['Doru stated in a telephone call with a paper that nobody was hurt.', 'indirect: nobody was hurt'],
    ['Doru called on all the parties to leave the hall.', 'indirect: to leave the hall'],
    ['Doru urged the two parties to leave the hall.', 'indirect: to leave the hall'],
    [
      'According to Ilan Doru, the port authorities “are asleep at noon”.',
      'mixed: the port authorities “are asleep at noon”',
    ],
    ['Oil is dear, visiting minister Ilan Doru said Tuesday.', 'indirect: Oil is dear'],
    ['Mira Doru told Radio Ostrava’s “Morning Hour” that nobody would ask her.', 'indirect: nobody would ask her'],
    ['The clerk told Harbour League agents that he had not made the changes.', 'indirect: he had not made the changes'],
    [
      'Doru said because Merrin is loved, “he is a good helper.”',
      'mixed: because Merrin is loved, “he is a good helper.”',
    ],
    ['Doru fired back that the “people of Sahrun” had voted twice.', 'mixed: the “people of Sahrun” had voted twice'],
  ])('behind the verb with all that belongs to it: %s', (text, expected) => {
    expect(bounds(text)).toEqual([expected]);
  });

  it('with the condition before the attribution, not with the day of it', () => {
    expect(bounds('If the river rises, Mira Doru said, the bridge will close.')).toEqual([
      'indirect: If the river rises',
      'indirect: the bridge will close',
    ]);
    expect(bounds('On Monday, Mira Doru said, the bridge will close.')).toEqual(['indirect: the bridge will close']);
  });
});

describe('a name or a blame in marks', () => {
  it.each([
    ['Hana Doru has called the deals “unwise,” and his office has made an effort.', 'mixed: the deals “unwise,”'],
    ['Doru called Merrin the “Tsar” of the East in a letter.', 'mixed: Merrin the “Tsar” of the East'],
    ['Doru calls them “losers” and “sad” in private.', 'mixed: them “losers” and “sad”'],
    ['Ada Merrin pronounced Doru “a friend.”', 'mixed: Doru “a friend.”'],
  ])('ends with the name: %s', (text, expected) => {
    expect(bounds(text)).toEqual([expected]);
  });
});

describe('nothing is reported', () => {
  it.each([
    'Doru asked for privacy as they waited for news.',
    'Merrin still maintains an overwhelming lead in the count, reflecting his fame.',
    'The account adds a voice that was missing to the record.',
    'Doru has signalled his wish to leave.',
    'After the talks, the rain continued.',
  ])('by a verb without a clause: %s', (text) => {
    expect(bounds(text)).toEqual([]);
  });
});

describe('a sentence behind a quotation', () => {
  it('goes on with it where most of it stands in marks', () => {
    expect(bounds('“The port is closed,” Doru said. It “amounts to a golden gift for the owners.”')).toEqual([
      'direct: The port is closed,',
      'mixed: It “amounts to a golden gift for the owners.”',
    ]);
  });

  it('begins behind initials with their stop', () => {
    expect(bounds('“I agree,” said Sen. Mira Doru, R-S.C. “I get that. We go.”')).toEqual([
      'direct: I agree,',
      'direct: I get that. We go.',
    ]);
  });

  it('is none where a paragraph is a heading in single marks', () => {
    expect(bounds('“We go,” Doru said.\n\n‘A hard choice’\n\nIt rained.')).toEqual(['direct: We go,']);
  });
});

describe('an attribution that closes its sentence', () => {
  it.each([
    [
      'The council has promised to pay a third, Doru said.',
      ['indirect: The council has promised to pay a third', 'indirect: to pay a third'],
    ],
    [
      'The girl had complained that it hurt, Doru said, “but girls complain”.',
      ['indirect: The girl had complained that it hurt', 'indirect: it hurt', 'direct: but girls complain'],
    ],
  ])('reports what others have said before it: %s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });
});

describe('what somebody is asked to do', () => {
  it.each([
    ['The council urged mothers not to swim there.', ['indirect: not to swim there']],
    ['Doru called on the envoy, Ivo Merrin, to stay.', ['indirect: to stay']],
    ['Two nurses who asked not to be named told the Post that it rained.', ['indirect: it rained']],
    ['The prosecution rejected the claim.', ['indirect: the claim']],
  ])('begins behind whom it is asked of, with its *not*: %s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });
});

describe('what a source reports', () => {
  it('is the whole sentence, with what is said in it', () => {
    expect(bounds('Mira Doru said she would come, according to the Harbour Post.')).toEqual([
      'indirect: Mira Doru said she would come',
      'indirect: she would come',
    ]);
  });

  it('goes on behind the attribution that cuts it', () => {
    expect(bounds('The museum, Mira Doru said, honours her heroes, among them a singer.')).toEqual([
      'indirect: The museum',
      'indirect: honours her heroes, among them a singer',
    ]);
    expect(bounds('“I like him,” she said, but “when it comes to trade, he is slow.”')).toEqual([
      'direct: I like him,',
      'mixed: but “when it comes to trade, he is slow.”',
    ]);
  });
});

describe('what is reported begins', () => {
  it.each([
    ['Doru had alleged hours earlier that forty people were hurt.', ['indirect: forty people were hurt']],
    ['The council said late Sunday that Rahim Oruj had won.', ['indirect: Rahim Oruj had won']],
    ['The ministry announced early on Monday that the pass is shut.', ['indirect: the pass is shut']],
    ['The chairman says first cells will leave in May.', ['indirect: first cells will leave in May']],
    ['Doru denied what has been said of the arrest.', ['indirect: what has been said of the arrest']],
    ['The council met. It promised to publish the findings.', ['indirect: to publish the findings']],
    ['The report, written last year, in fact states that the well is dry.', ['indirect: the well is dry']],
    [
      'He was held after prosecutors told a court in Ostrava that he had paid a clerk.',
      ['indirect: he had paid a clerk'],
    ],
    [
      'According to court papers, the company, Doru Works, was founded in May.',
      ['indirect: the company, Doru Works, was founded in May'],
    ],
  ])('behind the verb and what belongs to it: %s', (text, expected) => {
    expect(bounds(text)).toEqual(expected);
  });
});
