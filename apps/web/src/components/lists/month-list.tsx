import type { ArchiveMonth } from '@onrecord/store';
import { archivePath } from '../../words/addresses.ts';
import { counted } from '../../words/counted.ts';
import { monthName } from '../../words/dates.ts';
import styles from './counted-list.module.css';

interface Props {
  readonly year: number;
  readonly months: readonly ArchiveMonth[];
}

/** The months of a year, each with the number of its articles. */
export function MonthList({ year, months }: Props) {
  return (
    <ol className={styles.list}>
      {months.map(({ month, articles }) => (
        <li key={month}>
          <a href={archivePath(year, month)}>{monthName(year, month)}</a>{' '}
          <span className={styles.count}>{counted(articles, 'article')}</span>
        </li>
      ))}
    </ol>
  );
}
