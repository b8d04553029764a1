import type { ClaimResult } from '@onrecord/store';
import type { ClaimAnswer } from '../../data/claims.server.ts';
import { StatementItem } from '../lists/statement-item.tsx';
import { FoundWords } from '../search/found-words.tsx';
import { SectionTitle } from '../site/page.tsx';
import styles from './claim-answered.module.css';

const VERDICTS: Readonly<Record<ClaimResult['verdict'], string>> = {
  exact: 'Yes, in these words.',
  'part-of': 'Yes, as a part of what was said.',
  altered: 'Not in these words.',
  'said-by-someone-else': 'Said, but by somebody else.',
  'not-found': 'Not found in this archive.',
};

const KINDS = { exact: 'These words', 'part-of': 'These words, among others', altered: 'Nearly these words' } as const;

/** The answer as a sentence, and the quotes it rests on, each with what differs. */
export function ClaimAnswered({
  answer: { result, speaker },
  by,
}: {
  readonly answer: ClaimAnswer;
  readonly by: string;
}) {
  return (
    <section className={styles.answer} aria-labelledby="answer">
      <SectionTitle id="answer">{VERDICTS[result.verdict]}</SectionTitle>
      <p className={styles.asked} role="status">
        {describeAsked(by, speaker?.name ?? null)}
        {result.verdict === 'not-found' && ' That is no proof that it was never said: only what stands here was asked.'}
        {result.isCut && ' Only its first 300 words were compared.'}
      </p>
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
  if (by === '') return 'Asked of everybody.';
  return name === null ? `Nobody named “${by}” is in the archive, so everybody was asked.` : `Asked of ${name}.`;
}

type Match = ClaimResult['matches'][number];

/** The words that were said, with those the sentence has instead. Signs as well as colours tell which is which. */
function Compared({ kind, diff, item, span }: Pick<Match, 'kind' | 'diff' | 'item' | 'span'>) {
  if (kind !== 'altered')
    return (
      <>
        <span className="visually-hidden">{KINDS[kind]}: </span>
        <FoundWords snippet={{ text: item.words, highlights: [span] }} isQuoted={item.quote.kind === 'direct'} />
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
            {piece}{' '}
          </strong>
        ) : (
          <del key={key} className={styles.claimed}>
            {piece}{' '}
          </del>
        );
      })}
    </>
  );
}
