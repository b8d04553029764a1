import type { CommandName } from './arguments.ts';

export const USAGE = `Usage: onrecord COMMAND [OPTIONS] [FILES…|-]
Commands: parse, quotes, entities, export, check`;

const SHARED = `  --as page        find the article in the page, remove the rest (default)
  --as body        the whole input is the article's body, nothing is removed
                   (text only)
  --input KIND     text, html or ndjson; by default .html and .htm are html,
                   .ndjson and .jsonl are ndjson, everything else is text
  --encoding NAME  how text is encoded, such as windows-1256; by default what
                   the file says of itself, else UTF-8
  --lexicon FILE   names, offices and titles you know, as JSON:
                   {"names": [{"name": "Ada Brenn", "type": "person",
                     "aliases": ["Brenn"], "roles": [{"title": "mayor",
                     "of": "Tolme", "from": "2020"}]}],
                    "titles": ["dockwarden"], "forbidden": ["Harbour Fair"]}
  --threads N      how many threads read a batch (default: one a core)`;

export const HELP = `${USAGE}

Reads news pages: the article, its quotes with their speakers, and the people,
organisations and places it names.

Commands
  parse            everything, as records of JSON
  quotes           who said what
  entities         whom and what the text names
  export           JSON-LD, ninjs, Web Annotations, CSV, Markdown, HTML
  check "WORDS"    whether somebody said that
“onrecord help COMMAND” tells more of each.

FILES are read in order; “-”, or no file at all, is standard input. A pattern
such as "pages/**/*.html" is every file that it matches.

Options of all commands
${SHARED}
  -h, --help       print this
  -V, --version    print the version

NDJSON input has one document on each line:
  {"id": "a1", "text": "…"}
  {"id": "a2", "html": "…", "publishedAt": "2026-05-04"}
“publishedAt” is an ISO 8601 date, or a time with its zone. Other fields are
ignored. Everything printed carries the document's id: the line's own, the
path as given, or “-”.

Exit codes
  0  every document was parsed; for check: they said it
  1  some input could not be read or parsed (a sentence on stderr for each);
     the others were
  2  the command line was wrong, nothing was read
  3  for check: not in these words, not by this speaker, or not found

Examples
  onrecord quotes page.txt
  curl https://news.example/page | onrecord parse --input html
  onrecord parse "archive/**/*.html" > records.ndjson
  onrecord check "We will not sell the pier" --speaker Brenn pages/*.txt
`;

const COMMAND_HELP: Readonly<Record<CommandName, string>> = {
  parse: `Usage: onrecord parse [OPTIONS] [FILES…|-]

Prints the whole record of each document: the article, its quotes with their
speakers and the reasons, entities, mentions, notices.

Options
  --format json    one indented record (default for one document), or an array
  --format ndjson  one record on each line (default for several documents)
  --format pretty  for people: who said what, in colour on a terminal unless
                   NO_COLOR is set
${SHARED}

Examples
  onrecord parse page.html --format pretty
  cat pages.ndjson | onrecord parse --input ndjson > records.ndjson
`,
  quotes: `Usage: onrecord quotes [OPTIONS] [FILES…|-]

Prints who said what, quote by quote.

Options
  --format text    the speaker, and the words (default)
  --format ndjson  one quote on each line, with its document and its span
  --format csv     a table with a header
${SHARED}

Example
  onrecord quotes "pages/*.html" --format csv > quotes.csv
`,
  entities: `Usage: onrecord entities [OPTIONS] [FILES…|-]

Prints the people, organisations, places, events and works that are named.

Options
  --format text    the type, the name and its other forms (default)
  --format ndjson  one entity on each line, with its document
  --format csv     a table with a header
${SHARED}

Example
  onrecord entities page.txt
`,
  export: `Usage: onrecord export --to FORMAT [OPTIONS] [FILES…|-]

Writes documents in a format of others. Several documents come one on a line
where the format is JSON, one after the other where it is not.

Options
  --to jsonld       schema.org NewsArticle with its Quotations
  --to ninjs        IPTC ninjs 3.1
  --to annotations  W3C Web Annotations
  --to csv          a table of quotes, or with --table entities of entities
  --to csvw         what the columns of that table mean (CSV on the Web)
  --to markdown     CommonMark
  --to html         an <article> with <q> and <mark>
  --table NAME      quotes (default) or entities
${SHARED}

Example
  onrecord export --to ninjs page.html
`,
  check: `Usage: onrecord check "WORDS" [OPTIONS] [FILES…|-]

Tells whether the words were said in these documents: as they are, as a part of
what was said, altered (with the difference), by somebody else, or not at all.

Options
  --speaker NAME   whether this person said them
  --format text    for people (default)
  --format json    the verdict and the nearest quotes
${SHARED}

Exit code 0 means that they said it, 3 that they did not as far as these
documents know.

Example
  onrecord check "We will not sell the pier" --speaker Brenn pages/*.txt
`,
};

/** What “--help” prints, of one command or of all. */
export function helpOf(command: CommandName | null): string {
  return command === null ? HELP : COMMAND_HELP[command];
}
