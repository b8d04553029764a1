import type { ClaimResult } from '@onrecord/store';
import type { ClaimAnswer } from '../../data/claims.server.ts';
import { verdictOn } from '../../words/verdict.ts';
import { StatementItem } from '../lists/statement-item.tsx';
import { FoundWords } from '../search/found-words.tsx';
import { SectionTitle } from '../site/page.tsx';
import styles from './claim-answered.module.css';

const KINDS = { exact: 'These words', 'part-of': 'These words, among others', altered: 'Nearly these words' } as const;

/** The answer as a sentence, and the quotes it rests on, each with what differs. */
export function ClaimAnswered({
  answer: { result, speaker },
  by,
}: {
  readonly answer: ClaimAnswer;
  readonly by: string;
}) {
  const { title, note } = verdictOn(result, speaker?.id ?? null);
  return (
    <section className={styles.answer} aria-labelledby="answer">
      <SectionTitle id="answer">{title}</SectionTitle>
      <div className={styles.asked} role="status">
        {note !== null && <p>{note}</p>}
        <p>
          {describeAsked(by, speaker?.name ?? null)}
          {result.isCut && ' Only its first 300 words were compared.'}
        </p>
      </div>
      {result.matches.some(({ kind }) => kind === 'altered') && <Legend />}
      <ul>
        {result.matches.map(({ kind, item, diff, span }) => (
          <StatementItem
            key={item.quote.id}
            item={item}
            words={<Compared kind={kind} diff={diff} item={item} span={span} />}
          />
        ))}
      </ul>
    </section>
  );
}

function describeAsked(by: string, name: string | null): string {
  if (by === '') return 'Compared with what everybody in the archive said.';
  return name === null
    ? `Nobody named “${by}” is in the archive, so it was compared with what everybody said.`
    : `Compared first with what ${name} said.`;
}

/** What the signs of a comparison mean, each shown as it is below. */
function Legend() {
  return (
    <p className={styles.legend}>
      <strong className={styles.said}>Marked</strong> words stand in the archive, not in your sentence;{' '}
      <del className={styles.claimed}>struck</del> words only in your sentence.
    </p>
  );
}

type Match = ClaimResult['matches'][number];

/**
 * The words that were said, with those the sentence has instead. Weight and lines as well as colours tell which is which, and words where
 * it is heard: few screen readers speak `strong` and `del`.
 */
function Compared({ kind, diff, item, span }: Pick<Match, 'kind' | 'diff' | 'item' | 'span'>) {
  if (kind !== 'altered')
    return (
      <>
        <span className="visually-hidden">{KINDS[kind]}: </span>
        <FoundWords snippet={{ text: item.words, highlights: [span] }} of={item} />
      </>
    );
  return (
    <>
      <span className="visually-hidden">{KINDS[kind]}: </span>
      {diff.map(({ in: where, words: piece }, at) => {
        const key = `${at} ${where}`;
        if (where === 'same') return <span key={key}>{piece} </span>;
        return where === 'said' ? (
          <strong key={key} className={styles.said}>
            <span className="visually-hidden">(only in the archive:) </span>
            {piece}{' '}
          </strong>
        ) : (
          <del key={key} className={styles.claimed}>
            <span className="visually-hidden">(only in your sentence:) </span>
            {piece}{' '}
          </del>
        );
      })}
    </>
  );
}
