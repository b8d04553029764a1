import type { CardImage } from '../words/card-image.ts';

/** What the head of a page tells programs. Addresses are the site's own, without its host. */
export interface PageHead {
  /** Without the site's name; absent where that is the title. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** Where the page stands for search engines. */
  readonly canonical?: string;
  /** The same in other forms, and its feeds. */
  readonly alternates?: readonly Alternate[];
  /** Not to be kept by search engines. */
  readonly isUnlisted?: boolean;
  /** No other site shall learn the address. */
  readonly isSecret?: boolean;
  /** How the page looks where it is shared, if not as the site does. */
  readonly share?: Share;
}

export interface Alternate {
  readonly type: string;
  readonly href: string;
  readonly title?: string;
}

export interface Share {
  readonly type: 'article';
  readonly title: string;
  readonly description?: string | undefined;
  /** ISO 8601. */
  readonly publishedAt?: string | undefined;
  readonly image: CardImage;
}
