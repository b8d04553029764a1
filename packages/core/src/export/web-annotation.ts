import { quoteSelectors } from '../anchor/quote-selectors.ts';
import type { Quote } from '../schemas/quote.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { addressOf, type ExportOptions, idAddress, known, speakerName } from './view.ts';

/** An `AnnotationPage` of W3C's Web Annotation Data Model. */
export interface AnnotationPage {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Every quote as a W3C Web Annotation on the article: the body says who spoke and by which word, the target is the words by
 * `TextQuoteSelector` and `TextPositionSelector`. The model counts Unicode code points; the record's own offsets are UTF-16.
 *
 * @example
 * toWebAnnotations(parse('“It is safe,” Ada Brenn said.', { as: 'body' }), { url: 'https://news.example/bridge' }).items.length; // 1
 */
export function toWebAnnotations(record: ParsedRecord, options: ExportOptions = {}): AnnotationPage {
  const address = addressOf(record, options);
  const codePoints = codePointCounter(record.text);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: idAddress(address, 'quotes'),
    type: 'AnnotationPage',
    items: record.quotes.map((quote) => annotationOf(record, quote, { address, codePoints })),
  };
}

interface Target {
  readonly address: string | null;
  readonly codePoints: (offset: number) => number;
}

function annotationOf(record: ParsedRecord, quote: Quote, { address, codePoints }: Target) {
  const { position, quote: words } = quoteSelectors(record.text, quote.span);
  return {
    id: idAddress(address, quote.id),
    type: 'Annotation',
    motivation: 'identifying',
    body: bodiesOf(record, quote),
    target: known({
      source: address,
      selector: [
        { type: 'TextQuoteSelector', ...words },
        { type: 'TextPositionSelector', start: codePoints(position.start), end: codePoints(position.end) },
      ],
    }),
  };
}

function bodiesOf(record: ParsedRecord, quote: Quote): Readonly<Record<string, unknown>>[] {
  const name = speakerName(record, quote);
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose });
  return [
    ...(name === null ? [] : [text(name, 'identifying')]),
    text(`${quote.kind} quote`, 'classifying'),
    ...(quote.cue === null ? [] : [text(quote.cue.lemma, 'tagging')]),
  ];
}

/** Turns UTF-16 offsets into counts of code points; quick while they ascend, which those of quotes mostly do. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    while (at < offset) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      count += 1;
    }
    return count;
  };
}
