import type { Token } from '../../text/tokens.ts';
import { wordHash } from '../lexicon/word-hash.ts';
import type { Region } from './region.ts';
import { type KnownWords, kindOf, shapeOf } from './word-facts.ts';

/** A segment of a region: where a name may stand. Token indices, half-open. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly region: Region;
}

/** Words of the running text: those written small, and those with a capital inside a sentence. */
export interface WordsSeen {
  readonly small: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
}

const UNREAD = 255;

/** The words of one paragraph as numbers; each is read when it is first asked for, since most words are never asked for. */
export class Reading {
  readonly tokens: readonly Token[];
  // No typed arrays: to make one takes longer than to fill it, and every paragraph needs them.
  private readonly hashes: number[];
  private readonly kinds: number[];
  private readonly shapes: number[];
  private readonly sentenceStarts: ReadonlySet<number>;
  private readonly seen: WordsSeen;
  private readonly known: KnownWords;

  constructor(
    tokens: readonly Token[],
    starts: ReadonlySet<number>,
    { seen, known }: { readonly seen: WordsSeen; readonly known: KnownWords },
  ) {
    this.tokens = tokens;
    this.hashes = new Array<number>(tokens.length).fill(0);
    this.kinds = new Array<number>(tokens.length).fill(UNREAD);
    this.shapes = new Array<number>(tokens.length).fill(UNREAD);
    this.sentenceStarts = starts;
    this.seen = seen;
    this.known = known;
  }

  private read(at: number, token: Token): void {
    const hash = wordHash(token.text);
    this.hashes[at] = hash;
    this.kinds[at] = kindOf(token, hash, this.known);
  }

  /** The lists of names are used. */
  get lists(): boolean {
    return this.known.lists;
  }

  hash(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return -1;
    if (this.kinds[at] === UNREAD) this.read(at, token);
    return this.hashes[at] ?? -1;
  }

  kind(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return 0;
    if (this.kinds[at] === UNREAD) this.read(at, token);
    return this.kinds[at] ?? 0;
  }

  shape(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return 0;
    if (this.shapes[at] === UNREAD) this.shapes[at] = shapeOf(token);
    return this.shapes[at] ?? 0;
  }

  starts(at: number): boolean {
    return this.sentenceStarts.has(at);
  }

  isSmall(at: number): boolean {
    return this.seen.small.has(this.tokens[at]?.lower ?? '');
  }

  isInside(at: number): boolean {
    return this.seen.inside.has(this.tokens[at]?.text ?? '');
  }
}
