import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './data-page.module.css';

const HEAD: PageHead = {
  title: 'Data and how good it is',
  description: 'What in this archive is made by a program, how good it is as measured, and how to take it with you.',
};

/** From bench/RESULTS.md, where the commands stand that give them. */
const MEASURED: readonly (readonly [what: string, machine: string, people: string])[] = [
  ['Words in quotation marks: found, with exactly these bounds', '93 %', '97 %'],
  ['Words in quotation marks: found, and given to the right speaker', '92 %', '97 %'],
  ['Words partly or wholly in marks, and given to the right speaker', '84 %', '93 %'],
  ['All reported speech, and given to the right speaker', '75 %', '89 %'],
  ['The speaker is right where the words were found', '97 %', '98 %'],
];

const FILES: readonly (readonly [file: string, what: string])[] = [
  ['….json', 'everything that was found, with the place of each in the text'],
  ['….jsonld', 'schema.org: a NewsArticle with its Quotations and Claims'],
  ['….ninjs.json', 'IPTC ninjs 3.1'],
  ['…/annotations.jsonld', 'W3C Web Annotations'],
  ['…/quotes.csv', 'a table of who said what'],
  ['…/article.md', 'the article in Markdown'],
];

/** What a reader must know to trust the archive, and what a researcher must know to use it. */
export const dataPage: SitePage = async () => ({ head: HEAD, body: <AboutData /> });

function AboutData() {
  return (
    <Page>
      <PageTitle line="What here is made by a program, how good it is, and how to take it with you.">
        Data and how good it is
      </PageTitle>
      <div className={styles.text}>
        <p>
          Articles come as they were published. A program finds their quotes, says who spoke, and finds the people,
          organisations and places they name. Editors confirm and correct that; every change of what readers saw stands
          in the <a href="/corrections">corrections</a>. A quote that no editor has checked says so.
        </p>
        <SectionTitle id="measured">Measured</SectionTitle>
        <p>
          On 588 news articles that were annotated by people elsewhere (PolNeAR), none of which the program was made
          from. Beside it stands how far two people agree on the same articles. F1, which counts what is missed as well
          as what is wrong.
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
          organisations of one word. Each quote carries its certainty; of those with 90 of 100, about nine in ten are
          right.
        </p>
        <SectionTitle id="files">Files of each article</SectionTitle>
        <p>
          Behind the address of an article, for example <code>/articles/….jsonld</code>:
        </p>
        <dl className={styles.files}>
          {FILES.map(([file, what]) => (
            <div key={file}>
              <dt>
                <code>{file}</code>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p>
          Each quote has a page of its own with citations in CSL-JSON and BibTeX. New articles come by{' '}
          <a href="/feed.xml">RSS</a>, <a href="/atom.xml">Atom</a> and <a href="/feed.json">JSON Feed</a>, also for
          each person, organisation and place. The program itself is a <a href="/library/index.html">library</a>, and
          can be tried in the <a href="/playground">playground</a>.
        </p>
        <p>
          What the program adds may be used by anybody for anything. The articles belong to who published them; each
          names its source.
        </p>
      </div>
    </Page>
  );
}
