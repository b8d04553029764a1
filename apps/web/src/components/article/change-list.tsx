import { quotePage } from '../../words/addresses.ts';
import type { Change } from '../../words/changes.ts';
import { inMarks } from '../../words/statements.ts';

const NOBODY = 'nobody for certain';

/** What a correction changed, a sentence each; nothing where it changed nothing that can be told. */
export function ChangeList({
  changes,
  className,
}: {
  readonly changes: readonly Change[];
  readonly className?: string | undefined;
}) {
  if (changes.length === 0) return null;
  return (
    <ul className={className}>
      {changes.map((change) => (
        <li key={'quoteId' in change ? change.quoteId : JSON.stringify(change)}>
          <ChangeTold change={change} />
        </li>
      ))}
    </ul>
  );
}

function ChangeTold({ change }: { readonly change: Change }) {
  switch (change.what) {
    case 'speaker':
      return (
        <>
          <Words change={change} /> is now given to <bdi>{change.is ?? NOBODY}</bdi>; before, to{' '}
          <bdi>{change.was ?? NOBODY}</bdi>.
        </>
      );
    case 'added':
      return (
        <>
          <Words change={change} /> was added, as said by <bdi>{change.is ?? NOBODY}</bdi>.
        </>
      );
    case 'removed':
      return (
        <>
          <bdi>{inMarks('direct', change.words, null)}</bdi> is no longer shown as what somebody said.
        </>
      );
    default:
      return SENTENCES[change.what];
  }
}

const SENTENCES = {
  words: 'The words of the article were changed.',
  headline: 'The headline was changed.',
  date: 'The date was changed.',
} as const;

function Words({ change }: { readonly change: { readonly quoteId: string; readonly words: string } }) {
  return (
    <a href={quotePage(change.quoteId)}>
      <bdi>{inMarks('direct', change.words, null)}</bdi>
    </a>
  );
}
