/** One entry of a feed. Paths are of this site, with a slash first. */
export interface FeedEntry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601: when it was published here. */
  readonly date: string;
  /** ISO 8601: when readers last saw it change; absent where it is as it was published. */
  readonly updated?: string;
}

export interface FeedSource {
  /** Without a slash at its end. */
  readonly site: string;
  readonly title: string;
  readonly description: string;
  /** Of the page whose feed it is; empty for the whole site. */
  readonly path: string;
  /** What the page is asked for, without a question mark: `q=ferry`. */
  readonly query?: string;
  readonly entries: readonly FeedEntry[];
}

/** The page whose feed it is. */
export function pageAddress({ site, path, query }: FeedSource): string {
  return query === undefined ? `${site}${path}/` : `${site}${path}?${query}`;
}

/** The feed itself, in one of its forms. */
export function feedAddress({ site, path, query }: FeedSource, file: string): string {
  return `${site}${path}/${file}${query === undefined ? '' : `?${query}`}`;
}
