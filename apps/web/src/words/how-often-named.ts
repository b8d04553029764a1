import type { StoredEntity } from '@onrecord/store';
import { counted } from './counted.ts';

/** `9 statements · named in 2 articles`; of whom nothing is quoted, such as most places, nothing is said of statements. */
export function howOftenNamed({ quoteCount, articleCount }: Pick<StoredEntity, 'quoteCount' | 'articleCount'>): string {
  const named = `named in ${counted(articleCount, 'article')}`;
  return quoteCount === 0 ? named : `${counted(quoteCount, 'statement')} · ${named}`;
}
