// node bench/cards.ts: what it takes to draw the share cards of all sample pages: processor time of each, bytes, and memory.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parse } from '@onrecord/core';
import type { QuoteItem } from '@onrecord/store';
import { drawCard } from '../apps/web/src/cards/draw-card.ts';
import { quoteCard } from '../apps/web/src/cards/quote-card.ts';

const SEEDS = path.join(import.meta.dirname, '..', 'seeds', 'pages');
const MB = 1024 * 1024;

async function cardsOf(folder: string): Promise<string[]> {
  const source = await readFile(path.join(SEEDS, folder, 'source.txt'), 'utf8').catch(() => '');
  const { text, quotes, article } = parse(source);
  return quotes.map((quote) => {
    const words = text.slice(quote.span.start, quote.span.end);
    const home = { publisher: 'Sample', publishedAt: '2026-05-04', direction: article.direction, headline: null };
    return quoteCard({ quote, words, speaker: null, speakerRole: null, article: home } as unknown as QuoteItem);
  });
}

const cards = (await Promise.all((await readdir(SEEDS)).map(cardsOf))).flat();
const before = process.memoryUsage().rss;
const times: number[] = [];
let bytes = 0;
for (const card of cards) {
  const start = process.cpuUsage();
  bytes += (await drawCard(card)).length;
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const ordered = times.toSorted((a, b) => a - b);
const at = (share: number) => ordered[Math.floor(share * (ordered.length - 1))]?.toFixed(0);
process.stdout.write(
  `${cards.length} cards: ${at(0.5)} ms of a processor in the middle, ${at(0.95)} at the 95th of 100, ${at(1)} at most; ` +
    `${(bytes / cards.length / 1024).toFixed(0)} kB each; memory ${(before / MB).toFixed(0)} MB before, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} at most\n`,
);
