import { parse } from '@onrecord/core';
import { nest, type Piece } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { describe, expect, test } from 'vitest';
import { bodyMarks } from './body-marks.ts';
import { contextOf } from './quote-context.ts';
import { speakersOf } from './speakers.ts';
import { bySpeaker, statementsOf, wordsOf } from './statements.ts';
import { lookedAt, otherCandidates, whyThisSpeaker } from './why-this-speaker.ts';

/** An article as the archive would hold it: each entity with a page of its own. */
function article(text: string): Pick<StoredArticle, 'record' | 'entitySlugs'> {
  const record = parse(text, { as: 'body' });
  return { record, entitySlugs: Object.fromEntries(record.entities.map(({ id }) => [id, `page-of-${id}`])) };
}

const PAGE = [
  'Harbour chief Ada Merrin met Ola Marrin on Monday.',
  '“The quay is open,” Merrin said, “and it will stay open.”',
  'Marrin said that the quay (in Ostrava) was “never safe”. A harbour official said no ship had come.',
].join('\n\n');

describe('the speakers of an article', () => {
  test('come in the order in which they speak, each with a mark and a colour of their own', () => {
    const speakers = speakersOf(article(PAGE)).map(({ name, mark, hue }) => [name, mark, hue]);
    expect(speakers).toEqual([
      ['Ada Merrin', 'AM', 0],
      ['Ola Marrin', 'OM', 1],
      ['A harbour official', 'HO', 2],
    ]);
  });

  test('with the same initials get different marks', () => {
    const twins = 'Ada Merrin said the quay is open. Anna Mole said the quay is closed.';
    expect(speakersOf(article(twins)).map(({ mark }) => mark)).toEqual(['AM', 'AM2']);
  });

  test('have a page where they have a name, and a note where they have none', () => {
    const [first, , last] = speakersOf(article(PAGE));
    expect(first?.href).toMatch(/^\/people\/page-of-/);
    expect(first?.note).toBe('Harbour chief');
    expect(last).toMatchObject({ href: null, note: 'Not named in the article' });
  });
});

describe('the statements of an article', () => {
  test('join the pieces that their attribution cut apart', () => {
    const { record } = article(PAGE);
    expect(statementsOf(record).map(({ pieces }) => wordsOf(record, pieces))).toEqual([
      '“The quay is open,” … “and it will stay open.”',
      'the quay (in Ostrava) was “never safe”',
      'no ship had come',
    ]);
  });

  test('stand under their speakers', () => {
    const found = article(PAGE);
    const said = bySpeaker(found, speakersOf(found));
    expect(said.map(({ speaker, statements }) => [speaker.name, statements.length])).toEqual([
      ['Ada Merrin', 1],
      ['Ola Marrin', 1],
      ['A harbour official', 1],
    ]);
  });

  test('that another tells say who tells them', () => {
    const { record } = article('Ada Merrin said that Ola Marrin had said the quay was never safe.');
    const told = statementsOf(record).find(({ toldBy }) => toldBy !== null);
    expect(told?.toldBy).toBe('Ada Merrin');
    expect(told && wordsOf(record, told.pieces)).toBe('the quay was never safe');
  });
});

describe('the marks in the text', () => {
  const found = article(PAGE);
  const marks = bodyMarks(found, speakersOf(found));
  const shown = (pieces: readonly Piece<(typeof marks)[number]['as']>[]): string =>
    pieces.map((piece) => ('words' in piece ? piece.words : `<${piece.as.what} ${shown(piece.pieces)}>`)).join('');

  test('are quotes with their quotation marks, quoted parts, and the first naming of each', () => {
    const { text } = found.record;
    expect(shown(nest(text, { start: 0, end: text.length }, marks))).toBe(
      [
        'Harbour chief <name Ada Merrin> met <name Ola Marrin> on Monday.',
        '<quote “The quay is open,”> Merrin said, <quote “and it will stay open.”>',
        'Marrin said that <quote the quay (in <name Ostrava>) was “<fragment never safe>”>. A harbour official said <quote no ship had come>.',
      ].join('\n\n'),
    );
  });
});

