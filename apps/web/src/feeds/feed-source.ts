/** One entry of a feed. Paths are of this site, with a slash first. */
export interface FeedEntry {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601: when it was published here. */
  readonly date: string;
}

export interface FeedSource {
  /** Without a slash at its end. */
  readonly site: string;
  readonly title: string;
  readonly description: string;
  /** Of the page whose feed it is; empty for the whole site. */
  readonly path: string;
  readonly entries: readonly FeedEntry[];
}
