import type { ClaimResult } from '@onrecord/store';

type Match = ClaimResult['matches'][number];

/** The answer to "Did they say that?": in a few words, and what a reader must know of it. */
export interface Verdict {
  readonly title: string;
  readonly note: string | null;
}

/** Whether what was found are the speaker's own words: all of it stands within quotation marks. What is only reported is the reporter's. */
export function areOwnWords({ item: { quote }, span }: Pick<Match, 'item' | 'span'>): boolean {
  if (quote.kind !== 'mixed') return quote.kind === 'direct';
  const start = quote.span.start + span.start;
  const end = quote.span.start + span.end;
  return quote.fragments.some((fragment) => fragment.start <= start && end <= fragment.end);
}

/**
 * Says what was found of a sentence. Only words in quotation marks are said to be somebody's.
 *
 * @param speakerId who was asked about; null for everybody
 */
export function verdictOn({ verdict, matches }: ClaimResult, speakerId: string | null): Verdict {
  if (verdict === 'not-found') return { title: 'Not found in this archive.', note: NO_PROOF };
  if (verdict === 'altered') return { title: 'Not in these words.', note: null };
  const isTheirs = ({ item }: Match) => speakerId === null || item.speaker?.id === speakerId;
  const isOther = verdict === 'said-by-someone-else';
  const whole = matches.filter((match) => match.kind !== 'altered' && isTheirs(match) !== isOther);
  const [first] = whole;
  if (first === undefined) return { title: 'Something like it, by somebody else.', note: null };
  const own = whole.find(areOwnWords);
  if (own === undefined) return reported(first, isOther);
  if (isOther) return { title: 'Said, but by somebody else.', note: null };
  return { title: own.kind === 'exact' ? 'Yes, in these words.' : 'Yes, as a part of what was said.', note: null };
}

const NO_PROOF = 'That is no proof that it was never said: only what stands here was asked.';

function reported({ item }: Match, isOther: boolean): Verdict {
  return {
    title: isOther ? 'Reported of somebody else, not quoted.' : 'Reported, not quoted.',
    note:
      item.quote.kind === 'mixed'
        ? 'It was reported like this; only what stands in quotation marks are the speaker’s own words, the rest are the reporter’s.'
        : 'It was reported like this; the words are the reporter’s.',
  };
}
