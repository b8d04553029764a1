/** Runs of words that only one of the texts has, by the words in them. */
export class EditedRuns {
  readonly #runsOf = new Map<number, Set<number>>();

  /** `isKept` says of each place whether it is in the other text too. */
  constructor(ids: Int32Array, isKept: (place: number) => boolean) {
    let run = 0;
    let lastEdited = Number.NEGATIVE_INFINITY;
    for (const [place, id] of ids.entries()) {
      if (isKept(place)) continue;
      if (place - lastEdited > BRIDGED) run += 1;
      lastEdited = place;
      const runs = this.#runsOf.get(id);
      if (runs === undefined) this.#runsOf.set(id, new Set([run]));
      else runs.add(run);
    }
  }

  /** Whether one run holds more than this part of the words. */
  holdsMoreThan(part: number, words: ReadonlySet<number>): boolean {
    const counts = new Map<number, number>();
    for (const id of words) {
      for (const run of this.#runsOf.get(id) ?? []) {
        const count = (counts.get(run) ?? 0) + 1;
        if (count > words.size * part) return true;
        counts.set(run, count);
      }
    }
    return false;
  }
}

/** A few equal words between two changes are chance, or were meant to stay while all around them was rewritten. */
const BRIDGED = 4;
