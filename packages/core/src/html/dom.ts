import { parseHTML } from 'linkedom';

/** The few members of a DOM node that are used here; core has no DOM types. */
export interface PageNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
  readonly data?: string;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
}

/** A page's document. */
export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** True for an element node. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** True for a text node. */
export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/**
 * Parses any string as a whole page; scripts are kept as data and never run. What a browser would add is added first, for
 * linkedom does not: a missing body, and text behind `</html>` into the body. Null where the parser runs out of room.
 */
export function openDocument(html: string): PageDocument | null {
  try {
    return openWhole(html);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function openWhole(html: string): PageDocument {
  const open = html.replace(/<\/(?:body|html)\s*>/gi, '');
  if (/<html[\s>]/i.test(open) && /<body[\s>]/i.test(open)) {
    const document = parse(open);
    if (document.documentElement?.localName === 'html') return document;
  }
  const attributes = /<html(\s[^<>]*)>/i.exec(open)?.[1] ?? '';
  const inside = open.replace(/<!doctype[^<>]*>|<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  return parse(`<!doctype html><html${attributes}><head></head><body>${inside}</body></html>`);
}

function parse(html: string): PageDocument {
  return parseHTML(html).document as unknown as PageDocument;
}

/** What a walk does at each node; `enter` says false to skip what is inside. */
export interface Visitor {
  readonly enter: (node: PageNode, depth: number) => boolean;
  readonly leave?: (node: PageNode) => void;
}

/** Goes over a tree in document order without recursion, so that no depth is too deep. */
export function walk(root: PageNode, { enter, leave }: Visitor): void {
  let node: PageNode | null = root;
  let depth = 0;
  while (node !== null) {
    const inside: PageNode | null = enter(node, depth) ? node.firstChild : null;
    if (inside !== null) {
      node = inside;
      depth += 1;
      continue;
    }
    leave?.(node);
    while (node !== root && node.nextSibling === null) {
      const parent: PageNode | null = node.parentNode;
      if (parent === null) return;
      node = parent;
      depth -= 1;
      leave?.(node);
    }
    node = node === root ? null : node.nextSibling;
  }
}
