import type { Span } from '../schemas/span.ts';
import type { TokenRow } from './tokens.ts';

/** A text's tokens without its white space, with the places where each token stands. */
export class Words {
  readonly ids: Int32Array;

  /** For each token of the whole row its place here; for white space the place of the next one. */
  readonly placeOf: Int32Array;

  readonly #tokens: Int32Array;

  readonly #places: ReadonlyMap<number, readonly number[]>;

  constructor(row: TokenRow, isSpace: (id: number) => boolean) {
    const tokens: number[] = [];
    this.placeOf = new Int32Array(row.ids.length + 1);
    for (const [at, id] of row.ids.entries()) {
      this.placeOf[at] = tokens.length;
      if (!isSpace(id)) tokens.push(at);
    }
    this.placeOf[row.ids.length] = tokens.length;
    this.#tokens = Int32Array.from(tokens);
    this.ids = this.#tokens.map((at) => row.ids[at] ?? -1);
    this.#places = placesOf(this.ids);
  }

  /** The token of the whole row at a place here. */
  tokenAt(place: number): number {
    return this.#tokens[place] ?? -1;
  }

  /**
   * Where a run of `words` stands here: up to two places, which is all anybody has to know. Null when its rarest token is so
   * frequent that looking would cost more than it tells.
   */
  find(words: Int32Array): readonly number[] | null {
    const [offset, places] = this.#rarest(words);
    if (places.length > TOO_FREQUENT) return null;
    const found: number[] = [];
    for (const place of places) {
      if (startsAt(this.ids, words, place - offset)) found.push(place - offset);
      if (found.length === 2) break;
    }
    return found;
  }

  #rarest(words: Int32Array): readonly [offset: number, places: readonly number[]] {
    let best = 0;
    let fewest: readonly number[] | null = null;
    for (const [offset, id] of words.entries()) {
      const places = this.#places.get(id) ?? [];
      if (fewest === null || places.length < fewest.length) [best, fewest] = [offset, places];
      if (fewest.length < 2) break;
    }
    return [best, fewest ?? []];
  }
}

const TOO_FREQUENT = 2_000;

function placesOf(ids: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [place, id] of ids.entries()) {
    const held = places.get(id);
    if (held === undefined) places.set(id, [place]);
    else held.push(place);
  }
  return places;
}

function startsAt(ids: Int32Array, words: Int32Array, start: number): boolean {
  if (start < 0 || start + words.length > ids.length) return false;
  for (const [offset, id] of words.entries()) if (ids[start + offset] !== id) return false;
  return true;
}

/** The places of a span's tokens among the words. */
export function placesIn(words: Words, tokens: Span): Span {
  return { start: words.placeOf[tokens.start] ?? 0, end: words.placeOf[tokens.end] ?? 0 };
}
