import { type FeatureBuffer, phraseOf } from './features.ts';
import { LABELS } from './labels.ts';
import type { Place, Reading } from './reading.ts';

type Ballot = number[];

/** What the first reading of a document took each form for, and the words of longer forms: sums of probabilities by label. */
export class Votes {
  private readonly forms = new Map<number, Ballot>();
  private readonly lasts = new Map<number, Ballot>();
  private readonly firsts = new Map<number, Ballot>();

  /** Counts one segment with its probabilities. */
  add(reading: Reading, { from, to }: Place, chances: Ballot): void {
    bump(this.forms, phraseOf(reading, from, to), chances);
    if (to - from < 2) return;
    const named = chances.slice();
    named[0] = 0;
    bump(this.lasts, reading.hash(to - 1), named);
    bump(this.firsts, reading.hash(from), named);
  }

  /** Writes how the other places of the document vote for a segment; `own` is what the segment itself has put in. */
  write(
    buffer: FeatureBuffer,
    reading: Reading,
    { place, own }: { readonly place: Place; readonly own: Ballot | null },
  ): void {
    const { from, to } = place;
    const alone = to - from === 1;
    const form = verdict(this.forms.get(phraseOf(reading, from, to)), own);
    buffer.add(34, form, alone ? 1 : 0);
    const first = reading.hash(from);
    if (alone) {
      const asLast = verdict(this.lasts.get(first), null);
      buffer.add(35, asLast);
      buffer.add(36, verdict(this.firsts.get(first), null));
      buffer.add(37, asLast, form);
    } else {
      buffer.add(38, verdict(this.forms.get(reading.hash(to - 1)), null));
      buffer.add(39, verdict(this.forms.get(first), null));
    }
  }
}

/** The one feature that stands in for the votes on the first reading. */
export function writeNoVotes(buffer: FeatureBuffer, { from, to }: Place): void {
  buffer.add(33, to - from === 1 ? 1 : 0);
}

function bump(ballots: Map<number, Ballot>, key: number, chances: Ballot): void {
  const known = ballots.get(key);
  if (known === undefined) ballots.set(key, chances.slice());
  else for (let label = 0; label < known.length; label += 1) known[label] = (known[label] ?? 0) + (chances[label] ?? 0);
}

/** The label most votes go to, how sure and how many they are, as one number; 0 without votes. */
function verdict(ballot: Ballot | undefined, own: Ballot | null): number {
  if (ballot === undefined) return 0;
  let best = 0;
  let top = -1;
  let sum = 0;
  for (let label = 0; label < LABELS.length; label += 1) {
    const votes = Math.max(0, (ballot[label] ?? 0) - (own?.[label] ?? 0));
    sum += votes;
    if (votes > top) {
      top = votes;
      best = label;
    }
  }
  if (sum < 0.3) return 0;
  const share = top / sum;
  return 1 + best * 9 + step(share, 0.75, 0.95) * 3 + step(sum, 0.9, 2.5);
}

function step(value: number, low: number, high: number): number {
  if (value > high) return 2;
  return value > low ? 1 : 0;
}
