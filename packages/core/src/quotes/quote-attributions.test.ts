import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';

/** Each quote as `kind: words | speaker`. */
function attributed(text: string): string[] {
  const record = parse(text, { as: 'body' });
  return record.quotes.map(
    ({ kind, span, speaker }) => `${kind}: ${record.text.slice(span.start, span.end)} | ${speaker?.text ?? '–'}`,
  );
}

describe('a source behind the words', () => {
  it.each([
    [
      'The lake froze in May, according to an interview her brother gave to the Harbour Post.',
      'indirect: The lake froze in May | an interview',
    ],
    ['Merrin owes two ferries, according to early counts.', 'indirect: Merrin owes two ferries | early counts'],
    [
      'The old toll was paid in salt, according to “The Salt Road,” a book by a clerk.',
      'indirect: The old toll was paid in salt | “The Salt Road,”',
    ],
    [
      'The port wants the gate narrowed, said lobbyist and former pilot Mira Doru.',
      'indirect: The port wants the gate narrowed | lobbyist and former pilot Mira Doru',
    ],
    [
      'Nothing was signed, says political scientist Hana Merrin in Ostrava.',
      'indirect: Nothing was signed | political scientist Hana Merrin',
    ],
    [
      '“The road is gone,” said the head of their club, Hana Merrin, who lives there.',
      'direct: The road is gone, | the head of their club, Hana Merrin',
    ],
    [
      '“It was all rain,” said one owner of a shop that sells umbrellas.',
      'direct: It was all rain, | one owner of a shop',
    ],
    [
      'Voting may last, harbour officials said, although they gave no hour.',
      'indirect: Voting may last | harbour officials',
    ],
  ])('is found: %s', (text, expected) => {
    expect(attributed(text)).toEqual([expected]);
  });
});

describe('what stands between a speaker and the verb', () => {
  it.each([
    [
      'Officials at the Harbour Office, a part of the ministry, said they were tired.',
      'indirect: they were tired | Officials at the Harbour Office',
    ],
    ['Exporters, for instance, say the rain ruined them.', 'indirect: the rain ruined them | Exporters'],
    [
      'But many old sailors interviewed at the quay this week, including Ilan Doru, said they had no fear.',
      'indirect: they had no fear | many old sailors interviewed at the quay this week',
    ],
    [
      'The president of the committee, Senator Bernard Quill of the Salt Front, insisted that she knew.',
      'indirect: she knew | The president of the committee, Senator Bernard Quill',
    ],
    ['Mira Doru Tuesday said that the shoal was calm.', 'indirect: the shoal was calm | Mira Doru'],
  ])('is left out: %s', (text, expected) => {
    expect(attributed(text)).toEqual([expected]);
  });
});

describe('what stands between a verb and the words', () => {
  it.each([
    [
      'Mira Doru said on NTV, where she is a guest, that the dam would hold.',
      'indirect: the dam would hold | Mira Doru',
    ],
    ['Mira Doru said — by post, as it happens — that the dam would hold.', 'indirect: the dam would hold | Mira Doru'],
    [
      'Mira Doru said on NTV’s “Morning Hour” that she would “take a look” at it.',
      'mixed: she would “take a look” at it | Mira Doru',
    ],
    ['Mira Doru said that, in her view, the dam would hold.', 'indirect: in her view, the dam would hold | Mira Doru'],
    ['Mira Doru said at least nine boats sank.', 'indirect: at least nine boats sank | Mira Doru'],
  ])('is left out, and no more: %s', (text, expected) => {
    expect(attributed(text)).toEqual([expected]);
  });
});

