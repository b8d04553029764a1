import type { Token } from '../../text/tokens.ts';
import type { Region } from './region.ts';
import { factsOf, type KnownWords, kindOf, type WordFacts } from './word-facts.ts';

/** A segment of a region: where a name may stand. Token indices, half-open. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly region: Region;
  /** The hash of its words, as the lexicons and the votes know it. */
  readonly phrase: number;
}

/** Words of the running text: those that are written small too, and those with a capital inside a sentence. */
export interface WordsSeen {
  readonly small: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
}

const UNREAD = -1;
/** The bits of `Reading.seenAt`. */
export const SMALL = 1;
export const INSIDE = 2;

/** The words of one paragraph as numbers; each is read when it is first asked for, since most words are never asked for. */
export class Reading {
  readonly tokens: readonly Token[];
  /** The lists of names are used. */
  readonly lists: boolean;
  // No typed array: to make one takes longer than to fill it, and every paragraph needs them.
  private readonly kinds: number[];
  private readonly sentenceStarts: ReadonlySet<number>;
  private readonly seen: WordsSeen;
  private readonly known: KnownWords;

  constructor(
    tokens: readonly Token[],
    starts: ReadonlySet<number>,
    { seen, known }: { readonly seen: WordsSeen; readonly known: KnownWords },
  ) {
    this.tokens = tokens;
    this.lists = known.lists;
    this.kinds = new Array<number>(tokens.length).fill(UNREAD);
    this.sentenceStarts = starts;
    this.seen = seen;
    this.known = known;
  }

  /** What the word says by itself; undefined where none stands. */
  word(at: number): WordFacts | undefined {
    // V8 takes what is no index for the name of a property, and from then on looks up every index there like a name.
    if (at < 0) return undefined;
    const token = this.tokens[at];
    return token === undefined ? undefined : factsOf(token.word);
  }

  hash(at: number): number {
    return this.word(at)?.hash ?? -1;
  }

  kind(at: number): number {
    if (at < 0) return 0;
    const known = this.kinds[at];
    if (known === undefined) return 0;
    if (known !== UNREAD) return known;
    const token = this.tokens[at];
    const facts = this.word(at);
    const kind = token === undefined || facts === undefined ? 0 : kindOf(token, facts, this.known);
    this.kinds[at] = kind;
    return kind;
  }

  shape(at: number): number {
    return this.word(at)?.shape ?? 0;
  }

  starts(at: number): boolean {
    return this.sentenceStarts.has(at);
  }

  /** Whether the text has the word in small letters (`SMALL`), and with a capital inside a sentence (`INSIDE`). */
  seenAt(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return 0;
    // What is written small here is one of them.
    const isSmall = token.kind === 'word' && (!token.capital || this.seen.small.has(token.lower));
    return (isSmall ? SMALL : 0) | (this.seen.inside.has(token.text) ? INSIDE : 0);
  }
}
