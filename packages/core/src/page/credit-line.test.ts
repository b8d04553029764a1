import { describe, expect, it } from 'vitest';
import { readCreditLine } from './credit-line.ts';

const credits = (line: string): readonly string[] =>
  readCreditLine(line).map(({ role, span }) => `${role}: ${line.slice(span.start, span.end)}`);

describe('readCreditLine', () => {
  it.each([
    ['Translated by Ann Lee', ['translated: Ann Lee']],
    ['Translated by Ann Lee for The Harbour Post', ['translated: Ann Lee']],
    ['Translated from Arabic by Ann Lee.', ['translated: Ann Lee']],
    ['Translated, edited and written by Ann Lee', ['translated: Ann Lee', 'edited: Ann Lee', 'written: Ann Lee']],
    ['(Reporting by Ann Lee; Editing by Bo Chen)', ['written: Ann Lee', 'edited: Bo Chen']],
    ['Source: Harbour Post', ['source: Harbour Post']],
    ['(Harbour News Agency)', ['source: Harbour News Agency']],
    ['From agencies', ['source: agencies']],
    ['This article was first published in the Harbour Post.', ['source: Harbour Post']],
    ['A longer version of this essay appeared in River Quarterly', ['source: River Quarterly']],
    ['Republished with permission from The Osk Review', ['source: The Osk Review']],
    ['Originally published by Harbour Post', ['source: Harbour Post']],
    [
      'This story was first published in Arabic by the Osk Letter and was translated by Ann Lee.',
      ['source: Osk Letter', 'translated: Ann Lee'],
    ],
    ['ترجمة: منى سعد', ['translated: منى سعد']],
  ])('reads %s', (line, expected) => {
    expect(credits(line)).toEqual(expected);
  });

  it.each([
    'Edited by hand, the letter said that the bridge would close.',
    'Source of the river',
    'The story first appeared in her notebooks in the spring.',
    'This article was first published in prison.',
    'The book was translated by Ann Lee.',
    '(in Halvera)',
    '(Applause)',
    'Reported by',
  ])('finds no credit in %s', (line) => {
    expect(credits(line)).toEqual([]);
  });
});
