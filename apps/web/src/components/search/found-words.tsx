import { nest } from '@onrecord/core/export';
import type { Snippet } from '@onrecord/store';

interface Props {
  readonly snippet: Snippet;
  /** Whether the words are in quotation marks in the text. */
  readonly isQuoted?: boolean;
}

/** A cutting of the text with the words that were looked for marked in it. */
export function FoundWords({ snippet: { text, highlights }, isQuoted = false }: Props) {
  const pieces = nest(
    text,
    { start: 0, end: text.length },
    highlights.map((span) => ({ span, as: null })),
  );
  return (
    <>
      {isQuoted && '“'}
      {pieces.map((piece) =>
        'words' in piece ? (
          piece.words
        ) : (
          <mark key={piece.start}>{piece.pieces.map((inner) => ('words' in inner ? inner.words : null))}</mark>
        ),
      )}
      {isQuoted && '”'}
    </>
  );
}
