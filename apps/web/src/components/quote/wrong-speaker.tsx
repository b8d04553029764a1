import { quotePage } from '../../words/addresses.ts';
import { LONGEST_REASON, REPORT_LABEL, REPORT_SEND } from '../../words/report.ts';
import form from '../site/form.module.css';
import { SectionTitle } from '../site/page.tsx';
import styles from './wrong-speaker.module.css';

/** A plain form: what a reader thinks is wrong goes to the editors, with a private link to their answer. */
export function WrongSpeaker({ quoteId }: { readonly quoteId: string }) {
  return (
    <section aria-labelledby="wrong" data-screen>
      <SectionTitle id="wrong">Wrong speaker?</SectionTitle>
      <form className={styles.form} action={`${quotePage(quoteId)}/report`} method="post">
        <label htmlFor="reason">{REPORT_LABEL}</label>
        <textarea
          className={form.field}
          id="reason"
          name="reason"
          dir="auto"
          rows={4}
          required
          minLength={10}
          maxLength={LONGEST_REASON}
        />
        {/* People do not see it; programs that fill in every field do. */}
        <p className={styles.trap} aria-hidden="true">
          <label htmlFor="website">Leave this empty</label>
          <input id="website" name="website" tabIndex={-1} autoComplete="off" />
        </p>
        <button className={form.send} type="submit">
          {REPORT_SEND}
        </button>
        <p className={styles.note}>
          No name and no address is asked for or kept. You get a private link under which their answer will stand.
        </p>
      </form>
    </section>
  );
}
