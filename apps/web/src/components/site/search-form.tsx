import { LONGEST_QUERY } from '@onrecord/core/search';
import styles from './search-form.module.css';

interface Props {
  /** What it searches, for those who cannot see where it stands. */
  readonly label: string;
  readonly query?: string;
  /** The page that answers; the archive's search unless told. */
  readonly at?: string;
  readonly placeholder?: string;
  /** An order that a new question keeps. */
  readonly sort?: 'newest' | 'relevance';
  readonly size?: 'small' | 'large';
}

/** A plain form: it works without scripts, and its answer has an address. */
export function SearchForm({
  label,
  query = '',
  at = '/search',
  placeholder = 'Words, a name, a place',
  sort = 'newest',
  size = 'small',
}: Props) {
  return (
    <search className={styles[size]}>
      <form className={styles.form} action={at} method="get">
        <input
          className={styles.words}
          type="search"
          name="q"
          dir="auto"
          aria-label={label}
          placeholder={placeholder}
          defaultValue={query}
          maxLength={LONGEST_QUERY}
          required
        />
        {sort !== 'newest' && <input type="hidden" name="sort" value={sort} />}
        <button className={styles.go} type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
