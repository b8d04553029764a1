import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedRecord, parse } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';
import { describe, expect, it } from 'vitest';
import { BodyRequest } from '../schemas/body.ts';
import { composeBody, readAgain, writtenBlocks } from './compose-body.ts';

const SEEDS = join(import.meta.dirname, '../../../../seeds/pages');

const pages = readdirSync(SEEDS).flatMap((name) =>
  ['source.txt', 'source.html'].map((file) => join(SEEDS, name, file)).filter((path) => existsSync(path)),
);

function read(path: string): ParsedRecord {
  const page = readFileSync(path, 'utf8');
  return path.endsWith('.html') ? parseHtml(page) : parse(page);
}

const spoken = ({ text, quotes }: ParsedRecord) =>
  quotes.map(({ span, speaker }) => [text.slice(span.start, span.end), speaker?.text]);

/** Fields without the places of their words, which are others in the new text. */
const fields = ({ article: { blocks: _blocks, removed: _removed, sources: _sources, ...rest } }: ParsedRecord) =>
  JSON.parse(JSON.stringify(rest, (key, value) => (key === 'span' ? undefined : value)));

describe.each(pages.map((path) => [path.slice(SEEDS.length + 1), path]))('%s', (_name, path) => {
  it('sent back by its blocks is an allowed text, and has the same fields, quotes and speakers', async () => {
    const record = read(path);
    const blocks = writtenBlocks(record);
    expect(BodyRequest.safeParse({ blocks }).error).toBeUndefined();
    const composed = await composeBody(record, blocks);
    expect(writtenBlocks(composed)).toEqual(blocks);
    expect(spoken(composed)).toEqual(spoken(record));
    expect(fields(composed)).toEqual(fields(record));
  });

  it('read again is what it was', async () => {
    const record = read(path);
    const again = await readAgain(record);
    expect(spoken(again)).toEqual(spoken(record));
    expect(fields(again)).toEqual(fields(record));
  });
});
