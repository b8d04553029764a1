import type { StatementDates } from '@onrecord/store';
import { counted } from '../../words/counted.ts';
import { searchPath } from '../../words/search-request.ts';
import { type Timeline, timelineOf } from '../../words/timeline.ts';
import styles from './statement-timeline.module.css';

interface Props {
  readonly dates: StatementDates;
  /** The address of the speaker's page, whose search shows the statements of a bar. */
  readonly path: string;
  readonly name: string;
}

/** Units of the drawing for a bar with its gap, and for its height; it is stretched to the width there is. */
const STEP = 10;
const BAR = 8;
const HEIGHT = 100;
/** A bar of one statement beside one of hundreds must still be seen. */
const LEAST = 2;
/** A few statements do not fill the height. */
const LEAST_TOP = 4;
/** Pixels of a bar with its gap where there is room for all. */
const WIDEST = 28;

/** When somebody spoke: bars for those who see them, and the same as a table with ways to the statements. */
export function StatementTimeline({ dates, path, name }: Props) {
  const timeline = timelineOf(dates);
  if (timeline === null) return null;
  const { bars, unit, most } = timeline;
  const label = `Statements of ${name} by ${unit}, ${bars[0]?.label} to ${bars.at(-1)?.label}; at most ${most}`;
  return (
    <figure className={styles.timeline} aria-label={label}>
      <Bars timeline={timeline} path={path} />
      <p className={styles.axis} aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>at most {counted(most, 'statement')}</span>
        <span>{bars.at(-1)?.label}</span>
      </p>
      <details className={styles.table}>
        <summary>Statements by {unit}</summary>
        <Table timeline={timeline} path={path} />
        {dates.undated > 0 && <p>{counted(dates.undated, 'statement')} in articles of unknown date.</p>}
        {dates.isCapped && <p>Older statements than the newest 5,000 are not counted.</p>}
      </details>
    </figure>
  );
}

interface BarsProps {
  readonly timeline: Timeline;
  readonly path: string;
}

/** For those who see and point: the figure is named, and the table below it says and leads to the same. */
function Bars({ timeline: { bars, most }, path }: BarsProps) {
  const width = bars.length * STEP;
  const top = Math.max(most, LEAST_TOP);
  return (
    <svg
      className={styles.bars}
      width={bars.length * WIDEST}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {bars.map(({ label: when, statements, filter }, at) => {
        if (statements === 0) return null;
        const height = Math.max(LEAST, (statements / top) * HEIGHT);
        return (
          <a key={when} href={searchPath({ at: path, query: filter, sort: 'newest' })} tabIndex={-1}>
            <title>{`${when}: ${counted(statements, 'statement')}`}</title>
            <rect className={styles.column} x={at * STEP} width={STEP} height={HEIGHT} />
            <rect x={at * STEP + (STEP - BAR) / 2} y={HEIGHT - height} width={BAR} height={height} />
          </a>
        );
      })}
    </svg>
  );
}

/** Newest first, without the empty ones. */
function Table({ timeline: { bars }, path }: { readonly timeline: Timeline; readonly path: string }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Statements</th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(({ statements }) => statements > 0)
          .toReversed()
          .map(({ label, statements, filter }) => (
            <tr key={label}>
              <th scope="row">
                <a href={searchPath({ at: path, query: filter, sort: 'newest' })}>{label}</a>
              </th>
              <td>{statements}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