describe('a clause', () => {
  it.each([
    ['Mira Doru explained how the lamp was mended.', 'indirect: how the lamp was mended | Mira Doru'],
    ['The police have not said why the gate was shut.', 'indirect: why the gate was shut | The police'],
    ['She asked harbour officials how the files got wet.', 'indirect: how the files got wet | She'],
    ['It said current pilots have sunk two boats.', 'indirect: current pilots have sunk two boats | It'],
    ['He says pilots undercount the boats to please him.', 'indirect: pilots undercount the boats to please him | He'],
    [
      'As the Harbour Post reported last night, the ferry will stop in May.',
      'indirect: the ferry will stop in May | the Harbour Post',
    ],
    ['The inquiry found that the mast was rotten.', 'indirect: the mast was rotten | The inquiry'],
    ['Estimates suggest 800 boats may be at sea.', 'indirect: 800 boats may be at sea | Estimates'],
  ])('is reported: %s', (text, expected) => {
    expect(attributed(text)).toEqual([expected]);
  });

  it.each([
    'The footage shows that the mast was rotten.',
    'Mira Doru said nothing about the bridge.',
    'There are particular reasons that the mast broke.',
    'They sailed with a wind called “the Long Wave.”',
  ])('is none: %s', (text) => {
    expect(attributed(text)).toEqual([]);
  });

  it('ends where the main sentence goes on', () => {
    expect(attributed('Mira Doru, who said she plans to stay, has left.')).toEqual([
      'indirect: she plans to stay | Mira Doru',
    ]);
    expect(attributed('She told the Council that the boats had left, a remark that drew laughter.')).toEqual([
      'indirect: the boats had left | She',
    ]);
    expect(attributed('Officials say every claim will be read, with the Courier reporting that none was.')).toEqual([
      'indirect: every claim will be read | Officials',
      'indirect: none was | the Courier',
    ]);
  });

  it('is two where a second verb goes on with the same speaker', () => {
    expect(attributed('They claimed Doru was a guest and claim she has a boat.')).toEqual([
      'indirect: Doru was a guest | They',
      'indirect: she has a boat | They',
    ]);
    expect(attributed('They admit that it rained, but say the roof held until spring.')).toEqual([
      'indirect: it rained | They',
      'indirect: the roof held until spring | They',
    ]);
    expect(attributed('A mediator will be named, the office said; according to one clerk, two have refused.')).toEqual([
      'indirect: A mediator will be named | the office',
      'indirect: two have refused | one clerk',
    ]);
  });

  it('cut by its attribution goes on in marks that begin small', () => {
    expect(attributed('These powers, Mira Doru said, “amount to a veto.”')).toEqual([
      'indirect: These powers | Mira Doru',
      'direct: amount to a veto. | Mira Doru',
    ]);
    expect(attributed('When the rain stopped, Mira Doru said, “We can go.”')).toEqual([
      'direct: We can go. | Mira Doru',
    ]);
  });
});

describe('a quotation in marks', () => {
  it.each([
    ['Or, as Tomas Merrin, a former pilot, put it: “The sea is shut.”', 'direct: The sea is shut. | Tomas Merrin'],
    ['They gave out cups that said, “The port welcomes you.”', 'direct: The port welcomes you. | cups'],
    ['It was held there because, in her words, “the hall is dry.”', 'direct: the hall is dry. | her'],
    ['The owner denied these claims: “Our ship exists.”', 'direct: Our ship exists. | The owner'],
    ['“It is false!” Tomas Merrin replied. “How many saw it?”', 'direct: It is false! | Tomas Merrin'],
    [
      'Her friend Hana Doru chimed in. “I never voted before this year.”',
      'direct: I never voted before this year. | Hana Doru',
    ],
  ])('has the speaker who leads to it: %s', (text, expected) => {
    expect(attributed(text)[0]).toBe(expected);
  });

  it('has the speaker signed below it', () => {
    expect(attributed('It rained all week.\n\n“We count the boats and never the men.”\n\n— Hana Doru, pilot')).toEqual([
      'direct: We count the boats and never the men. | Hana Doru',
    ]);
  });

  it('of a transcript has the label for its speaker, and without it its words', () => {
    expect(attributed('“DORU: Will you go?\n\n“MERRIN: I will not.\n\n“Not this year.”')).toEqual([
      'direct: Will you go? | DORU',
      'direct: I will not. | MERRIN',
      'direct: Not this year. | MERRIN',
    ]);
  });

  it('is none around the title of a programme', () => {
    expect(attributed('On NTV’s “Morning Hour,” Mira Doru said that she would stay.')).toEqual([
      'indirect: she would stay | Mira Doru',
    ]);
  });
});
