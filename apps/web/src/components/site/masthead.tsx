import styles from './masthead.module.css';
import { SearchForm } from './search-form.tsx';

/** The head of every page: the name, the ways in, the search. */
export function Masthead() {
  return (
    <header className={styles.masthead}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <div className={styles.inner}>
        <p className={styles.name}>
          <a href="/">Onrecord</a>
        </p>
        <p className={styles.motto}>Who said what</p>
        <nav className={styles.ways} aria-label="Site">
          <a href="/articles">Articles</a>
          <a href="/said">Did they say that?</a>
          <a className={styles.toSearch} href="/search">
            Search
          </a>
        </nav>
        <div className={styles.search}>
          <SearchForm label="Search the archive" />
        </div>
      </div>
    </header>
  );
}
