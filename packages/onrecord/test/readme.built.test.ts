import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Consumer, createConsumer, PACKAGE_FOLDER } from './packed.ts';
import { mustRun } from './run-process.ts';

const GUIDES = readdirSync(join(PACKAGE_FOLDER, 'docs')).map((name) => join('docs', name));
const PAGES = ['README.md', ...GUIDES].map((name) => readFileSync(join(PACKAGE_FOLDER, name), 'utf8')).join('\n');

/** The fenced blocks under a comment such as `<!-- runs: parse.mjs -->`, by the name in it, of the README and the guides. */
function blocks(label: string): readonly (readonly [name: string, words: string])[] {
  const pattern = new RegExp(`<!-- ${label}: (\\S+) -->\\n\`\`\`\\w+\\n([^]*?)\`\`\``, 'g');
  return [...PAGES.matchAll(pattern)].map(([, name = '', words = '']) => [name, words]);
}

const PRINTS = new Map(blocks('prints'));

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
  await consumer.installPeers();
});
afterAll(() => consumer.remove());

test.each(blocks('runs').filter(([name]) => name !== 'shell'))(
  '%s prints what is written under it',
  async (name, words) => {
    await consumer.write(name, words);
    expect(await mustRun([process.execPath, name], { cwd: consumer.folder })).toBe(PRINTS.get(name));
  },
);

test('the commands run as written and give their records', async () => {
  await consumer.write('body.txt', 'The bridge is safe.');
  for (const [name, words] of blocks('file')) await consumer.write(name, words);
  const bin = join(consumer.folder, 'node_modules', '.bin');
  const env = { PATH: [bin, process.env.PATH].join(delimiter) };
  const script = blocks('runs').find(([name]) => name === 'shell')?.[1] ?? '';
  expect(script.trim().split('\n')).toHaveLength(3);
  await mustRun(['sh', '-e', '-c', script], { cwd: consumer.folder, env });
  const records = readFileSync(join(consumer.folder, 'records.ndjson'), 'utf8').trim().split('\n');
  expect(records.map((line) => JSON.parse(line).id)).toEqual(['a1', 'a2']);
  expect(JSON.parse(readFileSync(join(consumer.folder, 'body.json'), 'utf8'))).toMatchObject({
    id: '-',
    text: 'The bridge is safe.',
  });
});
