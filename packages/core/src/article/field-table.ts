import type { FieldSource } from '../schemas/article.ts';

interface Offer<T> {
  readonly value: T | null | undefined;
  readonly source: FieldSource;
}

/** Chooses each field's value from the offers in their order, and keeps a note of where it came from. */
export class FieldTable {
  readonly sources: Record<string, FieldSource> = {};

  /** The first offer that says anything; null when none does. An empty list or text says nothing. */
  fill<T>(field: string, offers: readonly (Offer<T> | undefined)[]): T | null {
    for (const offer of offers) {
      if (offer === undefined || isNothing(offer.value)) continue;
      this.sources[field] = offer.source;
      return offer.value ?? null;
    }
    return null;
  }
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
