import type { Store } from '@onrecord/store';
import { articlePath, decodedPart, entityPath, topicPath, typeOfCollection } from '../words/addresses.ts';
import { archive } from './archive.server.ts';
import { readReport } from './reports.server.ts';

/** What a reader finds at an address: something, nothing, the way to where it is now, or why it was withdrawn. */
export type Place =
  | { readonly is: 'here' | 'nowhere' }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'withdrawn'; readonly at: string; readonly note: string | null };

/**
 * What is at an address of two parts, such as `/articles/<slug>`; `here` for addresses of another form.
 * Throws when the archive cannot be opened, whatever the address.
 */
export async function lookUp(pathname: string): Promise<Place> {
  const store = await archive();
  const [, collection = '', slug = '', ...more] = pathname.split('/');
  if (collection === 'archive' && slug !== '' && more.length === 1) return lookUpMonth(store, slug, more[0] ?? '');
  if (slug === '' || more.length > 0) return { is: 'here' };
  if (collection === 'articles') {
    const article = await store.loadPublished(slug);
    if (article !== null) return foundAt(pathname, articlePath(article.slug));
    const withdrawn = await store.loadWithdrawn(slug);
    return withdrawn === null ? { is: 'nowhere' } : { is: 'withdrawn', ...withdrawn };
  }
  if (collection === 'search' || collection === 'sitemap') return { is: 'here' };
  if (collection === 'topics') return lookUpTopic(store, pathname, slug);
  if (collection === 'archive') return lookUpYear(store, slug);
  if (collection === 'quotes') return { is: (await store.loadQuote(slug)) === null ? 'nowhere' : 'here' };
  if (collection === 'reports') return { is: (await readReport(slug)) === null ? 'nowhere' : 'here' };
  const type = typeOfCollection(collection);
  const entity = type === null ? null : await store.loadEntityBySlug(type, slug);
  return entity === null ? { is: 'nowhere' } : foundAt(pathname, entityPath(entity.type, entity.slug));
}

async function lookUpTopic(store: Store, pathname: string, slug: string): Promise<Place> {
  const topic = await store.loadTopic(decodedPart(slug));
  if (topic === null) return { is: 'nowhere' };
  const path = topicPath(topic.slug);
  return decodedPart(pathname) === decodedPart(path) ? { is: 'here' } : { is: 'moved', to: path };
}

async function lookUpYear(store: Store, year: string): Promise<Place> {
  return { is: /^\d{4}$/.test(year) && (await store.listYears()).includes(Number(year)) ? 'here' : 'nowhere' };
}

async function lookUpMonth(store: Store, year: string, month: string): Promise<Place> {
  if (!/^\d{4}$/.test(year) || !/^(?:0[1-9]|1[0-2])$/.test(month)) return { is: 'nowhere' };
  const months = await store.listMonths(Number(year));
  return { is: months.some((each) => each.month === Number(month)) ? 'here' : 'nowhere' };
}

function foundAt(asked: string, found: string): Place {
  return asked === found ? { is: 'here' } : { is: 'moved', to: found };
}
