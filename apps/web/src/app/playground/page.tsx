import { PageTitle } from '../../components/site/page.tsx';
import { Playground } from '../../playground/playground.tsx';
import { HeadTags } from '../../site/head-tags.tsx';
import type { PageHead } from '../../site/page-head.ts';
import styles from './page.module.css';

const HEAD: PageHead = {
  title: 'Playground',
  description:
    'Paste a news text and see who said what in it, with the reasons. It is read in your browser and sent nowhere.',
};

export default function PlaygroundPage() {
  return (
    <main id="main" className={styles.page}>
      <HeadTags head={HEAD} />
      <PageTitle line="Paste a news text and see who said what in it, and why. It is read in your browser and sent nowhere.">
        Playground
      </PageTitle>
      <noscript>
        <p className={styles.noscript}>
          The parser runs in your browser, and this browser runs no scripts. On a command line the same is
          <code> npx onrecord quotes page.txt</code>.
        </p>
      </noscript>
      <Playground />
    </main>
  );
}
