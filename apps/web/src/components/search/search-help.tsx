import styles from './search-help.module.css';

const EXAMPLES: readonly (readonly [typed: string, found: string])[] = [
  ['harbour treaty', 'both words, in any order'],
  ['"harbour treaty"', 'the words next to each other'],
  ['treaty -trade', 'the first word, without the second'],
  ['harb*', 'words that begin so'],
  ['speaker:ferro', 'what somebody said, and articles that quote them'],
  ['kind:direct', 'words in quotation marks; also mixed, indirect'],
  ['stance:deny', 'what was denied; also affirm, claim, reveal, demand, condemn, praise, promise'],
  ['place:lund keyword:"city council"', 'articles that name a place, or are filed under a keyword'],
  ['after:2014 before:2015-06', 'from the first day on, until before the second'],
];

/** What can be typed, by example. */
export function SearchHelp() {
  return (
    <section aria-labelledby="how-to-search" className={styles.help}>
      <h2 id="how-to-search" className={styles.title}>
        What you can type
      </h2>
      <dl className={styles.examples}>
        {EXAMPLES.map(([typed, found]) => (
          <div key={typed} className={styles.example}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{found}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Accents, capitals and the ways to write an Arabic name make no difference. Everything you type must be found.
      </p>
    </section>
  );
}
