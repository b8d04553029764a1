import type { ArticleSummary } from '@onrecord/store';
import { ARTICLE_FILES, articleFilePath } from '../../app/articles/[slug]/[file]/article-files.ts';
import { DOWNLOADS } from '../../app/data/downloads.ts';
import { CC0 } from '../../app/data/openapi.json/openapi-document.ts';
import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import { readArticles } from '../../data/articles.server.ts';
import { articlePath } from '../../words/addresses.ts';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './data-page.module.css';

const HEAD: PageHead = {
  title: 'Data and how good it is',
  description: 'How good the program is as measured, and how to take what this archive holds with you.',
  canonical: '/data',
};

/** From bench/RESULTS.md, where the commands stand that give them; of people, from the README of the same measurements. */
const MEASURED: readonly (readonly [what: string, machine: string, people: string])[] = [
  ['Words in quotation marks, with exactly these bounds', '93 %', '97 %'],
  ['Words in quotation marks, and the right speaker', '92 %', '97 %'],
  ['Words wholly or partly in marks, and the right speaker', '84 %', '93 %'],
  ['All reported speech, with exactly these bounds', '75 %', '87 %'],
  ['All reported speech, and the right speaker', '75 %', '89 %'],
  ['The speaker is right where the words were found', '97 %', '98 %'],
];

const WHOLE: readonly (readonly [name: string, what: string])[] = [
  [DOWNLOADS.articles.name, 'every published article with all that was found in it, one JSON record a line'],
  [DOWNLOADS.quotes.name, 'every quote with its speaker, one table'],
  [`${DOWNLOADS.quotes.name}-metadata.json`, 'what the columns of that table mean, as CSV on the Web'],
  ['openapi.json', 'all that programs may read on this site, as OpenAPI 3.1'],
];

/** How good the program is, and how to take with one what it found. */
export const dataPage: SitePage = async () => {
  const { items } = await readArticles(1);
  return { head: HEAD, body: <Data newest={items[0] ?? null} /> };
};

function Data({ newest }: { readonly newest: ArticleSummary | null }) {
  return (
    <Page>
      <PageTitle line="How good the program is that finds the quotes, and how to take what is here with you.">
        Data and how good it is
      </PageTitle>
      <div className={styles.text}>
        <p>
          What a program makes here and what people do stands in <a href="/about">About Onrecord</a>.
        </p>
        <Measured />
        <Downloads />
        <ArticleFiles newest={newest} />
        <Licence />
      </div>
    </Page>
  );
}

function Measured() {
  return (
    <>
      <SectionTitle id="measured">Measured</SectionTitle>
      <p>
        On 588 news articles that were annotated by people elsewhere (PolNeAR). The program learnt nothing from them,
        but its rules were written with its errors there in view. Beside it stands how far those people agree with each
        other, on 20 of them. F1, which counts what is missed as well as what is wrong. Where the speaker counts, four
        fifths of the words have to be the same.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Program</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {MEASURED.map(([what, machine, people]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{machine}</td>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        It is weakest where a pronoun could be two people’s, where a clause ends without a mark, and with names of
        organisations of one word. Each quote carries its certainty; of those with 90 of 100 or more, 95 in a hundred
        were right there.
      </p>
    </>
  );
}

function Downloads() {
  return (
    <>
      <SectionTitle id="downloads">Everything at once</SectionTitle>
      <p>
        Whatever is published, as readers see it, newest first. No token is needed. The files are written while they are
        read: they hold what is published at that time, and a large archive takes some minutes.
      </p>
      <dl className={styles.files}>
        {WHOLE.map(([name, what]) => (
          <div key={name}>
            <dt>
              <a href={`/data/${name}`}>{name}</a>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        Corrections are in <a href="/ledger.json">ledger.json</a>. New articles come by <a href="/feed.xml">RSS</a>,{' '}
        <a href="/atom.xml">Atom</a> and <a href="/feed.json">JSON Feed</a>, also for each person, organisation, place,
        topic and search. The program itself is a <a href="/library/index.html">library</a>, and can be tried in the{' '}
        <a href="/playground">playground</a>.
      </p>
    </>
  );
}

function ArticleFiles({ newest }: { readonly newest: ArticleSummary | null }) {
  return (
    <>
      <SectionTitle id="files">Files of each article</SectionTitle>
      {newest === null ? (
        <p>Behind the address of an article. None is published yet.</p>
      ) : (
        <p>
          Behind the address of an article; here of the newest,{' '}
          <a href={articlePath(newest.slug)} lang={newest.language ?? undefined} dir={newest.direction}>
            {newest.headline ?? 'Without a headline'}
          </a>
          .
        </p>
      )}
      <dl className={styles.files}>
        {Object.entries(ARTICLE_FILES).map(([file, { what }]) => (
          <div key={file}>
            <dt>
              <FileName file={file} slug={newest?.slug ?? null} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        Each quote has a page of its own, <code>/quotes/</code> with its id, and there citations in CSL-JSON and BibTeX.
      </p>
    </>
  );
}

/** What stands behind the address of an article: `….json`, `…/quotes.csv`. */
function FileName({ file, slug }: { readonly file: string; readonly slug: string | null }) {
  const ending = articleFilePath('', file).slice(articlePath('').length);
  const name = `…${ending}`;
  return slug === null ? <code>{name}</code> : <a href={articleFilePath(slug, file)}>{name}</a>;
}

function Licence() {
  return (
    <>
      <SectionTitle id="licence">Licence</SectionTitle>
      <p>
        What the program and the editors add (quotes with their speakers, names, and where each stands) is free for any
        use under{' '}
        <a href={CC0} rel="license">
          CC0 1.0
        </a>
        . The articles’ texts belong to those who published them; each names its source. The software is under the MIT
        licence.
      </p>
    </>
  );
}
