import { type Cell, type Column, ENTITY_COLUMNS, type NamedRecord, QUOTE_COLUMNS, rowsOf } from './tables.ts';

/** Which table: one row a quote, or one row a person, organisation, place, event or work. */
export type CsvTable = 'quotes' | 'entities';

const LINE = '\r\n';

/** The first line of a table: the names of its columns. */
export function csvHeader(table: CsvTable): string {
  return writeRow(columnsOf(table).map(({ name }) => name));
}

/**
 * The rows of one record, without the header, by RFC 4180 (UTF-8, CRLF, quotes doubled). A cell holds the words as they are: a
 * spreadsheet that takes `=…` for a formula has to be told to import the columns as text.
 *
 * @example
 * const table = csvHeader('quotes') + csvRows({ record: parse('“It is safe,” Ada Brenn said.', { as: 'body' }), id: 'a1' }, 'quotes');
 */
export function csvRows(named: NamedRecord, table: CsvTable): string {
  return table === 'quotes'
    ? writeRows(
        QUOTE_COLUMNS,
        rowsOf(named, ({ quotes }) => quotes),
      )
    : writeRows(
        ENTITY_COLUMNS,
        rowsOf(named, ({ entities }) => entities),
      );
}

/**
 * What the columns of a table mean, as metadata of W3C's CSV on the Web. `url` is where the table lies, relative to the metadata.
 *
 * @example
 * JSON.stringify(csvwMetadata('quotes', 'quotes.csv')); // into quotes.csv-metadata.json
 */
export function csvwMetadata(table: CsvTable, url: string): Readonly<Record<string, unknown>> {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    dialect: {
      delimiter: ',',
      encoding: 'utf-8',
      header: true,
      lineTerminators: [LINE],
      quoteChar: '"',
      doubleQuote: true,
    },
    tableSchema: {
      columns: columnsOf(table).map(({ name, description, datatype, isRequired = false }) => ({
        name,
        titles: name,
        'dc:description': description,
        datatype,
        required: isRequired,
      })),
      primaryKey: ['article', 'id'],
    },
  };
}

function columnsOf(table: CsvTable): readonly Omit<Column<never>, 'of'>[] {
  return table === 'quotes' ? QUOTE_COLUMNS : ENTITY_COLUMNS;
}

function writeRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => writeRow(columns.map(({ of }) => of(row)))).join('');
}

function writeRow(cells: readonly Cell[]): string {
  return cells.map(writeCell).join(',') + LINE;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  const words = String(cell);
  return /[",\r\n]|^\s|\s$/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
