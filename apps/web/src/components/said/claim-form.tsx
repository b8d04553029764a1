import form from '../site/form.module.css';
import styles from './claim-form.module.css';

interface Props {
  readonly words: string;
  readonly by: string;
  readonly longest: number;
}

/** A plain form: it works without scripts, and its answer has an address. */
export function ClaimForm({ words, by, longest }: Props) {
  return (
    <form className={styles.form} action="/said" method="get">
      <label htmlFor="words">The sentence</label>
      <textarea
        className={form.field}
        id="words"
        name="words"
        dir="auto"
        rows={3}
        required
        maxLength={longest}
        defaultValue={words}
      />
      <label htmlFor="by">Said by (may be left empty)</label>
      <input
        className={form.field}
        id="by"
        name="by"
        dir="auto"
        maxLength={200}
        defaultValue={by}
        placeholder="A name"
      />
      <button className={form.send} type="submit">
        Ask the archive
      </button>
    </form>
  );
}
