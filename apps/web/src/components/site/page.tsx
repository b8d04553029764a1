import type { ReactNode } from 'react';
import styles from './page.module.css';

/** One column of text, for lists and messages. */
export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className={styles.page}>
      {children}
    </main>
  );
}

/** The title of a page, with a line under it. */
export function PageTitle({ children, line }: { readonly children: ReactNode; readonly line?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{children}</h1>
      {line !== undefined && <p className={styles.line}>{line}</p>}
    </header>
  );
}

/** The heading of a part of a page. */
export function SectionTitle({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <h2 className={styles.section} {...(id !== undefined && { id })}>
      {children}
    </h2>
  );
}
