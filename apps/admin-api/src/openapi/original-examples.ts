import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { RECORD_EXAMPLE } from './examples.ts';

/** Invented, as the page it stands beside. */
const LINES = [
  'إغلاق جسر الميناء',
  'ستغلق بورت سينا جسرها القديم في أيار.',
  '«يجب استبدال الأسلاك»، قالت مديرة الميناء مارا فيلين.',
];
const TEXT = LINES.join('\n\n');
const KINDS = ['headline', 'paragraph', 'paragraph'];
const spanOf = (line: string) => ({ start: TEXT.indexOf(line), end: TEXT.indexOf(line) + line.length });

export const ORIGINAL_REQUEST_EXAMPLE = {
  text: TEXT,
  language: 'ar',
  publisher: 'Senna Courier',
  why: 'Sent by the author.',
};

export const ORIGINAL_EXAMPLE = {
  articleId: IDS.article,
  articleVersion: 2,
  source: { sha256: 'decade00'.repeat(8), mediaType: 'text/plain', receivedAt: '2031-04-12T10:00:00.000Z' },
  language: 'ar',
  direction: 'rtl',
  publisher: 'Senna Courier',
  url: null,
  text: TEXT,
  blocks: LINES.map((line, i) => ({ kind: KINDS[i], span: spanOf(line) })),
  pairs: LINES.map((line, i) => ({
    span: RECORD_EXAMPLE.article.blocks[i]?.span,
    originalSpan: spanOf(line),
    by: 'lengths',
  })),
};

export const PAIRS_EXAMPLE = {
  pairs: [{ span: RECORD_EXAMPLE.article.blocks[1]?.span, originalSpan: spanOf(LINES[1] ?? '') }],
  why: 'The translator changed the order.',
};
