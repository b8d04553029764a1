import type { Span } from '../schemas/span.ts';
import { type Alignment, align } from './align.ts';
import { EditedRuns } from './edited-runs.ts';
import { Words } from './occurrences.ts';
import { type TokenRow, Vocabulary } from './tokens.ts';

/** A text taken apart. Places count its tokens without white space. */
export class ReadText {
  readonly row: TokenRow;

  readonly words: Words;

  readonly #vocabulary: Vocabulary;

  readonly #text: string;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.row = vocabulary.read(text);
    this.words = new Words(this.row, (id) => vocabulary.isSpace(id));
  }

  startOf(place: number): number {
    return this.row.starts[this.words.tokenAt(place)] ?? this.#text.length;
  }

  endOf(place: number): number {
    return this.row.starts[this.words.tokenAt(place) + 1] ?? this.#text.length;
  }

  /** The different words between two places, without signs. */
  wordsIn({ start, end }: Span): ReadonlySet<number> {
    return new Set(this.words.ids.subarray(start, end).filter((id) => this.#vocabulary.isWord(id)));
  }

  /** Whether a word stands there, not a sign. */
  isWord(place: number): boolean {
    return this.#vocabulary.isWord(this.words.ids[place] ?? -1);
  }
}

/** Two texts with what is the same in both: for each place of the one before, its place in the one after, or -1. */
export interface Comparison {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly alignment: Alignment;
  readonly taken: EditedRuns;
  readonly put: EditedRuns;
}

export function compareTexts(before: string, after: string): Comparison {
  const vocabulary = new Vocabulary();
  const [old, edited] = [new ReadText(before, vocabulary), new ReadText(after, vocabulary)];
  const alignment = align(old.words.ids, edited.words.ids, vocabulary.size);
  const kept = new Set(alignment);
  return {
    before: old,
    after: edited,
    alignment,
    taken: new EditedRuns(old.words.ids, (place) => (alignment[place] ?? -1) >= 0),
    put: new EditedRuns(edited.words.ids, (place) => kept.has(place)),
  };
}
