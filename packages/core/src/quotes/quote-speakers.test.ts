import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';

/** Each quote as `words | speaker`. */
function spoken(text: string): string[] {
  const record = parse(text, { as: 'body' });
  return record.quotes.map(
    ({ span, speaker }) => `${record.text.slice(span.start, span.end)} | ${speaker?.text ?? '–'}`,
  );
}

describe('a speaker parted from the verb', () => {
  it.each([
    ['Ilan Doru himself denied that he had left.', 'he had left | Ilan Doru'],
    ['The officials whose posts were cut say it is unfair.', 'it is unfair | The officials whose posts were cut'],
    [
      'The fishermen who had seen the boat sink said that it was old.',
      'it was old | The fishermen who had seen the boat sink',
    ],
    ['A letter seen by Harbour News says the port is shut.', 'the port is shut | A letter seen by Harbour News'],
    [
      'A statement signed by Doru said the toll was “a mistake.”',
      'the toll was “a mistake.” | A statement signed by Doru',
    ],
    ['Doru (who has 25 votes to date) said it is possible to win.', 'it is possible to win | Doru'],
    ['Ilan B. Doru (Ostrava), a friend of the mayor, said he has paid.', 'he has paid | Ilan B. Doru'],
    [
      'The results published last week, revealed that children lack salt.',
      'children lack salt | The results published last week',
    ],
    [
      'Officials with the Harbour Council said the port was shut.',
      'the port was shut | Officials with the Harbour Council',
    ],
  ])('is the noun phrase that acts: %s', (text, expected) => {
    expect(spoken(text)).toEqual([expected]);
  });
});

describe('a speaker who is a number or a body', () => {
  it.each([
    ['About three in 10 said they prefer the old bridge.', 'they prefer the old bridge | About three in 10'],
    ['At least 21,000 said they would come.', 'they would come | At least 21,000'],
    ['A third of farmers, 33%, say they feel that way.', 'they feel that way | A third of farmers'],
    ['42% say they are tired.', 'they are tired | 42%'],
    ['WHO say the salt is safe.', 'the salt is safe | WHO'],
    ['Some said that it was over.', 'it was over | Some'],
  ])('is found: %s', (text, expected) => {
    expect(spoken(text)).toEqual([expected]);
  });
});

describe('a speaker beside closing marks', () => {
  it.each([
    ['“It is unfair,” the suit reads.', 'It is unfair, | the suit'],
    [
      '“We share the same worries,” the port authorities state in the paper.',
      'We share the same worries, | the port authorities',
    ],
    [
      '“There are snails with more spine,” reads a Monday editorial in The Harbour Post.',
      'There are snails with more spine, | a Monday editorial',
    ],
    ['“Please do not push,” begins a printed message to the crowd.', 'Please do not push, | a printed message'],
    ['“You do not know this desk,” the mayor will say.', 'You do not know this desk, | the mayor'],
    ['“What does that mean?” Mira Doru asked, pointing to the tower.', 'What does that mean? | Mira Doru'],
  ])('needs no verb that is nothing but a verb: %s', (text, expected) => {
    expect(spoken(text)).toEqual([expected]);
  });

  it('does not say what was only expected, or not said', () => {
    expect(spoken('Doru is expected to announce the toll. Merrin did not say that it was hers.')).toEqual([]);
  });
});

describe('a source behind according to', () => {
  it.each([
    [
      'According to emails released by the council, Mira Doru never came.',
      'Mira Doru never came | emails released by the council',
    ],
    ['According to Mira Doru the letter was sent back.', 'the letter was sent back | Mira Doru'],
    [
      'The port is shut, according to a study last year by economists in Ostrava.',
      'The port is shut | a study last year by economists in Ostrava',
    ],
    ['The port is shut, according to two polls, including one of ours.', 'The port is shut | two polls'],
    ['In the words of Ivo Merrin, “the toll is a tax on the poor.”', 'the toll is a tax on the poor. | Ivo Merrin'],
    [
      'It was late, and in the words of the judge, Ilan Doru, KC, “the port was asleep by then.”',
      'the port was asleep by then. | the judge, Ilan Doru',
    ],
  ])('is named in full: %s', (text, expected) => {
    expect(spoken(text)).toEqual([expected]);
  });
});

