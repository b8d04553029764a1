export const USAGE = `Usage: onrecord parse [FILES…|-] [--as page|body]
         [--input text|html|ndjson] [--format json|ndjson|pretty]`;

export const HELP = `${USAGE}

Reads news pages and prints who said what: the article, its quotes with their
speakers, and the people, organisations and places it names.

FILES are read in order; “-”, or no file at all, is standard input.

Options
  --as page        find the article in the page, remove the rest (default)
  --as body        the whole input is the article's body, nothing is removed
                   (text only)
  --input KIND     text, html or ndjson; by default .html and .htm are html,
                   .ndjson and .jsonl are ndjson, everything else is text
  --format json    one indented record (default for one document), or an array
  --format ndjson  one record on each line (default for several documents)
  --format pretty  for people: who said what, in colour on a terminal unless
                   NO_COLOR is set
  -h, --help       print this
  -V, --version    print the version

NDJSON input has one document on each line:
  {"id": "a1", "text": "…"}
  {"id": "a2", "html": "…", "publishedAt": "2026-05-04"}
“publishedAt” is an ISO 8601 date, or a time with its zone. Other fields are
ignored.

Every record carries an “id”: the line's own, the path as given, or “-”.

Exit codes
  0  every document was parsed
  1  some input could not be read or parsed (a sentence on stderr for each);
     the others were
  2  the command line was wrong, nothing was read

Examples
  onrecord parse page.txt --format pretty
  curl https://news.example/page | onrecord parse --input html
  onrecord parse archive/*.html > records.ndjson
`;
