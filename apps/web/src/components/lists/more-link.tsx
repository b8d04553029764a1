import styles from './next-page.module.css';

/** The way from a part of something to all of it. */
export function MoreLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <p className={styles.next}>
      <a href={href}>{children} →</a>
    </p>
  );
}
