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
