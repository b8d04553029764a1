import type { Metadata } from 'next';
import { ClaimAnswered } from '../../components/said/claim-answered.tsx';
import { ClaimForm } from '../../components/said/claim-form.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { askWhetherSaid } from '../../data/claims.server.ts';
import { oneValue, type SearchParams } from '../../words/search-params.ts';

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = {
  title: 'Did they say that?',
  description:
    'Ask the archive whether somebody said a sentence: word for word, in part, in other words, or not at all.',
};

/** More than any sentence; what is compared is shorter still. */
const LONGEST = 3_000;

export default async function SaidPage({ searchParams }: Props) {
  const given = await searchParams;
  const words = (oneValue(given.words) ?? '').trim().slice(0, LONGEST);
  const by = (oneValue(given.by) ?? '').trim().slice(0, 200);
  const answer = words === '' ? null : await askWhetherSaid(words, by);
  return (
    <Page>
      <PageTitle line="Ask whether a sentence stands in this archive, and who said it.">Did they say that?</PageTitle>
      <ClaimForm words={words} by={by} longest={LONGEST} />
      {answer !== null && <ClaimAnswered answer={answer} by={by} />}
    </Page>
  );
}
