import { parse } from '@onrecord/core';
import { expect, test } from 'vitest';
import { describeArticle } from './description.ts';

test('an article is described by how it begins, in whole words', () => {
  const record = parse(`Ferry to return\n\nThe ferry will run in spring. ${'It was built long ago. '.repeat(20)}`);
  const described = describeArticle(record) ?? '';
  expect(described).toMatch(/^The ferry will run in spring\. It was built .* …$/);
  expect(described.length).toBeLessThanOrEqual(157);
  const standfirst = { span: { start: 0, end: 5 }, text: 'It comes.' };
  expect(describeArticle({ ...record, article: { ...record.article, standfirst } })).toBe('It comes.');
  expect(describeArticle({ ...record, article: { ...record.article, blocks: [] } })).toBeNull();
});
