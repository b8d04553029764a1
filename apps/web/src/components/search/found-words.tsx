import { nest } from '@onrecord/core/export';
import type { QuoteItem, Snippet } from '@onrecord/store';
import { marksAround } from '../../words/quotation-marks.ts';

interface Props {
  readonly snippet: Snippet;
  /** The quote it is cut from, whose marks it has; of an article's text it has none. */
  readonly of?: Pick<QuoteItem, 'quote' | 'article'>;
}

/** A cutting of the text with the words that were looked for marked in it. */
export function FoundWords({ snippet: { text, highlights }, of }: Props) {
  const pieces = nest(
    text,
    { start: 0, end: text.length },
    highlights.map((span) => ({ span, as: null })),
  );
  const [open, close] =
    of === undefined ? ['', ''] : marksAround({ kind: of.quote.kind, words: text, language: of.article.language });
  return (
    <>
      {open}
      {pieces.map((piece) =>
        'words' in piece ? (
          piece.words
        ) : (
          <mark key={piece.start}>{piece.pieces.map((inner) => ('words' in inner ? inner.words : null))}</mark>
        ),
      )}
      {close}
    </>
  );
}
