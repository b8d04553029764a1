import type { Store, Withdrawal } from '@onrecord/store';
import { articlePath, decodedPart, entityPath, recordPath, topicPath, typeOfCollection } from '../words/addresses.ts';
import { RECORD_FORMS } from '../words/record-forms.ts';
import { archive } from './archive.server.ts';
import { readReport } from './reports.server.ts';

/** What a reader finds at an address: something, nothing, the way to where it is now, or why it was withdrawn. */
export type Place =
  | { readonly is: 'here' | 'nowhere' }
  | { readonly is: 'moved'; readonly to: string }
  | ({ readonly is: 'withdrawn' } & Withdrawal);

/**
 * What is at an address of two parts, such as `/articles/<slug>`; `here` for addresses of another form.
 * Throws when the archive cannot be opened, whatever the address.
 */
export async function lookUp(pathname: string): Promise<Place> {
  const store = await archive();
  const [, collection = '', slug = '', ...more] = pathname.split('/');
  if (collection === 'archive' && slug !== '' && more.length === 1) return lookUpMonth(store, slug, more[0] ?? '');
  if (slug !== '' && more.length > 0) return lookUpPart(store, collection, slug);
  if (slug === '') return { is: 'here' };
  const look = Object.hasOwn(PARTS, collection) ? PARTS[collection] : undefined;
  return look === undefined ? lookUpEntity(store, collection, slug) : look(store, slug);
}

type Look = (store: Store, part: string) => Promise<Place>;

/** The parts of the site that are not entities', and how something in them is looked up. */
const PARTS: Readonly<Record<string, Look>> = {
  articles: lookUpArticle,
  topics: lookUpTopic,
  archive: lookUpYear,
  quotes: async (store, id) => {
    if ((await store.loadQuote(id)) !== null) return { is: 'here' };
    return withdrawn(await store.loadWithdrawnQuote(id), 'nowhere');
  },
  reports: async (_store, key) => ({ is: (await readReport(key)) === null ? 'nowhere' : 'here' }),
  // Downloads, feeds of searches and parts of the sitemap answer for themselves.
  data: async () => ({ is: 'here' }),
  search: async () => ({ is: 'here' }),
  sitemap: async () => ({ is: 'here' }),
};

/** An article, or one of the forms of its record: `/articles/<slug>.jsonld`. */
async function lookUpArticle(store: Store, part: string): Promise<Place> {
  const form = RECORD_FORMS.find((each) => part.endsWith(`.${each}`));
  const slug = form === undefined ? part : part.slice(0, -form.length - 1);
  const article = await store.loadPublished(slug);
  if (article === null) {
    return withdrawn(await store.loadWithdrawn(slug), 'nowhere');
  }
  const path = form === undefined ? articlePath(article.slug) : recordPath(article.slug, form);
  return article.slug === slug ? { is: 'here' } : { is: 'moved', to: path };
}

/** Files and pages of an article or a quote (`/quotes/<id>/card.png`) go with it, and else answer for themselves. */
async function lookUpPart(store: Store, collection: string, part: string): Promise<Place> {
  if (collection === 'articles') return withdrawn(await store.loadWithdrawn(part), 'here');
  if (collection === 'quotes') return withdrawn(await store.loadWithdrawnQuote(part), 'here');
  return { is: 'here' };
}

function withdrawn(found: Withdrawal | null, otherwise: 'here' | 'nowhere'): Place {
  return found === null ? { is: otherwise } : { is: 'withdrawn', ...found };
}

async function lookUpEntity(store: Store, collection: string, slug: string): Promise<Place> {
  const type = typeOfCollection(collection);
  const entity = type === null ? null : await store.loadEntityBySlug(type, slug);
  if (entity === null) return { is: 'nowhere' };
  return entity.type === type && entity.slug === slug
    ? { is: 'here' }
    : { is: 'moved', to: entityPath(entity.type, entity.slug) };
}

async function lookUpTopic(store: Store, part: string): Promise<Place> {
  const slug = decodedPart(part);
  const topic = await store.loadTopic(slug);
  if (topic === null) return { is: 'nowhere' };
  return topic.slug === slug ? { is: 'here' } : { is: 'moved', to: topicPath(topic.slug) };
}

async function lookUpYear(store: Store, year: string): Promise<Place> {
  return { is: /^\d{4}$/.test(year) && (await store.listYears()).includes(Number(year)) ? 'here' : 'nowhere' };
}

async function lookUpMonth(store: Store, year: string, month: string): Promise<Place> {
  if (!/^\d{4}$/.test(year) || !/^(?:0[1-9]|1[0-2])$/.test(month)) return { is: 'nowhere' };
  const months = await store.listMonths(Number(year));
  return { is: months.some((each) => each.month === Number(month)) ? 'here' : 'nowhere' };
}
