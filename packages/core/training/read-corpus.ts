import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readArticle } from '../src/article/read-article.ts';
import { LABELS } from '../src/entities/model/labels.ts';
import { Reading } from '../src/entities/model/reading.ts';
import { findRegions, type Region } from '../src/entities/model/region.ts';
import { readBody } from '../src/page/read-body.ts';
import { DEMONYMS } from '../src/text/countries.ts';
import { type Paragraph, readParagraphs } from '../src/text/paragraphs.ts';
import { readSourceText } from '../src/text/source-text.ts';

const labels: readonly string[] = LABELS;

/** A name in a corpus, in UTF-16 units. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldName[];
}

/** A corpus of the data folder, plain or gzipped. */
export function readCorpus(folder: string, name: string): readonly GoldDocument[] {
  const file = path.join(folder, 'entities', `${name}.dev.jsonl`);
  const text =
    name === 'wikigold' ? gunzipSync(readFileSync(`${file}.gz`)).toString('utf8') : readFileSync(file, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** A gold name in tokens; `label` is its number in `LABELS`. */
export interface GoldSegment {
  readonly from: number;
  readonly to: number;
  readonly label: number;
}

/** One region of a document with the names it holds. */
export interface Example {
  readonly reading: Reading;
  readonly region: Region;
  readonly gold: readonly GoldSegment[];
}

/** The regions of a document with their gold names. */
export function examplesOf(document: GoldDocument): Example[] {
  const { text } = readSourceText(document.text);
  const { article } = readArticle(text, readBody(text));
  const paragraphs = readParagraphs(text, article.blocks, { dateline: article.dateline?.span ?? null });
  const starts = paragraphs.map(sentenceStarts);
  const seen = { small: new Set<string>(), inside: new Set<string>() };
  paragraphs.forEach(({ tokens }, n) => {
    tokens.forEach((token, i) => {
      if (token.kind !== 'word') return;
      if (!token.capital) seen.small.add(token.lower);
      else if (starts[n]?.has(i) !== true) seen.inside.add(token.text);
    });
  });
  const isPeople = (word: string): boolean => DEMONYMS.has(word);
  return paragraphs.flatMap((paragraph, n) => {
    const reading = new Reading(paragraph.tokens, starts[n] ?? new Set(), { seen, known: { isPeople, lists: true } });
    const gold = goldOf(document, paragraph);
    const within = (region: Region) => gold.filter(({ from, to }) => from >= region.from && to <= region.to);
    return findRegions(paragraph.tokens).map((region) => ({ reading, region, gold: within(region) }));
  });
}

function sentenceStarts({ tokens, sentences }: Paragraph): Set<number> {
  return new Set(
    sentences.map(({ from }) => {
      let at = from;
      while (at < tokens.length && tokens[at]?.kind !== 'word') at += 1;
      return at;
    }),
  );
}

function goldOf({ entities }: GoldDocument, { tokens }: Paragraph): GoldSegment[] {
  const begins = new Map(tokens.map(({ start }, i) => [start, i]));
  const ends = new Map(tokens.map(({ end }, i) => [end, i + 1]));
  return entities.flatMap(({ start, end, type }) => {
    const [from, to] = [begins.get(start), ends.get(end)];
    const label = labels.indexOf(type);
    return from === undefined || to === undefined || label < 0 ? [] : [{ from, to, label }];
  });
}
