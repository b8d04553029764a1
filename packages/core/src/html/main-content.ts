import { Readability } from '@mozilla/readability';
import { isElement, isText, type PageDocument, type PageNode, walk } from './dom.ts';
import { MARK, type Segment } from './render.ts';

/** For each segment whether readability takes it for the article; null when it finds no article. It takes the document apart. */
export function findMainContent(document: PageDocument, segments: readonly Segment[]): readonly boolean[] | null {
  const content = readContent(document);
  if (content === null) return null;
  const pieces = collectPieces(content);
  const kept = segments.map((segment) => isKept(segment, pieces));
  return kept.includes(true) ? kept : null;
}

/** Readability throws on documents it cannot walk; for us that is a page without an article. */
function readContent(document: PageDocument): PageNode | null {
  try {
    const reader = new Readability<PageNode>(document as never, {
      serializer: (node) => node as unknown as PageNode,
      // What these two take time for is read elsewhere or not at all.
      disableJSONLD: true,
      keepClasses: true,
    });
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}

/** Which texts stand under which mark in what readability kept. */
function collectPieces(content: PageNode): ReadonlySet<string> {
  const found = new Set<string>();
  const marks: { node: PageNode; mark: string }[] = [];
  walk(content, {
    enter: (node) => {
      const mark = isElement(node) ? node.getAttribute(MARK) : null;
      if (mark !== null) marks.push({ node, mark });
      if (isText(node)) found.add(pieceKey(marks.at(-1)?.mark ?? '', node.data ?? node.textContent ?? ''));
      return true;
    },
    leave: (node) => {
      if (marks.at(-1)?.node === node) marks.pop();
    },
  });
  return found;
}

/** Most of its letters must be there: a share link lost inside a paragraph does not lose the paragraph. */
function isKept(segment: Segment, found: ReadonlySet<string>): boolean {
  let all = 0;
  let there = 0;
  for (const piece of segment.pieces) {
    const length = piece.trim().length;
    all += length;
    if (found.has(pieceKey(String(segment.mark), piece))) there += length;
  }
  return there * 2 > all;
}

function pieceKey(mark: string, piece: string): string {
  return `${mark} ${piece.trim()}`;
}
