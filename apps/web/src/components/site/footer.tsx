import styles from './footer.module.css';

/** What a reader must know of every page: who made the record, and how to follow it. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Quotes, speakers and names are found by a program and corrected by editors. Each quote says why it has the
          speaker it has.
        </p>
        <nav className={styles.feeds} aria-label="Lists, feeds and tools">
          <a href="/people">People</a>
          <a href="/organisations">Organisations</a>
          <a href="/places">Places</a>
          <a href="/topics">Topics</a>
          <a href="/archive">Archive by month</a>
          <a href="/feed.xml">RSS</a>
          <a href="/atom.xml">Atom</a>
          <a href="/feed.json">JSON Feed</a>
          <a href="/corrections">Corrections</a>
          <a href="/about">About</a>
          <a href="/data">Data and how good it is</a>
          <a href="/playground">Playground</a>
          <a href="/library/index.html">Library for developers</a>
        </nav>
      </div>
    </footer>
  );
}
