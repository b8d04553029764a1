import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { readUserLexicon } from '../schemas/user-lexicon.ts';

/** The quotes of a text with a newsroom's own verbs: words, cue, stance and speaker. */
function quotes(text: string, told: { readonly cues?: object[]; readonly notCues?: string[] } = {}) {
  const read = readUserLexicon(told);
  if (read.kind === 'invalid') throw new Error(JSON.stringify(read.errors));
  return parse(text, { as: 'body', lexicon: read.lexicon }).quotes.map(({ span, cue, speaker }) => [
    text.slice(span.start, span.end),
    cue?.lemma,
    cue?.stance,
    speaker?.text,
  ]);
}

const REPORTED = 'Hana Doru livetweeted that the harbour was closed.';

describe('verbs of speaking that a newsroom tells', () => {
  test('report what follows them, in every form and with their stance', () => {
    expect(quotes(REPORTED)).toEqual([]);
    const cues = [{ verb: 'livetweet', stance: 'claim' }];
    expect(quotes(REPORTED, { cues })).toEqual([['the harbour was closed', 'livetweet', 'claim', 'Hana Doru']]);
    expect(quotes('“The pier is open,” livetweets Mira Brenn.', { cues })).toEqual([
      ['The pier is open,', 'livetweet', 'claim', 'Mira Brenn'],
    ]);
  });

  test('may be irregular', () => {
    const cues = [{ verb: 'beshout', forms: ['beshouts', 'beshat', 'beshouting'] }];
    expect(quotes('Hana Doru beshat that the harbour was closed.', { cues })).toEqual([
      ['the harbour was closed', 'beshout', 'neutral', 'Hana Doru'],
    ]);
  });

  test('may report only what stands in marks', () => {
    const cues = [{ verb: 'jig', marksOnly: true }];
    expect(quotes('Hana Doru jigged the harbour was closed.', { cues })).toEqual([]);
    expect(quotes('“The harbour is closed,” Hana Doru jigged.', { cues })[0]?.[1]).toBe('jig');
  });

  test('hold for the text they are told for alone', () => {
    quotes(REPORTED, { cues: [{ verb: 'livetweet' }] });
    expect(quotes(REPORTED)).toEqual([]);
  });
});

describe('verbs that a newsroom tells to report nothing', () => {
  const ARGUED = 'Hana Doru argued that the harbour was closed. Mira Brenn said that it was open.';

  test('report nothing, and the others what they did', () => {
    expect(quotes(ARGUED).map(([, lemma]) => lemma)).toEqual(['argue', 'say']);
    expect(quotes(ARGUED, { notCues: ['argue'] }).map(([, lemma]) => lemma)).toEqual(['say']);
    expect(quotes(ARGUED).map(([, lemma]) => lemma)).toEqual(['argue', 'say']);
  });
});
