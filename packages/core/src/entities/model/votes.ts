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

/** What the first reading of a document took each form for, and the words of longer forms. */
export class Votes {
  private readonly forms = new Ballots();
  private readonly lasts = new Ballots();
  private readonly firsts = new Ballots();

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
    const { from, to, phrase } = place;
    const alone = to - from === 1;
    const form = this.forms.verdict(phrase, own);
    sink.add(34, form, alone ? 1 : 0);
    const first = reading.hash(from);
    if (alone) {
      const asLast = this.lasts.verdict(first, null);
      sink.add(35, asLast);
      sink.add(36, this.firsts.verdict(first, null));
      sink.add(37, asLast, form);
    } else {
      sink.add(38, this.forms.verdict(reading.hash(to - 1), null));
      sink.add(39, this.forms.verdict(first, null));
    }
  }
}

/** The one feature that stands in for the votes on the first reading. */
export function writeNoVotes(sink: FeatureSink, { from, to }: Pick<Place, 'from' | 'to'>): void {
  sink.add(33, to - from === 1 ? 1 : 0);
}
