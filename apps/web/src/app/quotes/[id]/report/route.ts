import { fileReport } from '../../../../data/reports.server.ts';
import { createAllowance } from '../../../../http/allowance.ts';
import { plainPage } from '../../../../http/plain-page.ts';
import { quotePage } from '../../../../words/addresses.ts';
import { REPORT_LABEL, REPORT_SEND, readReportForm } from '../../../../words/report.ts';

const MINUTE = 60_000;
/** Five in ten minutes: more than a reader who means it sends. */
const mayReport = createAllowance({ most: 5, within: 10 * MINUTE });
const MOST_BYTES = 16 * 1024;

/** Takes the form under a quote. Works without scripts; answers with the private link, or with what was wrong. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const back = { href: `${quotePage(id)}#wrong`, words: 'Back to the form under the quote' };
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES)
    return plainPage({
      status: 413,
      title: 'That was too long',
      words: 'The form takes 2,000 characters.',
      link: back,
    });
  const form = await request.formData().catch(() => null);
  if (form === null)
    return plainPage({
      status: 400,
      title: 'That was no form',
      words: 'Please use the form under the quote.',
      link: back,
    });
  const read = readReportForm(form);
  if (read.is === 'wrong')
    return plainPage({ status: 422, title: 'Not sent yet', words: read.why, form: again(id, read.reason), link: back });
  if (read.is === 'trap')
    return plainPage({ status: 200, title: 'Thank you', words: 'The editors will look at it.', link: back });
  if (!mayReport(request.headers.get('x-forwarded-for') ?? 'unknown'))
    return plainPage({
      status: 429,
      title: 'Not sent yet',
      words: 'That was a lot. Please send it again in ten minutes.',
      form: again(id, read.reason),
      link: back,
    });
  const filed = await fileReport(id, read.reason);
  if (filed.is === 'no-quote')
    return plainPage({
      status: 404,
      title: 'There is no such quote',
      words: 'It may have been withdrawn.',
      link: { href: '/', words: 'To the front page' },
    });
  if (filed.is === 'enough')
    return plainPage({
      status: 409,
      title: 'The editors know',
      words: 'Several readers have said so already, and nobody has answered yet.',
      link: back,
    });
  return new Response(null, { status: 303, headers: { location: `/reports/${filed.key}` } });
}

/** The form with what a reader wrote, so that it need not be thought of again. */
function again(id: string, reason: string) {
  const action = `${quotePage(encodeURIComponent(id))}/report`;
  return { action, label: REPORT_LABEL, name: 'reason', value: reason, send: REPORT_SEND };
}

/** Who comes here without a form, by the address of an answer to one, is led to the quote. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ id: string }> },
): Promise<Response> {
  const location = quotePage(encodeURIComponent((await params).id));
  return new Response(null, { status: 303, headers: { location } });
}
