import type { Facet, Facets } from '@onrecord/store';
import { counted, figures } from '../../words/counted.ts';
import { KIND_NAMES, STANCE_NAMES } from '../../words/quote-kinds.ts';
import { narrowed, type SearchAddress, searchPath } from '../../words/search-request.ts';
import styles from './search-facets.module.css';

interface Props {
  readonly asked: SearchAddress;
  readonly facets: Facets;
  /** What was counted: `quotes`, `articles`. */
  readonly what: string;
  /** What to break it down by, in this order. */
  readonly by?: readonly Facet['field'][];
}

const BY: readonly Facet['field'][] = ['speaker', 'keyword', 'place', 'year', 'stance', 'kind'];

const TITLES: Readonly<Record<Facet['field'], string>> = {
  speaker: 'Speaker',
  kind: 'How it is reported',
  stance: 'Stance',
  place: 'Place',
  keyword: 'Keyword',
  year: 'Year',
};

/** What was found, counted; each count is a link to that part of it, and most can be left out. */
export function SearchFacets({ asked, facets, what, by = BY }: Props) {
  const fields = fieldsOf(facets, by);
  if (fields.length === 0) return null;
  return (
    <aside aria-labelledby="narrow-down" className={styles.facets} data-screen>
      <h2 id="narrow-down" className={styles.title}>
        Narrow down
      </h2>
      {facets.isCapped && (
        <p className={styles.among}>Counted among the newest {counted(facets.among, what.slice(0, -1))}.</p>
      )}
      {fields.some(({ values }) => values.some(canBeLeftOut)) && <p className={styles.among}>“−” leaves a part out.</p>}
      {fields.map(({ field, values }) => (
        <section key={field} aria-labelledby={`by-${field}`} className={styles.field}>
          <h3 id={`by-${field}`} className={styles.name}>
            {TITLES[field]}
          </h3>
          <ul>
            {values.map((value) => (
              <FacetValue key={value.filter} field={field} value={value} asked={asked} />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

/** The way to what stands beside a list, where that comes after it: on narrow screens. */
export function ToFacets({ facets, by = BY }: Pick<Props, 'by'> & { readonly facets: Facets | null | undefined }) {
  if (!facets || fieldsOf(facets, by).length === 0) return null;
  return (
    <p className={styles.toFacets} data-screen>
      <a href="#narrow-down">Narrow down</a>
    </p>
  );
}

function fieldsOf(facets: Facets, by: readonly Facet['field'][]): readonly Facet[] {
  return by
    .flatMap((field) => facets.fields.find((facet) => facet.field === field) ?? [])
    .map((facet) => ({ ...facet, values: inOrder(facet.field, telling(facet, facets)) }))
    .filter(({ values }) => values.length > 0);
}

/** What stands in all that was found narrows nothing down. */
function telling({ values }: Facet, { among, isCapped }: Facets): Facet['values'] {
  return isCapped ? values : values.filter(({ count }) => count < among);
}

/** The most frequent first, but years as they went by, the newest first. */
function inOrder(field: Facet['field'], values: Facet['values']): Facet['values'] {
  return field === 'year' ? values.toSorted((a, b) => Number(b.label) - Number(a.label)) : values;
}

interface ValueProps {
  readonly field: Facet['field'];
  readonly value: Facet['values'][number];
  readonly asked: SearchAddress;
}

function FacetValue({ field, value, asked }: ValueProps) {
  const label = labelOf(field, value.label);
  return (
    <li className={styles.value}>
      <a href={searchPath({ ...asked, query: narrowed(asked.query, value.filter) })} className={styles.only}>
        <bdi>{label}</bdi> <span className={styles.count}>{figures(value.count)}</span>
      </a>
      {canBeLeftOut(value) && (
        <a
          href={searchPath({ ...asked, query: narrowed(asked.query, `-${value.filter}`) })}
          className={styles.without}
          aria-label={`Without ${label}`}
          title={`Without ${label}`}
        >
          −
        </a>
      )}
    </li>
  );
}

/** A filter of two parts cannot be turned around. */
function canBeLeftOut({ filter }: Facet['values'][number]): boolean {
  return !filter.includes(' before:');
}

function labelOf(field: Facet['field'], label: string): string {
  if (field === 'kind') return (KIND_NAMES as Readonly<Record<string, string>>)[label] ?? label;
  if (field === 'stance') return (STANCE_NAMES as Readonly<Record<string, string | null>>)[label] ?? 'said';
  return label;
}
