/** The words of markup that is too large or too deep to be parsed: tags become line ends; scripts, styles and comments go. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = nextTag(html, 0); open >= 0; open = nextTag(html, at)) {
    parts.push(html.slice(at, open), '\n');
    const close = closeOf(html, open);
    at = close < 0 ? html.length : close;
  }
  parts.push(html.slice(at));
  return decode(parts.join(''))
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/\n[\n ]*/g, '\n\n')
    .trim();
}

const NEXT_TAG = /<[a-z/!?]/gi;
const SKIPPED = ['script', 'style', 'noscript', 'template'];

function nextTag(html: string, from: number): number {
  NEXT_TAG.lastIndex = from;
  return NEXT_TAG.exec(html)?.index ?? -1;
}

/** The offset behind a tag or comment, or behind the whole element where its content is never text; -1 when it does not end. */
function closeOf(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4);
  const name = /^[a-z]+/i.exec(html.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
  const end = behind(html, '>', open);
  if (end < 0 || !SKIPPED.includes(name)) return end;
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = end;
  const closing = pattern.exec(html)?.index ?? -1;
  return closing < 0 ? -1 : behind(html, '>', closing);
}

function behind(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? -1 : index + mark.length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** The entities news pages are full of; an unknown one stays as it is written. */
function decode(words: string): string {
  return words.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi, decodeOne);
}

function decodeOne(written: string): string {
  const name = written.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name] ?? written;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
