import { parse } from '@onrecord/core';
import type { ClaimResult } from '@onrecord/store';
import { expect, test } from 'vitest';
import { areOwnWords, verdictOn } from './verdict.ts';

type Match = ClaimResult['matches'][number];

/** A match of `claim` in the only quote of a text. */
function match(text: string, claim: string, kind: Match['kind'] = 'part-of'): Match {
  const record = parse(text, { as: 'body' });
  const [quote] = record.quotes;
  if (quote === undefined) throw new Error('Nothing was said.');
  const words = record.text.slice(quote.span.start, quote.span.end);
  const start = words.indexOf(claim);
  if (start < 0) throw new Error(`“${words}” does not hold the claim.`);
  const item = { quote, words, speaker: { id: 'merrin' } } as unknown as Match['item'];
  return { kind, score: 1, item, span: { start, end: start + claim.length }, diff: [], reason: '' };
}

const DIRECT = match('“The quay is open,” Ada Merrin said.', 'The quay is open', 'exact');
const INDIRECT = match('Ada Merrin said that the quay was open.', 'the quay was open', 'exact');
const MIXED = 'Ada Merrin said that the quay was “never safe” at night.';

function verdict(verdictOf: ClaimResult['verdict'], matches: readonly Match[], speaker: string | null = null): string {
  return verdictOn({ verdict: verdictOf, matches, isCut: false }, speaker).title;
}

test('only words in quotation marks are the speaker’s own', () => {
  expect([DIRECT, INDIRECT, match(MIXED, 'never safe'), match(MIXED, 'quay was “never safe')].map(areOwnWords)).toEqual(
    [true, false, true, false],
  );
});

test('reported words are answered with that they are the reporter’s', () => {
  expect(verdict('exact', [DIRECT])).toBe('Yes, in these words.');
  expect(verdict('part-of', [match(MIXED, 'never safe')])).toBe('Yes, as a part of what was said.');
  expect(verdict('exact', [INDIRECT])).toBe('Reported, not quoted.');
  const { note } = verdictOn({ verdict: 'exact', matches: [INDIRECT], isCut: false }, null);
  expect(note).toContain('the words are the reporter’s');
  expect(verdict('part-of', [match(MIXED, 'the quay was')])).toBe('Reported, not quoted.');
});

test('one who quotes the words outweighs those who report them', () => {
  expect(verdict('exact', [INDIRECT, DIRECT])).toBe('Yes, in these words.');
});

test('of somebody else it is told the same way', () => {
  expect(verdict('said-by-someone-else', [DIRECT], 'other')).toBe('Said, but by somebody else.');
  expect(verdict('said-by-someone-else', [INDIRECT], 'other')).toBe('Reported of somebody else, not quoted.');
  const near = { ...DIRECT, kind: 'altered' as const };
  expect(verdict('said-by-someone-else', [near], 'other')).toBe('Something like it, by somebody else.');
});
