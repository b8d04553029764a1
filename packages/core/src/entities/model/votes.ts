import type { FeatureSink } from './features.ts';
import { LABELS } from './labels.ts';
import type { Place, Reading } from './reading.ts';

/** Probabilities by label that lie in a longer list from `at` on. */
export interface Voice {
  readonly chances: Float64Array;
  readonly at: number;
}

/** Sums of probabilities by label, each under the hash of a form. */
class Ballots {
  /** Where each form's sums begin. */
  private readonly places = new Map<number, number>();
  private readonly sums: number[] = [];

  add(form: number, { chances, at }: Voice, from: number): void {
    const place = this.places.get(form);
    if (place === undefined) {
      this.places.set(form, this.sums.length);
      for (let label = 0; label < LABELS.length; label += 1)
        this.sums.push(label < from ? 0 : (chances[at + label] ?? 0));
      return;
    }
    for (let label = from; label < LABELS.length; label += 1)
      this.sums[place + label] = (this.sums[place + label] ?? 0) + (chances[at + label] ?? 0);
  }

  /** The label most votes go to, how sure and how many they are, as one number; 0 without votes. `own` does not count. */
  verdict(form: number, own: Voice | null): number {
    const place = this.places.get(form);
    if (place === undefined) return 0;
    let best = 0;
    let top = -1;
    let sum = 0;
    for (let label = 0; label < LABELS.length; label += 1) {
      const votes = Math.max(0, (this.sums[place + label] ?? 0) - (own?.chances[own.at + label] ?? 0));
      sum += votes;
      if (votes > top) {
        top = votes;
        best = label;
      }
    }
    if (sum < 0.3) return 0;
    return 1 + best * 9 + step(top / sum, 0.75, 0.95) * 3 + step(sum, 0.9, 2.5);
  }
}

function step(value: number, low: number, high: number): number {
  if (value > high) return 2;
  return value > low ? 1 : 0;
}

/** How a document votes for a segment: for its form, and for a single word as the last or first of longer names, else for its own last and first. */
export interface Verdict {
  readonly isAlone: boolean;
  readonly form: number;
  readonly last: number;
  readonly first: number;
}

/** What the first reading of a document took each form for, and the words of longer forms. */
export class Votes {
  private readonly forms = new Ballots();
  private readonly lasts = new Ballots();
  private readonly firsts = new Ballots();
  private readonly verdict = { isAlone: false, form: 0, last: 0, first: 0 };

  /** Counts one segment with its probabilities. */
  add(reading: Reading, { from, to, phrase }: Place, voice: Voice): void {
    this.forms.add(phrase, voice, 0);
    if (to - from < 2) return;
    // A part of a longer name is not counted as no name.
    this.lasts.add(reading.hash(to - 1), voice, 1);
    this.firsts.add(reading.hash(from), voice, 1);
  }

  /** Writes how the other places of the document vote for a segment; `own` is what the segment itself has put in. */
  write(
    sink: FeatureSink,
    reading: Reading,
    { place, own }: { readonly place: Place; readonly own: Voice | null },
  ): void {
    writeVotes(sink, this.verdictOn(reading, place, own));
  }

  /** How they vote; what was given before is no longer true. */
  verdictOn(reading: Reading, { from, to, phrase }: Place, own: Voice | null): Verdict {
    const { verdict } = this;
    const first = reading.hash(from);
    verdict.isAlone = to - from === 1;
    verdict.form = this.forms.verdict(phrase, own);
    verdict.last = verdict.isAlone ? this.lasts.verdict(first, null) : this.forms.verdict(reading.hash(to - 1), null);
    verdict.first = (verdict.isAlone ? this.firsts : this.forms).verdict(first, null);
    return verdict;
  }
}

/** Writes the verdicts of a document on a segment. */
export function writeVotes(sink: FeatureSink, { isAlone, form, first, last }: Verdict): void {
  sink.add(34, form, isAlone ? 1 : 0);
  if (isAlone) {
    sink.add(35, last);
    sink.add(36, first);
    sink.add(37, last, form);
  } else {
    sink.add(38, last);
    sink.add(39, first);
  }
}

/** The one feature that stands in for the votes on the first reading. */
export function writeNoVotes(sink: FeatureSink, { from, to }: Pick<Place, 'from' | 'to'>): void {
  sink.add(33, to - from === 1 ? 1 : 0);
}
