import type { Span } from '../schemas/span.ts';
import { trimSpan } from '../text/lines.ts';
import { isElement, isText, type PageElement, type PageNode, walk } from './dom.ts';
import { markOf, type PageMark } from './page-marks.ts';
import { OPEN_ZONE, type Zone, zoneInside } from './zone.ts';

/** One block of the rendered page: the text of one block element up to the next block inside it. */
export interface Segment {
  readonly span: Span;
  /** Of the nearest block element. */
  readonly element: string;
  /** The nearest list item, heading or quotation around it, or null. */
  readonly role: string | null;
  /** The number given to the block element in `data-onrecord`. */
  readonly mark: number;
  /** The texts of its text nodes, as they stand in the page. */
  readonly pieces: readonly string[];
  readonly zone: Zone;
  /** The index of its block element in the rendering's `parents`. */
  readonly box: number;
  /** How many of its characters stand in links. */
  readonly linked: number;
}

/** A page as text, blocks separated by a blank line. */
export interface Rendering {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** For each block element, in document order, the index of the block element around it; -1 for the root. */
  readonly parents: readonly number[];
  /** What elements say of author and time, in document order. */
  readonly marks: readonly PageMark[];
  /** Menus and page feet. */
  readonly furniture: readonly PageElement[];
}

/** The attribute that finds a block again after readability has rearranged the page. */
export const MARK = 'data-onrecord';

/** A page with more is a list of other pages. */
const MOST_MARKS = 400;
const UNSEEN = new Set(
  `script style noscript template head svg math iframe object embed canvas audio video select textarea datalist map area
  source track param meta link title base`.split(/\s+/),
);
const INLINE = new Set(
  `a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark meter nobr output picture
  progress q rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const ROLES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'figcaption', 'pre', 'dt', 'dd']);

interface Box {
  readonly node: PageNode;
  readonly element: PageElement | null;
  readonly role: string | null;
  readonly zone: Zone;
  readonly inline: boolean;
  readonly link: boolean;
  readonly index: number;
}

const OUTERMOST = { element: null, role: null, zone: OPEN_ZONE, inline: false, link: false, index: 0 };

/** Renders all the text a reader could see, article and noise alike, in document order; marks the block elements. */
export function render(root: PageNode): Rendering {
  const writer = new BlockWriter();
  const boxes: Box[] = [{ node: root, ...OUTERMOST }];
  const parents = [-1];
  const marks: PageMark[] = [];
  const furniture: PageElement[] = [];
  walk(root, {
    enter: (node) => {
      const outer = boxes.at(-1);
      if (outer === undefined) return false;
      if (isText(node)) writer.write(node.data ?? node.textContent ?? '', outer);
      if (!isElement(node)) return node === root;
      if (UNSEEN.has(node.localName) || isHidden(node)) return false;
      if (node.localName === 'br') writer.breakLine(outer);
      const box = boxOf(node, outer, parents.length);
      if (!box.inline) {
        writer.flush();
        parents.push(outer.index);
        if (isFurniture(node) && !outer.zone.outside) furniture.push(node);
      }
      const mark = marks.length < MOST_MARKS ? writer.mark(node) : null;
      if (mark !== null) marks.push(mark);
      boxes.push(box);
      return true;
    },
    leave: (node) => {
      if (boxes.length < 2 || boxes.at(-1)?.node !== node) return;
      if (boxes.pop()?.inline === false) writer.flush();
    },
  });
  writer.flush();
  return { ...writer.finish(), parents, marks, furniture };
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function isFurniture({ localName }: PageElement): boolean {
  return localName === 'nav' || localName === 'footer';
}

/** A link into the page itself, such as one of a table of contents, is the article's. */
function isOutward(link: PageElement): boolean {
  return !(link.getAttribute('href') ?? '#').startsWith('#');
}

/** An inline box writes into the block around it, but may stand in a zone of its own (a link of class `share`). */
function boxOf(node: PageElement, outer: Box, index: number): Box {
  const name = node.localName;
  const link = outer.link || (name === 'a' && isOutward(node));
  if (INLINE.has(name) || name === 'br') return { ...outer, node, inline: true, link };
  const role = ROLES.has(name) ? name : outer.role;
  return { node, element: node, role, zone: zoneInside(outer.zone, node, index), inline: false, link, index };
}

class BlockWriter {
  private readonly blocks: string[] = [];
  private readonly segments: Segment[] = [];
  private readonly marks = new Map<PageElement | null, number>();
  private length = 0;
  private pieces: string[] = [];
  private words = '';
  private breaks = 0;
  private linked = 0;
  private box: Box | null = null;

  write(data: string, box: Box): void {
    if (/\S/.test(data)) {
      this.breaks = 0;
      this.pieces.push(data);
      if (box.link) this.linked += data.trim().length;
      this.box ??= box;
    }
    this.words += box.role === 'pre' ? data : data.replace(/[ \t\r\n\f]+/g, ' ');
  }

  /** One line break stays a line break, two end the block. */
  breakLine(box: Box): void {
    this.breaks += 1;
    if (this.breaks > 1) this.flush();
    else if (this.words !== '') this.words += '\n';
    this.box ??= this.words === '' ? null : box;
  }

  flush(): void {
    const { box, pieces, linked } = this;
    const tidy = this.words.replace(/ *\n */g, (gap) => gap.trim() || '\n').replace(/ {2,}/g, ' ');
    const inner = trimSpan(tidy, { start: 0, end: tidy.length });
    const words = tidy.slice(inner.start, inner.end);
    this.words = '';
    this.pieces = [];
    this.breaks = 0;
    this.linked = 0;
    this.box = null;
    if (box === null || words === '') return;
    const start = this.length === 0 ? 0 : this.length + 2;
    this.blocks.push(words);
    this.length = start + words.length;
    const { role, zone, element } = box;
    const mark = this.markOf(element);
    this.segments.push({
      span: { start, end: this.length },
      element: element?.localName ?? '',
      role,
      mark,
      pieces,
      zone,
      box: box.index,
      linked,
    });
  }

  /** What the element that begins here says of author or time. */
  mark(element: PageElement): PageMark | null {
    return markOf(element, this.words, this.segments.length);
  }

  finish(): Pick<Rendering, 'text' | 'segments'> {
    return { text: this.blocks.join('\n\n'), segments: this.segments };
  }

  private markOf(element: PageElement | null): number {
    const known = this.marks.get(element);
    if (known !== undefined) return known;
    const mark = this.marks.size;
    this.marks.set(element, mark);
    element?.setAttribute(MARK, String(mark));
    return mark;
  }
}
