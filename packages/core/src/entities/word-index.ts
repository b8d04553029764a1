import { append } from '../text/lists.ts';

/**
 * Finds, among sets of words, those that may hold another set or be held by it, without comparing every pair. What it
 * gives must still be looked at: it only leaves out what cannot fit.
 */
export class WordIndex<T> {
  /** Each item under every word it has. */
  private readonly holders = new Map<string, T[]>();
  /** Each item under the rarest word it needs: who has all its words has that one. */
  private readonly waiting = new Map<string, T[]>();

  /** Adds an item with the words it has and those that one who holds it must have. */
  add(item: T, has: readonly string[], needs: readonly string[] = has): void {
    const rarest = this.rarest(needs);
    if (rarest !== undefined) append(this.waiting, rarest, item);
    for (const word of new Set(has)) append(this.holders, word, item);
  }

  /** Items that may have all of these words. */
  mayHold(words: readonly string[]): readonly T[] {
    return this.holders.get(this.rarest(words) ?? '') ?? [];
  }

  /** Items whose words may all be among these. */
  mayBeHeldBy(words: readonly string[]): readonly T[] {
    return [...new Set(words)].flatMap((word) => this.waiting.get(word) ?? []);
  }

  private rarest(words: readonly string[]): string | undefined {
    let rarest: string | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const word of words) {
      const count = this.holders.get(word)?.length ?? 0;
      if (count < fewest) [rarest, fewest] = [word, count];
    }
    return rarest;
  }
}
