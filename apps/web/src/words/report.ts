/** What the form asks, and what its button says. */
export const REPORT_LABEL = 'What is wrong with it, and how do you know?';
export const REPORT_SEND = 'Tell the editors';

export const LONGEST_REASON = 2_000;
const SHORTEST_REASON = 10;

/** What a reader sent, or the sentence that says what is wrong with it, with what was written. `trap` is for what no person fills in. */
export type ReadReport =
  | { readonly is: 'report'; readonly reason: string }
  | { readonly is: 'trap' }
  | { readonly is: 'wrong'; readonly why: string; readonly reason: string };

export function readReportForm(form: FormData): ReadReport {
  if (form.get('website')) return { is: 'trap' };
  const given = form.get('reason');
  const reason = typeof given === 'string' ? given.trim() : '';
  if (reason.length < SHORTEST_REASON)
    return { is: 'wrong', reason, why: `Please say in ${SHORTEST_REASON} characters or more what is wrong.` };
  if (reason.length > LONGEST_REASON)
    return { is: 'wrong', reason, why: `Please say it in ${LONGEST_REASON} characters; this was ${reason.length}.` };
  return { is: 'report', reason };
}
