const NAMES = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'none' });

/** A language's English name: `Arabic`; null for a tag that has none. */
export function languageName(tag: string): string | null {
  try {
    return NAMES.of(tag) ?? null;
  } catch (error) {
    // A page's tag may be anything.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
