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

/** The attributes of an element that holds words of an article: an element with a direction also keeps them apart from what is around. */
export function inLanguage({
  language,
  direction,
}: {
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
}) {
  return { lang: language ?? undefined, dir: direction };
}

/** The same for words of ours within an article. */
export const IN_ENGLISH = { lang: 'en', dir: 'ltr' } as const;