describe('a free-standing quotation', () => {
  it('belongs to the one who acts in the sentence before it', () => {
    expect(spoken('Mira Doru shrugged. “I do not know the way home.”')).toEqual([
      'I do not know the way home. | Mira Doru',
    ]);
  });

  it('belongs to the one who writes in the paragraph above, before the colon', () => {
    const text = 'The port clerk Dan Merrin wrote:\n\n“The tower is old.”\n\n“We shall not climb it again.”';
    expect(spoken(text)).toEqual([
      'The tower is old. | The port clerk Dan Merrin',
      'We shall not climb it again. | The port clerk Dan Merrin',
    ]);
  });

  it('belongs to the subject of any clause before its colon', () => {
    expect(spoken('Then she added a warning: “We shall not pay for it.”')).toEqual(['We shall not pay for it. | she']);
    expect(spoken('It continued: “There is cause to charge him.”')).toEqual(['There is cause to charge him. | It']);
  });
});

describe('a shared subject', () => {
  it('is that of the main clause, not of what stands before its comma', () => {
    expect(spoken('As the crowd left, Mira Doru sat down and joked, “You are all being silly.”')).toEqual([
      'You are all being silly. | Mira Doru',
    ]);
  });

  it('is not the noun behind a preposition', () => {
    expect(spoken('Mira Doru left the hall after asking, “Who will pay for the bridge?”')).toEqual([
      'Who will pay for the bridge? | Mira Doru',
    ]);
  });
});

describe('a speaker among other words', () => {
  it.each([
    ['Economists, like their rivals at the bank, say the toll is too high.', 'the toll is too high | Economists'],
    ['Democrats — and some others — say that the loss is great.', 'the loss is great | Democrats'],
    ['Senator Mira Doru (Ostrava) last week said the port was shut.', 'the port was shut | Senator Mira Doru'],
    ['Those who back her rivals say the news has done harm.', 'the news has done harm | Those who back her rivals'],
    ['Experts have long argued that the bridge is weak.', 'the bridge is weak | Experts'],
    ['Mira Doru for Food Standards, says they are looking at rules.', 'they are looking at rules | Mira Doru'],
    ['Mira Doru for Clean Food, says it is slow. Clean food is dear.', 'it is slow | Mira Doru'],
  ])('is the one the verb agrees with: %s', (text, expected) => {
    expect(spoken(text)).toEqual([expected]);
  });

  it('is not a verb and its subject that stand behind closing marks', () => {
    expect(spoken('“He is a tyrant,” said Ivo Beck, who said there were many such men.')).toEqual([
      'He is a tyrant, | Ivo Beck',
      'there were many such men | Ivo Beck',
    ]);
  });

  it('may hold a comma of its own', () => {
    expect(spoken('“We go,” the tall, 71-year-old diplomat said in the hall.')).toEqual([
      'We go, | the tall, 71-year-old diplomat',
    ]);
    expect(spoken('“She is a mother,” another friend, Mariam Doru told us.')).toEqual([
      'She is a mother, | another friend, Mariam Doru',
    ]);
  });

  it('owns a claim or a warning', () => {
    expect(spoken('The council heard Ivo Doru’s repeated warnings that the bridge would fall.')).toEqual([
      'the bridge would fall | Ivo Doru',
    ]);
    expect(spoken('The claims that angered them were old.')).toEqual([]);
  });

  it('is asked in the paragraph above', () => {
    expect(spoken('Mira Doru was asked whether she would go.\n\n“I shall stay where I am.”')).toEqual([
      'I shall stay where I am. | Mira Doru',
    ]);
  });
});

describe('words that look like verbs of speaking', () => {
  it.each([
    'The count gave her a lead among regular, pledged delegates.',
    'The network put its tool to use, showing top news tweets about the flood.',
    'The town, whose mayor relies on the port, was flooded.',
    'Merrin denied it.',
  ])('report nothing: %s', (text) => {
    expect(spoken(text).filter((each) => !each.startsWith('it |'))).toEqual([]);
  });
});
