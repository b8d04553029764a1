/** The files that hold the whole archive, as their addresses under `/data/` and readers' programs call them. */
export const DOWNLOADS = {
  articles: { name: 'articles.ndjson', type: 'application/x-ndjson; charset=utf-8' },
  quotes: { name: 'quotes.csv', type: 'text/csv; charset=utf-8; header=present' },
} as const;

/** Of metadata of a table, by W3C's CSV on the Web. */
export const CSVW_TYPE = 'application/csvm+json; charset=utf-8';
