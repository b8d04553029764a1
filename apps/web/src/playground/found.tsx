import type { Entity, ParsedRecord } from '@onrecord/core';
import { ArticleBody } from '../components/article/article-body.tsx';
import { speakersOf } from '../words/speakers.ts';
import { bySpeaker } from '../words/statements.ts';
import styles from './playground.module.css';
import { SaidHere } from './said-here.tsx';
import type { Parsed } from './use-parser.ts';

/** What was found in the text: who said what, the text with its quotes, and whom it names. */
export function Found({ parsed }: { readonly parsed: Parsed }) {
  return (
    <section className={styles.found} aria-label="What was found">
      <p className={styles.state} role="status">
        {stateOf(parsed)}
      </p>
      {parsed.is === 'done' && <FoundIn record={parsed.answer.record} />}
    </section>
  );
}

function stateOf(parsed: Parsed): string {
  switch (parsed.is) {
    case 'idle':
      return 'Nothing to read yet. What you paste stays in your browser.';
    case 'busy':
      return 'Reading …';
    case 'failed':
      return `The parser stopped (${parsed.why}). Reload the page to start it again.`;
    case 'done': {
      const { record, milliseconds } = parsed.answer;
      const counts = `${record.quotes.length} quotes, ${record.entities.length} names`;
      return `${counts}, found in your browser in ${Math.max(1, Math.round(milliseconds))} ms.`;
    }
    default:
      return parsed satisfies never;
  }
}

function FoundIn({ record }: { readonly record: ParsedRecord }) {
  const article = { record, entitySlugs: {} };
  const speakers = speakersOf(article);
  const said = bySpeaker(article, speakers);
  return (
    <>
      <h2 className={styles.heading}>Who said what</h2>
      {said.length === 0 && <p className={styles.none}>No quotes were found.</p>}
      {said.map(({ speaker, statements }) => (
        <SaidHere key={speaker.key} record={record} speaker={speaker} statements={statements} />
      ))}
      <h2 className={styles.heading}>In the text</h2>
      {record.article.headline !== null && <p className={styles.headline}>{record.article.headline.text}</p>}
      <div lang={record.article.language ?? undefined} dir={record.article.direction}>
        <ArticleBody article={article} speakers={speakers} />
      </div>
      <Names entities={record.entities} />
      {record.notices.length > 0 && (
        <>
          <h2 className={styles.heading}>Trouble in the text</h2>
          <ul className={styles.names}>
            {record.notices.map(({ code, span, message }) => (
              <li key={`${code} ${span.start} ${span.end}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const TYPES: readonly (readonly [Entity['type'], string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['event', 'Events'],
  ['work', 'Works'],
];

function Names({ entities }: { readonly entities: readonly Entity[] }) {
  const named = TYPES.map(([type, title]) => ({ title, found: entities.filter((entity) => entity.type === type) }));
  if (entities.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>Named in the text</h2>
      <dl className={styles.types}>
        {named
          .filter(({ found }) => found.length > 0)
          .map(({ title, found }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{found.map(describe).join(', ')}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** "Ada Brenn (mayor, Tolme)". */
function describe({ name, roles }: Entity): string {
  const offices = roles.map(({ title, of }) => (of === null ? title : `${title}, ${of.name}`));
  return offices.length === 0 ? name : `${name} (${offices.join('; ')})`;
}
