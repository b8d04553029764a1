import type { FoundWord } from '../text/search-words.ts';

/** One step of reading two rows of words beside each other; the places are those of the words, -1 where one row has none. */
export interface Step {
  readonly claimed: number;
  readonly said: number;
}

export interface Stretch {
  /** Words exchanged, left out or put in. */
  readonly distance: number;
  readonly steps: readonly Step[];
}

/**
 * The stretch of what was said that is nearest to all that is claimed: the fewest words exchanged, left out or put in, the first
 * such stretch on a tie. What stands before and behind it costs nothing. The time grows with the product of the lengths, which
 * the caller bounds.
 */
export function nearestStretch(claimed: readonly FoundWord[], said: readonly FoundWord[]): Stretch {
  const width = said.length + 1;
  const costs = new Uint16Array((claimed.length + 1) * width);
  for (let row = 1; row <= claimed.length; row += 1) {
    costs[row * width] = row;
    const word = claimed[row - 1]?.folded;
    for (let column = 1; column < width; column += 1) {
      const above = (row - 1) * width + column;
      const same = word === said[column - 1]?.folded ? 0 : 1;
      const exchanged = (costs[above - 1] ?? 0) + same;
      const claimedOnly = (costs[above] ?? 0) + 1;
      const saidOnly = (costs[row * width + column - 1] ?? 0) + 1;
      costs[row * width + column] = Math.min(exchanged, claimedOnly, saidOnly);
    }
  }
  return readBack({ claimed, said, costs, width });
}

interface Table {
  readonly claimed: readonly FoundWord[];
  readonly said: readonly FoundWord[];
  readonly costs: Uint16Array;
  readonly width: number;
}

function readBack({ claimed, said, costs, width }: Table): Stretch {
  const at = (row: number, column: number): number => costs[row * width + column] ?? 0;
  let [row, column] = [claimed.length, cheapest(costs.subarray(claimed.length * width))];
  const distance = at(row, column);
  const steps: Step[] = [];
  while (row > 0) {
    const same = column > 0 && claimed[row - 1]?.folded === said[column - 1]?.folded ? 0 : 1;
    if (column > 0 && at(row, column) === at(row - 1, column - 1) + same) {
      row -= 1;
      column -= 1;
      steps.push(same === 0 ? { claimed: row, said: column } : { claimed: row, said: -1 });
      if (same === 1) steps.push({ claimed: -1, said: column });
    } else if (at(row, column) === at(row - 1, column) + 1) {
      row -= 1;
      steps.push({ claimed: row, said: -1 });
    } else {
      column -= 1;
      steps.push({ claimed: -1, said: column });
    }
  }
  return { distance, steps: steps.reverse() };
}

function cheapest(costs: Uint16Array): number {
  let best = 0;
  for (const [column, cost] of costs.entries()) if (cost < (costs[best] ?? 0)) best = column;
  return best;
}
