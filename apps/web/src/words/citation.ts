import type { QuoteItem } from '@onrecord/store';
import { quotePage } from './addresses.ts';
import { capitalised } from './capitalised.ts';
import { longDate } from './dates.ts';
import { nested, withoutEnd } from './quotation-marks.ts';
import { KIND_NAMES } from './quote-kinds.ts';

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
  const { article, quote } = item;
  const date = article.publishedAt === null ? 'no date' : longDate(article.publishedAt);
  const [how, said] = saidParts(item);
  return [
    ...['', saidBy(item), `, ${how}`, said, ', in '],
    ...[headlineOf(item), ' (', article.publisher ?? ''],
    `${article.publisher === null ? '' : ', '}${date}), ${site}${quotePage(quote.id)}`,
  ];
}

/** The words in marks; before words that are not the speaker's own, that they are reported. */
function saidParts({ quote, words, article }: Cited): readonly [how: string, said: string] {
  const said = withoutEnd(words);
  return quote.kind === 'direct' ? ['', nested(said, article.language)] : [`${KIND_NAMES[quote.kind]}: `, said];
}

function headlineOf({ article: { headline, language } }: Cited): string {
  return headline === null ? nested('Without a headline', null) : nested(headline, language);
}

/** What is cited: the words in their article. */
function titleOf(item: Cited): string {
  return capitalised(`${saidParts(item).join('')}, in ${headlineOf(item)}`);
}

/** The speaker as the author of what is cited; none where it is nobody known. */
function authorOf({ quote, speaker }: Cited): string | null {
  return speaker?.name ?? quote.speaker?.text ?? null;
}

/** The words as CSL-JSON: by their speaker, in their article. */
export function cslItem(item: Cited, site: string): CslItem {
  const { article, quote } = item;
  const author = authorOf(item);
  return {
    id: quote.id,
    type: 'article-newspaper',
    ...(author !== null && { author: [{ literal: author }] }),
    title: titleOf(item),
    ...(article.publisher !== null && { 'container-title': article.publisher }),
    ...(article.publishedAt !== null && { issued: { 'date-parts': [dateParts(article.publishedAt)] } }),
    ...(article.language !== null && { language: article.language }),
    URL: `${site}${quotePage(quote.id)}`,
    note: noteOf(item),
  };
}

/** The same in BibTeX, as `@misc`, with every character escaped that TeX would read as its own, and dates as classic BibTeX knows them. */
export function bibtex(item: Cited, site: string): string {
  const { article, quote } = item;
  const author = authorOf(item);
  const fields: readonly (readonly [string, string | null])[] = [
    // In braces of its own it is one name, whatever words are in it.
    ['author', author === null ? null : `{{${escapeTex(author)}}}`],
    ['title', `{${escapeTex(titleOf(item))}}`],
    ['howpublished', article.publisher === null ? null : `{${escapeTex(article.publisher)}}`],
    ...dateFields(article.publishedAt),
    ['note', `{${escapeTex(noteOf(item))}}`],
    ['url', `{${site}${quotePage(quote.id)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
  return `@misc{q${quote.id},\n${lines.join(',\n')}\n}\n`;
}

/** How the words came, and the day. */
function noteOf({ quote, article: { publishedAt } }: Cited): string {
  const how = capitalised(KIND_NAMES[quote.kind]);
  return publishedAt === null ? how : `${how}, ${longDate(publishedAt)}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month is a word that every style of BibTeX writes in its own way. */
function dateFields(date: string | null): readonly (readonly [string, string | null])[] {
  const [year, month] = date === null ? [] : dateParts(date);
  return [
    ['year', year === undefined ? null : `{${String(year)}}`],
    ['month', MONTHS[(month ?? 0) - 1] ?? null],
  ];
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
