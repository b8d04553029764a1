/** Elements whose content is never the article's; JSON-LD is kept. */
const SKIPPED: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'svg', 'iframe', 'template', 'canvas']);
const KEPT: ReadonlySet<string> = new Set(
  `class id href src rel name property content itemprop itemtype datetime pubdate dir lang hidden style role type http-equiv
  aria-hidden aria-modal charset colspan rowspan hreflang`.split(/\s+/),
);
/** The parser has no room for the class names of a longer one. */
const LONGEST_ATTRIBUTE = 20_000;
const NAME = /[a-z][a-z0-9:-]*/iy;
const ATTRIBUTE = /\s*\/?\s*([^\s=>"'/<]+)(?:\s*(=)\s*(?=["']|([^\s>"'][^\s>]*)))?/y;
const END = /\s*(\/?)>/y;

/**
 * Leaves out of markup what says nothing of an article: comments, scripts, styles, drawings, and attributes that nobody
 * reads here. Half of a news page's nodes are such. Markup that is not well formed is left as it is from there on to the
 * next tag, for the parser to judge.
 */
export function pruneMarkup(html: string): string {
  const parts: string[] = [];
  const missing = new Set<string>();
  const hasPre = /<(?:pre|textarea)/i.test(html);
  let copied = 0;
  let open = html.indexOf('<');
  while (open >= 0) {
    const piece = pieceAt(html, open, missing);
    const gap = hasPre ? open : gapBefore(html, open, copied);
    if (gap < open || (piece !== null && piece.words !== null)) parts.push(html.slice(copied, gap));
    if (gap < open) copied = open;
    if (piece !== null && piece.words !== null) {
      parts.push(piece.words);
      copied = piece.end;
    }
    open = html.indexOf('<', piece === null ? open + 1 : piece.end);
  }
  parts.push(html.slice(copied));
  return parts.join('');
}

const BLOCK =
  /<\/?(?:div|p|ul|ol|li|section|article|header|footer|nav|aside|main|figure|figcaption|h[1-6]|table|tbody|thead|tr|td|th|head|body|html|meta|link|title|script|form|blockquote|dl|dt|dd|hr)(?=[\s>/])/iy;

/** Where the space before a block's tag begins: it is shown nowhere, and would be a node of its own. */
function gapBefore(html: string, open: number, from: number): number {
  let gap = open;
  while (gap > from && isSpaceCode(html.charCodeAt(gap - 1))) gap -= 1;
  if (gap === open) return open;
  BLOCK.lastIndex = open;
  return BLOCK.test(html) ? gap : open;
}

function isSpaceCode(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** A tag, comment or whole element, and what it becomes; null words leave it as it is. */
interface Piece {
  readonly end: number;
  readonly words: string | null;
}

function pieceAt(html: string, open: number, missing: Set<string>): Piece | null {
  if (html.startsWith('<!--', open)) return commentAt(html, open, missing);
  NAME.lastIndex = open + 1;
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return null;
  const tag = tagAt(html, open, NAME.lastIndex);
  if (tag === null || !SKIPPED.has(name)) return tag;
  const start = html.slice(open, tag.end);
  if (name === 'script' && /ld\+json/i.test(start))
    return { end: closeOf(html, tag.end, { name, missing }) ?? tag.end, words: null };
  if (start.endsWith('/>') && name !== 'script' && name !== 'style') return { end: tag.end, words: '' };
  const end = closeOf(html, tag.end, { name, missing });
  return end === null ? tag : { end, words: '' };
}

/** `<!-->` is a whole comment; the ones for old browsers end with it. */
function commentAt(html: string, open: number, missing: Set<string>): Piece | null {
  if (missing.has('-->')) return null;
  const end = html.indexOf('-->', open + 2);
  if (end < 0) missing.add('-->');
  return end < 0 ? null : { end: end + 3, words: '' };
}

/** A start tag with the attributes that are read. */
function tagAt(html: string, open: number, from: number): Piece | null {
  const kept: string[] = [];
  let dropped = false;
  let at = from;
  for (;;) {
    END.lastIndex = at;
    const close = END.exec(html);
    if (close !== null) {
      const words = dropped ? `${html.slice(open, from)}${kept.join('')}${close[1] === '' ? '>' : ' />'}` : null;
      return { end: END.lastIndex, words };
    }
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(html);
    if (attribute === null) return null;
    const end = endOfValue(html, ATTRIBUTE.lastIndex, attribute);
    if (end === null) return null;
    if (end - at < LONGEST_ATTRIBUTE && KEPT.has((attribute[1] ?? '').toLowerCase())) kept.push(html.slice(at, end));
    else dropped = true;
    at = end;
  }
}

/** Quoted values are looked for, not matched: a pattern has no room for a million characters. Null when the quote never ends. */
function endOfValue(html: string, at: number, [, , equals, bare]: RegExpExecArray): number | null {
  if (equals === undefined) return at;
  if (bare !== undefined) return at + bare.length;
  const end = html.indexOf(html.charAt(at), at + 1);
  return end < 0 ? null : end + 1;
}

/** The offset behind the closing tag; null when there is none, which is remembered: one look to the end is enough. */
function closeOf(html: string, from: number, { name, missing }: { name: string; missing: Set<string> }): number | null {
  if (missing.has(name)) return null;
  const pattern = new RegExp(`</${name}\\s*>`, 'gi');
  pattern.lastIndex = from;
  if (pattern.exec(html) !== null) return pattern.lastIndex;
  missing.add(name);
  return null;
}
