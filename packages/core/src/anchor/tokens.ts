import type { Span } from '../schemas/span.ts';

/** A text as a row of numbers: equal tokens have equal numbers in both texts, so that comparing is quick. */
export interface TokenRow {
  readonly ids: Int32Array;
  /** Where each token starts; one more entry holds the end of the text. */
  readonly starts: Int32Array;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const WORD = /[\p{L}\p{N}]/u;
type Kind = 'word' | 'space' | 'sign';

/** Numbers tokens as they are met: words, runs of white space, and every other sign alone. */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  readonly #kinds: Kind[] = [];

  read(text: string): TokenRow {
    const ids: number[] = [];
    const starts: number[] = [];
    for (const match of text.matchAll(TOKEN)) {
      ids.push(this.#idOf(match[0]));
      starts.push(match.index);
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts.concat(text.length)) };
  }

  isWord(id: number): boolean {
    return this.#kinds[id] === 'word';
  }

  isSpace(id: number): boolean {
    return this.#kinds[id] === 'space';
  }

  get size(): number {
    return this.#ids.size;
  }

  #idOf(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(token, id);
    this.#kinds.push(kindOf(token));
    return id;
  }
}

function kindOf(token: string): Kind {
  if (WORD.test(token)) return 'word';
  return token.trim() === '' ? 'space' : 'sign';
}

/** The tokens a span touches, as a half-open range; for an empty span the place between two tokens. */
export function tokensOf(row: TokenRow, span: Span): Span {
  return {
    start: tokenAt(row, span.start),
    end: span.end > span.start ? tokenAt(row, span.end - 1) + 1 : tokenAt(row, span.start),
  };
}

/** The token that holds an offset; the number of tokens for the end of the text. */
function tokenAt({ starts }: TokenRow, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
