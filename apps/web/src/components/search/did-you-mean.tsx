import { type SearchAddress, searchPath } from '../../words/search-request.ts';
import styles from './did-you-mean.module.css';

interface Props {
  readonly asked: SearchAddress;
  /** The query without its misprints; null for none. */
  readonly query: string | null;
}

export function DidYouMean({ asked, query }: Props) {
  if (query === null) return null;
  return (
    <p className={styles.meant}>
      Did you mean <a href={searchPath({ ...asked, query })}>{query}</a>?
    </p>
  );
}
