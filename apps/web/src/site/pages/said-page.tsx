import { ClaimAnswered } from '../../components/said/claim-answered.tsx';
import { ClaimForm } from '../../components/said/claim-form.tsx';
import { Page, PageTitle } from '../../components/site/page.tsx';
import { askWhetherSaid } from '../../data/claims.server.ts';
import { oneValue } from '../../words/search-params.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';

const HEAD: PageHead = {
  title: 'Did they say that?',
  description:
    'Ask the archive whether somebody said a sentence: word for word, in part, in other words, or not at all.',
};

/** More than any sentence; what is compared is shorter still. */
const LONGEST = 3_000;

/** "Did they say that?" */
export const saidPage: SitePage = async ({ query }) => {
  const words = (oneValue(query.words) ?? '').trim().slice(0, LONGEST);
  const by = (oneValue(query.by) ?? '').trim().slice(0, 200);
  const answer = words === '' ? null : await askWhetherSaid(words, by);
  const body = (
    <Page>
      <PageTitle line="Ask whether a sentence stands in this archive, and who said it.">Did they say that?</PageTitle>
      <ClaimForm words={words} by={by} longest={LONGEST} />
      {answer !== null && <ClaimAnswered answer={answer} by={by} />}
    </Page>
  );
  return { head: HEAD, body };
};
