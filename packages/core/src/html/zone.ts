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
}

export const OPEN_ZONE: Zone = { reason: null, role: null, outside: false };

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
];

const ROLES: readonly { readonly role: 'byline' | 'standfirst' | 'caption'; readonly pattern: RegExp }[] = [
  { role: 'byline', pattern: /(?:^|[\s_-])(?:byline|author(?:s|-name)?)(?:$|[\s_-])/i },
  {
    role: 'standfirst',
    pattern: /standfirst|(?:^|[\s_-])(?:dek|deck|sub-?title|sub-?head(?:line|ing)?|strapline)(?:$|[\s_-])/i,
  },
  { role: 'caption', pattern: /(?:^|[\s_-])caption/i },
];

/** The zone inside an element: what its name, class and id say, or else what the elements around it said. */
export function zoneInside(outer: Zone, element: PageElement): Zone {
  const name = element.localName;
  const hint = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);
  const own = BY_NAME[name] ?? BY_HINT.find(({ pattern }) => pattern.test(hint))?.reason ?? null;
  const wide = name === 'body' || name === 'html' || name === 'main' || name === 'article';
  const role = name === 'figcaption' ? 'caption' : (ROLES.find(({ pattern }) => pattern.test(hint))?.role ?? null);
  return {
    reason: (wide ? null : own) ?? outer.reason,
    role: (wide ? null : role) ?? outer.role,
    outside: outer.outside || name === 'nav' || name === 'footer' || name === 'aside',
  };
}
