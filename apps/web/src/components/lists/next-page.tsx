import styles from './next-page.module.css';

interface Props {
  /** The address of this list, with what it is asked for. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** What the list gave for its next page; null at its end. */
  readonly next: string | null;
  readonly label: string;
}

/** The way further down a list. */
export function NextPage({ path, query = {}, next, label }: Props) {
  if (next === null) return null;
  return (
    <p className={styles.next}>
      <a href={`${path}?${new URLSearchParams({ ...query, after: next })}`} rel="next">
        {label} →
      </a>
    </p>
  );
}
