/** The words of markup that is too large or too deep to be read as a page: tags become line ends, scripts and styles go. */
export function stripTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const close = closeOf(html, open);
    if (close < 0) return parts.join('');
    parts.push('\n');
    at = close;
  }
  parts.push(html.slice(at));
  return parts
    .join('')
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/\n[\n ]*/g, '\n\n')
    .trim();
}

const SKIPPED = ['script', 'style', 'noscript', 'template'];

/** The offset behind a tag or comment, or behind the whole element where its content is never text; -1 when it does not end. */
function closeOf(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return behind(html, '-->', open + 4);
  const name = /^[a-z]+/i.exec(html.slice(open + 1, open + 12))?.[0].toLowerCase() ?? '';
  const end = behind(html, '>', open);
  if (end < 0 || !SKIPPED.includes(name)) return end;
  const closing = indexOfClosing(html, name, end);
  return closing < 0 ? -1 : behind(html, '>', closing);
}

function indexOfClosing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function behind(html: string, mark: string, from: number): number {
  const index = html.indexOf(mark, from);
  return index < 0 ? -1 : index + mark.length;
}
