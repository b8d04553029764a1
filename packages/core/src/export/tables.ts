import type { ParsedRecord } from '../schemas/record.ts';
import { addressOf, type ExportOptions, speakerName, wordsAt } from './view.ts';

/** A value in a table; null is an empty cell. */
export type Cell = string | number | null;

/** A column: its name, what it holds in words, its datatype in CSVW's terms, and whether it may be empty. */
export interface Column<Row> {
  readonly name: string;
  readonly description: string;
  readonly datatype: 'string' | 'integer' | 'decimal' | 'date' | 'anyURI';
  readonly isRequired?: boolean;
  readonly of: (row: Row) => Cell;
}

interface RowOf<Item> {
  readonly record: ParsedRecord;
  readonly article: string;
  readonly item: Item;
}
export type QuoteRow = RowOf<ParsedRecord['quotes'][number]>;
export type EntityRow = RowOf<ParsedRecord['entities'][number]>;

const ARTICLE = {
  name: 'article',
  description: "The article's address, or the name it was given; with id it names the row.",
  datatype: 'string',
  isRequired: true,
  of: ({ article }: { readonly article: string }) => article,
} as const;

const ID = { name: 'id', description: 'The id within its article.', datatype: 'string', isRequired: true } as const;

export const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  ARTICLE,
  { ...ID, of: ({ item }) => item.id },
  text('headline', "The article's headline.", ({ record }) => record.article.headline?.text ?? null),
  text(
    'published',
    'When the article was published, ISO 8601, as exactly as it says.',
    ({ record }) => record.article.publishedAt,
  ),
  { ...text('kind', 'direct, mixed or indirect.', ({ item }) => item.kind), isRequired: true },
  {
    ...text('words', 'The words said, or the reported clause.', ({ record, item }) => wordsAt(record, item.span)),
    isRequired: true,
  },
  text('speaker', 'Who said it, by the fullest name in the article.', ({ record, item }) => speakerName(record, item)),
  text('speakerId', 'The speaker in the table of entities.', ({ item }) => item.speaker?.entityId ?? null),
  text('speakerWords', 'How the text names the speaker here.', ({ item }) => item.speaker?.text ?? null),
  text(
    'speakerKind',
    'person, organisation, government, group, document or unnamed.',
    ({ item }) => item.speaker?.kind ?? null,
  ),
  text('cue', 'The reporting verb, in its base form.', ({ item }) => item.cue?.lemma ?? null),
  text('stance', 'What the reporting verb judges; neutral for said.', ({ item }) => item.cue?.stance ?? null),
  text('addressee', 'To whom.', ({ item }) => item.addressee?.text ?? null),
  text('occasion', 'On which occasion.', ({ item }) => item.occasion?.text ?? null),
  { ...text('saidOn', 'The day it was said.', ({ item }) => item.saidOn?.date ?? null), datatype: 'date' },
  text('nestedIn', 'The id of the quote that reports this one.', ({ item }) => item.nestedIn),
  text('group', 'Shared by the pieces of one utterance.', ({ item }) => item.group),
  {
    ...text(
      'confidence',
      'How sure the parser is of the words and the speaker, 0 to 1.',
      ({ item }) => item.confidence,
    ),
    datatype: 'decimal',
    isRequired: true,
  },
  {
    ...text('start', "Offset in the record's text, UTF-16 code units.", ({ item }) => item.span.start),
    datatype: 'integer',
    isRequired: true,
  },
  {
    ...text('end', 'Offset of the end, exclusive.', ({ item }) => item.span.end),
    datatype: 'integer',
    isRequired: true,
  },
];

export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  ARTICLE,
  { ...ID, of: ({ item }) => item.id },
  { ...text('type', 'person, organisation, place, event or work.', ({ item }) => item.type), isRequired: true },
  { ...text('name', 'The fullest name in the article.', ({ item }) => item.name), isRequired: true },
  text('aliases', 'Other forms of the name, with “; ” between them.', ({ item }) =>
    listed(item.aliases.map(({ name }) => name)),
  ),
  text('roles', 'Offices held, with “; ” between them.', ({ item }) => listed(item.roles.map(describeRole))),
  { ...text('mentions', 'How often the text points at it.', countMentions), datatype: 'integer', isRequired: true },
];

function text<Row>(name: string, description: string, of: (row: Row) => Cell): Column<Row> {
  return { name, description, datatype: 'string', of };
}

function listed(words: readonly string[]): string | null {
  return [...new Set(words)].join('; ') || null;
}

function describeRole({ title, of, from, until }: ParsedRecord['entities'][number]['roles'][number]): string {
  const held = of === null ? title : `${title} (${of.name})`;
  return from === null && until === null ? held : `${held}, ${from ?? ''}–${until ?? ''}`;
}

function countMentions({ record, item }: EntityRow): number {
  return record.mentions.filter(({ entityId }) => entityId === item.id).length;
}

/** A record under the name it has in the tables. */
export interface NamedRecord extends ExportOptions {
  readonly record: ParsedRecord;
  /** Stands in the column `article` where there is no address. */
  readonly id?: string;
}

export function rowsOf<Item>(named: NamedRecord, items: (record: ParsedRecord) => readonly Item[]): RowOf<Item>[] {
  const { record, id } = named;
  const article = id ?? addressOf(record, named) ?? '';
  return items(record).map((item) => ({ record, article, item }));
}
