import { createAllowance } from '../../http/allowance.ts';
import { plainPage } from '../../http/plain-page.ts';

interface Download {
  /** As the reader's program shall call the file. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly chunks: () => AsyncGenerator<string>;
}

const MINUTE = 60_000;
/** Each reads the whole archive, which takes as long as thousands of pages. */
const mayDownload = createAllowance({ most: 20, within: 10 * MINUTE });

/** Sends a file of any length as it is written. What writes it is stopped when the reader goes away. */
export function answerDownload(request: Request, { name, type, chunks }: Download): Response {
  if (!mayDownload(request.headers.get('x-forwarded-for') ?? 'unknown'))
    return plainPage({
      status: 429,
      title: 'That was a lot',
      words: 'Please try again in ten minutes.',
      link: { href: '/data', words: 'To the data' },
      headers: { 'retry-after': String((10 * MINUTE) / 1000) },
    });
  return new Response(asBytes(chunks()), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    },
  });
}

/** Asks for the next part when the one before has been sent. */
function asBytes(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
