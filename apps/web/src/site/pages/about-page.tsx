import { Page, PageTitle, SectionTitle } from '../../components/site/page.tsx';
import type { PageHead } from '../page-head.ts';
import type { SitePage } from '../site-page.ts';
import styles from './about-page.module.css';
import { type Contact, readContact } from './about-page-contact.ts';

const HEAD: PageHead = {
  title: 'About',
  description:
    'What Onrecord is, what in it is made by a program, what people do, and what to do when something is wrong.',
  canonical: '/about',
};

/** What a reader must know to trust the archive. How good the program is stands on `/data`. */
export const aboutPage: SitePage = async () => ({ head: HEAD, body: <About contact={readContact()} /> });

function About({ contact }: { readonly contact: Contact | null }) {
  return (
    <Page>
      <PageTitle line="A news archive that knows who said what.">About Onrecord</PageTitle>
      <div className={styles.text}>
        <p>
          Onrecord keeps articles as they were published. It marks every quote in them, says who spoke, and gathers what
          each person and organisation said, with the article that says so.
        </p>
        <SectionTitle id="program">What a program does</SectionTitle>
        <p>
          It finds the quotes, their speakers, and the people, organisations and places that an article names. It writes
          no sentence and changes none: every quote is cut from the article’s own text. It makes mistakes;{' '}
          <a href="/data#measured">how many is measured</a>.
        </p>
        <SectionTitle id="people">What people do</SectionTitle>
        <p>
          Editors decide what is published. They correct quotes, speakers and names, and confirm what is right. A quote
          that no editor has checked says so.
        </p>
        <SectionTitle id="speakers">How a quote gets its speaker</SectionTitle>
        <p>
          By the words around it: a name or an office with a verb of speaking, or a pronoun that leads back to one. “Why
          this speaker?” under a quote names the rule that decided, how sure the program is, and who else it could be.
          Where the text does not say who spoke, nobody is named.
        </p>
        <SectionTitle id="wrong">When something is wrong</SectionTitle>
        <p>
          The page of each quote has a form, “Wrong speaker?”. It asks for no name. The editors get it, and their answer
          stands under a private link that only you have. What they change or withdraw after it was published stands in
          the <a href="/corrections">corrections</a>, for good.
        </p>
        {contact !== null && <RunBy contact={contact} />}
        <SectionTitle id="tracking">No tracking</SectionTitle>
        <p>
          This site sets no cookies, counts no readers and asks no other site for anything. What you search for is not
          kept with who you are; words that found nothing are counted, so that the archive can get better.
        </p>
        <p>
          All of it can be <a href="/data#downloads">downloaded</a>, under <a href="/data#licence">these terms</a>.
        </p>
      </div>
    </Page>
  );
}

function RunBy({ contact: { href, words } }: { readonly contact: Contact }) {
  return (
    <>
      <SectionTitle id="contact">Who runs this copy</SectionTitle>
      <p>Who publishes here can be reached at {href === null ? <bdi>{words}</bdi> : <a href={href}>{words}</a>}.</p>
    </>
  );
}