describe('why this speaker', () => {
  test('names the verb, what the words stand for, how sure it is, and that nobody has checked', () => {
    const { record } = article('Ada Merrin came to the quay. She said the quay is open.');
    const [quote] = record.quotes;
    expect(quote && whyThisSpeaker(record, quote, undefined)).toEqual([
      '“She” is the subject of “said”.',
      '“She” stands for Ada Merrin.',
      expect.stringMatching(/^Certainty of the machine: (high|fair|low) \(\d+ of 100\)\.$/),
      'No editor has checked it yet.',
    ]);
  });

  test('says when an editor had the last word', () => {
    const { record } = article('Ada Merrin said the quay is open.');
    const [quote] = record.quotes;
    const decided = { decision: 'corrected', by: 'desk', at: '2020-03-04T10:00:00Z' } as const;
    const changed = quote && { ...quote, confidence: 1, evidence: { ...quote.evidence, rule: 'editor' } };
    expect(changed && whyThisSpeaker(record, changed, decided)).toEqual([
      'An editor of this archive said so.',
      'Certainty: 100 of 100.',
      'An editor corrected it on 4 March 2020.',
    ]);
  });

  test('lists who else was named there, not the one chosen', () => {
    const { record } = article('Ada Merrin told Ola Marrin that the quay is open.');
    const [quote] = record.quotes;
    expect(quote && otherCandidates(record, quote).map(({ name }) => name)).toEqual(['Ola Marrin']);
  });

  test('whether an editor has looked is told without asking, and whom the machine had named before', () => {
    const { record } = article('Ada Merrin told Ola Marrin that the quay is open.');
    const [quote] = record.quotes;
    const ola = record.entities.find(({ name }) => name === 'Ola Marrin');
    if (quote?.speaker == null || ola === undefined) throw new Error('Ada speaks, and Ola is named.');
    const changed = {
      ...quote,
      speaker: { ...quote.speaker, entityId: ola.id, text: ola.name },
      evidence: { ...quote.evidence, rule: 'editor' },
    };
    const by = { by: 'desk', at: '2020-03-04T10:00:00Z' };
    expect([
      lookedAt(record, quote, undefined),
      lookedAt(record, quote, { decision: 'confirmed', ...by }),
      lookedAt(record, changed, { decision: 'corrected', ...by }),
      lookedAt(record, { ...quote, evidence: changed.evidence }, { decision: 'corrected', ...by }),
    ]).toEqual([
      'No editor has checked this quote.',
      'Checked by an editor on 4 March 2020.',
      'Corrected by an editor on 4 March 2020. The machine had named Ada Merrin as the speaker.',
      'Corrected by an editor on 4 March 2020.',
    ]);
  });
});

describe('around a quote', () => {
  const HEADED = 'Merrin: “The Quay Is Open”\n\nAda Merrin spoke on Monday.\n\n“The quay is open,” Ada Merrin said.';

  test('stands its paragraph; of one in the headline the headline and the first paragraph', () => {
    const { record } = { record: parse(HEADED) };
    const around = record.quotes.map((quote) =>
      contextOf(record, quote).map(({ start, end }) => record.text.slice(start, end)),
    );
    expect(around).toEqual([
      ['Merrin: “The Quay Is Open”', 'Ada Merrin spoke on Monday.'],
      ['“The quay is open,” Ada Merrin said.'],
    ]);
  });

  test('what a headline repeats is not listed again under its speaker', () => {
    const record = parse(HEADED);
    const found = { record, entitySlugs: {} };
    const said = bySpeaker(found, speakersOf(found)).flatMap(({ statements }) => statements);
    expect(said.map(({ pieces }) => wordsOf(record, pieces))).toEqual(['“The quay is open,”']);
  });
});
