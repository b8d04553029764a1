import { type FeatureSink, featureOf } from './features.ts';
import { LABELS } from './labels.ts';
import { modelWeights } from './word-scores.ts';

const SIZE = LABELS.length;
/** The row of a number that has not been met; the row of those of which the model knows nothing. */
const UNREAD = 0;
const NOTHING = 1;
const FIRST_ROWS = 64;

/** Where the scores of what is read begin in a list. */
export interface Scored {
  readonly scores: Float64Array;
  readonly at: number;
}

/**
 * Sums of the model's weights of some features that ask for little: together for so few things that a small number says what they
 * are. Each number's sum is made when it is first met. Weights are halves: in whatever order they are added, the sum is the same.
 */
export class KnownSums<Asked> {
  private readonly rows: Uint16Array;
  private sums = new Float64Array(FIRST_ROWS * SIZE);
  private next = NOTHING + 1;
  private readonly templates: readonly number[];
  private readonly write: (sink: FeatureSink, asked: Asked) => void;

  /** For numbers below `size`, no more than 2 to the power of 15; of what is written the features of these templates alone are meant. */
  constructor(size: number, templates: readonly number[], write: (sink: FeatureSink, asked: Asked) => void) {
    this.rows = new Uint16Array(size);
    this.templates = templates;
    this.write = write;
  }

  /** Adds a number's sum to scores; `asked` is what the number says. */
  add(key: number, { scores, at }: Scored, asked: Asked): void {
    let row = this.rows[key] ?? UNREAD;
    if (row === UNREAD) row = this.learn(key, asked);
    if (row === NOTHING) return;
    const { sums } = this;
    for (let label = 0; label < SIZE; label += 1)
      scores[at + label] = (scores[at + label] ?? 0) + (sums[row * SIZE + label] ?? 0);
  }

  private learn(key: number, asked: Asked): number {
    const sum = new Float64Array(SIZE);
    const sink: FeatureSink = {
      add: (template, a, b = 0) => {
        if (this.templates.includes(template)) modelWeights().addTo(sum, 0, featureOf(template, a, b));
      },
    };
    this.write(sink, asked);
    const row = sum.every((value) => value === 0) ? NOTHING : this.next;
    this.rows[key] = row;
    if (row === NOTHING) return row;
    if ((this.next + 1) * SIZE > this.sums.length) {
      const more = new Float64Array(2 * this.sums.length);
      more.set(this.sums);
      this.sums = more;
    }
    this.sums.set(sum, row * SIZE);
    this.next += 1;
    return row;
  }
}
