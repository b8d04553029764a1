// node bench/calibration.ts [DATA FOLDER]: how often quotes are right, by the confidence the parser gives them.
import path from 'node:path';
import { type ParsedRecord, parse, type Quote, type Span } from '@onrecord/core';
import { expectedFacts } from '../packages/core/test/golden/expected-facts.ts';
import { listSlugs, readPage } from '../packages/core/test/golden/pages.ts';
import { parsePage } from '../packages/core/test/golden/parse-page.ts';
import { dataFolder, readDocuments } from './data.ts';

/** How much of two spans, joined, both cover for them to be the same quote. */
const SAME_QUOTE = 0.8;
const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
  readonly group: string;
  /** Counted otherwise by the corpus (decision 0010): a quote inside a quote, a speaker behind *who*, pieces over paragraphs. */
  readonly byConvention: boolean;
}

interface Gold extends Span {
  readonly isSpeaker: (quote: Quote) => boolean;
}

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly (Span & { readonly speaker: Span | null })[];
}

function share(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** A quote is right when its words and its speaker are: the best free gold quote with at least 80 % of the same words. */
function judge({ quotes }: Pick<ParsedRecord, 'quotes'>, gold: readonly Gold[]): Judged[] {
  const free = new Set(gold);
  return quotes.map((quote) => {
    const [best] = [...free]
      .map((each) => ({ each, share: share(each, quote.span) }))
      .sort((a, b) => b.share - a.share);
    const found = best !== undefined && best.share >= SAME_QUOTE ? best.each : null;
    if (found !== null) free.delete(found);
    const [rule = '', frame = ''] = quote.evidence.rule.split('/');
    const via = quote.speaker?.via ?? 'nobody';
    return {
      confidence: quote.confidence,
      right: found?.isSpeaker(quote) === true,
      group: `${frame || rule} ${via}`,
      byConvention: quote.nestedIn !== null || /^(?:relative-clause|runs-over-paragraphs)/.test(quote.evidence.rule),
    };
  });
}

function judgeDataset(file: string): Judged[] {
  return (readDocuments(file) as readonly GoldDocument[]).flatMap(({ text, quotes }) =>
    judge(
      parse(text, { as: 'body' }),
      quotes.map(({ start, end, speaker }) => ({
        start,
        end,
        isSpeaker: (quote) =>
          speaker === null || (quote.speaker?.span != null && share(quote.speaker.span, speaker) > 0),
      })),
    ),
  );
}

/** The seeds, where who speaks is known by full name. */
function judgeSeeds(): Judged[] {
  return listSlugs().flatMap((slug) => {
    const page = readPage(slug);
    const record = parsePage(page);
    const { quotes: spans } = expectedFacts(page.expectation, record.text);
    const gold = page.expectation.quotes.flatMap(({ speaker }, index) => {
      const span = spans[index] ?? null;
      const isSpeaker = (quote: Quote): boolean =>
        (record.entities.find(({ id }) => id === quote.speaker?.entityId)?.name ?? null) === (speaker?.entity ?? null);
      return span === null ? [] : [{ ...span, isSpeaker }];
    });
    return judge(record, gold);
  });
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
const countRight = (judged: readonly Judged[]): number => judged.filter(({ right }) => right).length;

function printCurve(name: string, judged: readonly Judged[]): void {
  const mean = judged.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, judged.length);
  console.log(
    `\n${name}: ${judged.length} quotes, ${percent(countRight(judged), judged.length)} % right, mean confidence ${(100 * mean).toFixed(1)}`,
  );
  let gap = 0;
  EDGES.slice(0, -1).forEach((low, i) => {
    const high = EDGES[i + 1] ?? 1;
    const bin = judged.filter(({ confidence }) => confidence >= low && confidence < high);
    if (bin.length === 0) return;
    const said = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    gap += Math.abs(said * bin.length - countRight(bin));
    console.log(
      `${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}  said ${(100 * said).toFixed(1).padStart(5)}  right ${percent(countRight(bin), bin.length).padStart(5)}  of ${bin.length}`,
    );
  });
  console.log(`expected calibration error ${percent(gap, judged.length)}`);
}

function printGroups(judged: readonly Judged[]): void {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  for (const [group, list] of [...groups].sort((a, b) => b[1].length - a[1].length))
    if (list.length > 4)
      console.log(`  ${group.padEnd(36)} ${percent(countRight(list), list.length).padStart(5)} of ${list.length}`);
}

const data = dataFolder();
const seeds = judgeSeeds();
printCurve('seeds, by full name', seeds);
if (data) {
  for (const [name, file] of [
    ['GUM news (its precision is a lower bound)', 'gum_news.dev.jsonl'],
    ['PolNeAR dev', 'polnear.dev.jsonl.gz'],
  ] as const) {
    const judged = judgeDataset(path.join(data, 'quotes', file));
    printCurve(name, judged);
    printCurve(
      `${name}, without what the corpus counts otherwise`,
      judged.filter(({ byConvention }) => !byConvention),
    );
    if (process.argv.includes('--groups')) printGroups(judged);
  }
}
