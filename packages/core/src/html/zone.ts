import type { RemovalReason } from '../schemas/article.ts';
import type { PageElement } from './dom.ts';

/** What the elements around a piece of text say about it. */
export interface Zone {
  /** Why it is removed, if it is. */
  readonly reason: RemovalReason | null;
  /** What it may be in the article. */
  readonly role: 'byline' | 'standfirst' | 'caption' | null;
  /** Menus, page heads and page feet; nothing in them is the article's. */
  readonly outside: boolean;
  /** The box whose class, id or name gave the reason; -1 where none did, or a menu. */
  readonly hint: number;
}

export const OPEN_ZONE: Zone = { reason: null, role: null, outside: false, hint: -1 };

const BY_NAME: Readonly<Record<string, RemovalReason>> = {
  nav: 'navigation',
  aside: 'related-links',
  menu: 'navigation',
};

const BY_HINT: readonly { readonly reason: RemovalReason; readonly pattern: RegExp }[] = [
  { reason: 'cookie', pattern: /cookie|consent|gdpr/i },
  { reason: 'newsletter', pattern: /newsletter|subscri|signup|sign-up|paywall/i },
  { reason: 'share', pattern: /(?:^|[\s_-])(?:share|sharing|social|follow)/i },
  {
    reason: 'advertisement',
    pattern: /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|dfp|taboola|outbrain)(?:$|[\s_-])/i,
  },
  {
    reason: 'related-links',
    pattern: /related|recommend|more-(?:stories|news|from)|most-(?:read|popular)|trending|read-?next|popular/i,
  },
  {
    reason: 'navigation',
    pattern: /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|masthead|topbar|toolbar|skip)(?:$|[\s_-])/i,
  },
  { reason: 'copyright', pattern: /copyright/i },
  {
    reason: 'other',
    pattern:
      /(?:^|\s)(?:user-?|article-?|post-?)?(?:comments?|disqus|livefyre)(?:[-_]?(?:list|area|section|container|content|wrapper|body|box|block|thread|feed|form|text|item|reply|respond))?(?:$|\s)/i,
  },
];

const ROLES: readonly { readonly role: 'byline' | 'standfirst' | 'caption'; readonly pattern: RegExp }[] = [
  { role: 'byline', pattern: /(?:^|[\s_-])(?:byline|author(?:s|-name)?)(?:$|[\s_-])/i },
  {
    role: 'standfirst',
    pattern: /standfirst|(?:^|[\s_-])(?:dek|deck|sub-?title|sub-?head(?:line|ing)?|strapline)(?:$|[\s_-])/i,
  },
  { role: 'caption', pattern: /(?:^|[\s_-])caption/i },
];

/** An id of many words is made from a heading of the article: "how-popular-is-the-ferry". */
function idOf(element: PageElement): string {
  const id = element.getAttribute('id') ?? '';
  return id.split(/[-_]/).length > 3 ? '' : id;
}

/** The zone inside an element: what its name, class and id say, or else what the elements around it said. */
export function zoneInside(outer: Zone, element: PageElement, box: number): Zone {
  const name = element.localName;
  const hint = `${element.getAttribute('class') ?? ''} ${idOf(element)}`.slice(0, 400);
  const named = BY_NAME[name];
  const hinted = BY_HINT.find(({ pattern }) => pattern.test(hint))?.reason;
  const own = named ?? hinted ?? null;
  const wide = name === 'body' || name === 'html' || name === 'main' || name === 'article';
  const role = name === 'figcaption' ? 'caption' : (ROLES.find(({ pattern }) => pattern.test(hint))?.role ?? null);
  return {
    reason: (wide ? null : own) ?? outer.reason,
    role: (wide ? null : role) ?? outer.role,
    hint: wide || own === null ? outer.hint : name === 'nav' || name === 'menu' ? -1 : box,
    outside: outer.outside || name === 'nav' || name === 'footer' || name === 'aside',
  };
}
