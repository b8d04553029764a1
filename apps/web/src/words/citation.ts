import type { QuoteItem } from '@onrecord/store';
import { quotePage } from './addresses.ts';
import { longDate } from './dates.ts';
import { inMarks } from './statements.ts';

/** A citation as citation managers read it: one item of CSL-JSON. */
export type CslItem = Readonly<Record<string, unknown>>;

type Cited = Pick<QuoteItem, 'quote' | 'words' | 'speaker' | 'article'>;

/** Who says it, by name or by the words of the article. */
export function saidBy({ quote, speaker }: Pick<QuoteItem, 'quote' | 'speaker'>): string {
  return speaker?.name ?? quote.speaker?.text ?? 'an unnamed speaker';
}

/** A citation for people: `Ada Brenn, “It is safe”, in “Bridge opens” (Tolme Herald, 4 May 2026), https://…`. */
export function citation(item: Cited, site: string): string {
  return citationParts(item, site).join('');
}

/** A citation in parts, every second of which is the article's own and may run in another direction than ours. */
export function citationParts(item: Cited, site: string): readonly string[] {
  const { article, quote, words } = item;
  const date = article.publishedAt === null ? 'no date' : longDate(article.publishedAt);
  const [before, said, after] =
    quote.kind === 'direct' ? [', ', inMarks('direct', words), ', in '] : [', that ', words, ', in '];
  return [
    ...['', saidBy(item), before, said, after],
    ...[`“${article.headline ?? 'Without a headline'}”`, ' (', article.publisher ?? ''],
    `${article.publisher === null ? '' : ', '}${date}), ${site}${quotePage(quote.id)}`,
  ];
}

/** The article as CSL-JSON, with the words as its note. */
export function cslItem(item: Cited, site: string): CslItem {
  const { article, quote, words } = item;
  return {
    id: quote.id,
    type: 'article-newspaper',
    title: article.headline ?? 'Without a headline',
    ...(article.publisher !== null && { 'container-title': article.publisher }),
    ...(article.publishedAt !== null && { issued: { 'date-parts': [dateParts(article.publishedAt)] } }),
    ...(article.language !== null && { language: article.language }),
    URL: `${site}${quotePage(quote.id)}`,
    note: `${saidBy(item)}: ${inMarks(quote.kind, words)}`,
  };
}

/** The same in BibTeX, as `@misc`, with every character escaped that TeX would read as its own. */
export function bibtex(item: Cited, site: string): string {
  const { article, quote, words } = item;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', article.headline ?? 'Without a headline'],
    ['howpublished', article.publisher],
    ['date', article.publishedAt?.slice(0, 10) ?? null],
    ['note', `${saidBy(item)}: ${inMarks(quote.kind, words)}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${escapeTex(value)}},`]));
  return `@misc{q${quote.id},\n${lines.join('\n')}\n  url = {${site}${quotePage(quote.id)}}\n}\n`;
}

function dateParts(date: string): number[] {
  return date.slice(0, 10).split('-').map(Number);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(words: string): string {
  return words.replace(/[\\~^{}&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');
}
