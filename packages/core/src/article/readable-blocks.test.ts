import { expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { readableBlocks } from './readable-blocks.ts';

const BLOCKS = [
  { kind: 'paragraph', span: { start: 0, end: 8 } },
  { kind: 'paragraph', span: { start: 10, end: 30 } },
  { kind: 'paragraph', span: { start: 32, end: 36 } },
] as const;

test('all blocks are read where the article is no longer than the limit', () => {
  expect(readableBlocks(BLOCKS, 36)).toEqual({ blocks: BLOCKS, notices: [] });
  expect(readableBlocks([], 0)).toEqual({ blocks: [], notices: [] });
});

test('from the first block that goes past the limit on nothing is read, and a notice says so', () => {
  const { blocks, notices } = readableBlocks(BLOCKS, 29);
  expect(blocks).toEqual([BLOCKS[0]]);
  expect(notices).toMatchObject([{ code: 'article-too-long', span: { start: 10, end: 36 }, expected: 'at most 29' }]);
});

test('an article of many megabytes keeps its text and the quotes of its beginning', () => {
  const sentence = 'The ferry waited in the harbour until the fog was gone. ';
  const text = `“The ferry is late,” Mira Doru said.\n\n${sentence.repeat(100_000)}`;
  const record = parse(text, { as: 'body' });
  expect(record.text.length).toBe(text.length);
  expect(record.quotes.map(({ speaker }) => speaker?.text)).toEqual(['Mira Doru']);
  expect(record.notices.map(({ code }) => code)).toEqual(['article-too-long']);
  expect(record.article.blocks).toHaveLength(2);
});
