'use client';

import { Page, PageTitle } from '../components/site/page.tsx';

/** Shown when a page could not be made; what went wrong stands in the server's log. */
export default function ErrorPage() {
  return (
    <Page>
      <PageTitle line="The archive could not be read just now. Nothing is lost; please load the page again.">
        This page could not be shown
      </PageTitle>
      <p>
        <a href="/">To the start</a>
      </p>
    </Page>
  );
}
