import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import { Footer } from '../components/site/footer.tsx';
import { Masthead } from '../components/site/masthead.tsx';
import { HeadTags } from './head-tags.tsx';
import type { ReadPage } from './site-page.ts';

/** A whole document: what `app/layout.tsx` and Next make of a page, without what Next needs in the browser. */
export function WholePage({
  page: { head, body },
  style,
  program,
}: {
  readonly page: ReadPage;
  readonly style: string;
  readonly program: string | null;
}) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: Next has no part in this document */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <HeadTags head={head} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheets */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
      </head>
      <body>
        <Masthead />
        {body}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a program of ours */}
        {program !== null && <script type="module" dangerouslySetInnerHTML={{ __html: program }} />}
        <Footer />
      </body>
    </html>
  );
}
