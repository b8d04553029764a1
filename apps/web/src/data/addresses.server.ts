import { typeOfCollection } from '../words/addresses.ts';
import { archive } from './archive.server.ts';
import { readArticle } from './articles.server.ts';
import { readEntity } from './entities.server.ts';

/**
 * Whether something is published at an address of two parts, such as `/articles/<slug>`; true for addresses of another form.
 * Throws when the archive cannot be opened, whatever the address.
 */
export async function isPublished(pathname: string): Promise<boolean> {
  await archive();
  const [, collection = '', slug = '', ...more] = pathname.split('/');
  if (slug === '' || more.length > 0) return true;
  if (collection === 'articles') return (await readArticle(slug)) !== null;
  const type = typeOfCollection(collection);
  return type !== null && (await readEntity(type, slug)) !== null;
}
