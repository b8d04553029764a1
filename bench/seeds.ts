import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParsedRecord, parse } from '@onrecord/core';
import { parseHtml } from '@onrecord/core/html';

const PAGES = path.join(import.meta.dirname, '..', 'seeds', 'pages');

/** What a seed's hand-written expectation says that is counted here. */
interface Expected {
  readonly quotes: readonly { readonly text: string; readonly speaker: { readonly entity: string | null } | null }[];
  readonly mentions?: readonly { readonly text: string; readonly entity: string | null }[];
}

interface Counts {
  found: number;
  expected: number;
  right: number;
}

const seedFolders = () => readdirSync(PAGES).map((slug) => path.join(PAGES, slug));

function readPage(folder: string): ParsedRecord {
  const html = path.join(folder, 'source.html');
  if (existsSync(html)) return parseHtml(readFileSync(html, 'utf8'));
  return parse(readFileSync(path.join(folder, 'source.txt'), 'utf8'));
}

/** The pages of `seeds/`, as the parser renders them. */
export const seedTexts = (): readonly string[] => seedFolders().map((folder) => readPage(folder).text);

function count(counts: Counts, found: readonly string[], expected: readonly string[]): void {
  const open = [...expected];
  for (const each of found) {
    const at = open.indexOf(each);
    if (at >= 0) open.splice(at, 1);
  }
  counts.found += found.length;
  counts.expected += expected.length;
  counts.right += expected.length - open.length;
}

function row(name: string, { found, expected, right }: Counts): string {
  const percent = (part: number, whole: number) =>
    (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);
  return `${name.padEnd(22)} P ${percent(right, found)}  R ${percent(right, expected)}   ${right} right of ${found} found, ${expected} expected`;
}

/** The record's quotes and names against the hand-written expectations, compared as words; a table. */
export function scoreSeeds(): string {
  const none = (): Counts => ({ found: 0, expected: 0, right: 0 });
  const tables = { 'quotes, exact words': none(), '… and right speaker': none(), 'names with entity': none() };
  for (const folder of seedFolders()) {
    const expected: Expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    const { text, quotes, mentions, entities } = readPage(folder);
    const nameOf = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? null;
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const withSpeaker = (quote: string, speaker: string | null) => JSON.stringify([quote, speaker]);
    count(
      tables['quotes, exact words'],
      quotes.map(({ span }) => words(span)),
      expected.quotes.map((quote) => quote.text),
    );
    count(
      tables['… and right speaker'],
      quotes.map(({ span, speaker }) => withSpeaker(words(span), nameOf(speaker?.entityId))),
      expected.quotes.map((quote) => withSpeaker(quote.text, quote.speaker?.entity ?? null)),
    );
    if (!expected.mentions) continue;
    count(
      tables['names with entity'],
      mentions.map(({ span, entityId }) => withSpeaker(words(span), nameOf(entityId))),
      expected.mentions.map((mention) => withSpeaker(mention.text, mention.entity)),
    );
  }
  return [
    `${seedFolders().length} pages of seeds/`,
    ...Object.entries(tables).map(([name, counts]) => row(name, counts)),
  ].join('\n');
}
