import { parse } from '@onrecord/core';
import type { RevisionContent } from '@onrecord/store';
import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

const TEXT = 'Well runs dry\n\n"It is dry," Edita Marek said. "It is safe," Omar Haddad said.';

function content(text: string, change: Partial<RevisionContent> = {}): RevisionContent {
  return { record: parse(text), decisions: {}, ...change };
}

test('a corrected speaker is told with the former one', () => {
  const before = content(TEXT);
  const [first, second] = before.record.quotes;
  if (first === undefined || second === undefined) throw new Error('The text has two quotes.');
  const record = { ...before.record, quotes: [{ ...first, speaker: second.speaker }, second] };
  expect(changesOf(before, content(TEXT, { record }))).toEqual([
    { what: 'speaker', quoteId: first.id, words: 'It is dry,', was: 'Edita Marek', is: 'Omar Haddad' },
  ]);
  expect(changesOf(before, before)).toEqual([]);
});

test('a rejected quote is told by its words only where the article still has them', () => {
  const before = content(TEXT);
  const [first] = before.record.quotes;
  const decisions = {
    [first?.id ?? '']: { decision: 'rejected', by: 'desk', at: '2026-01-01T00:00:00.000Z' },
  } as const;
  expect(changesOf(before, content(TEXT, { decisions }))).toEqual([{ what: 'removed', words: 'It is dry,' }]);
  const without = content('Well runs dry\n\nNothing was said.');
  expect(changesOf(before, without)).toEqual([{ what: 'words' }]);
});

test('a changed headline, date and text are told without what they were', () => {
  const after = content(TEXT.replace('dry\n', 'full\n'));
  expect(changesOf(content(TEXT), after)).toEqual([{ what: 'headline' }]);
  const dated = { ...after.record, article: { ...after.record.article, publishedAt: '2026-01-02' } };
  expect(changesOf(after, content('', { record: dated }))).toEqual([{ what: 'date' }]);
});
