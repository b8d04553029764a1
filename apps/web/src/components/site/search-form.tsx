import styles from './search-form.module.css';

/** Longer than any sensible question; the site reads no more. */
export const LONGEST_QUERY = 200;

interface Props {
  /** What it searches, for those who cannot see where it stands. */
  readonly label: string;
  readonly query?: string;
  readonly size?: 'small' | 'large';
}

/** A plain form: it works without scripts, and its answer has an address. */
export function SearchForm({ label, query = '', size = 'small' }: Props) {
  return (
    <search className={styles[size]}>
      <form className={styles.form} action="/search" method="get">
        <input
          className={styles.words}
          type="search"
          name="q"
          aria-label={label}
          placeholder="Words, a name, a place"
          defaultValue={query}
          maxLength={LONGEST_QUERY}
          required
        />
        <button className={styles.go} type="submit">
          Search
        </button>
      </form>
    </search>
  );
}
