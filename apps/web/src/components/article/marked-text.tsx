import type { Quote } from '@onrecord/core';
import type { Piece } from '@onrecord/core/export';
import { quoteAnchor, statementAnchor } from '../../words/addresses.ts';
import type { BodyMark } from '../../words/body-marks.ts';
import { KIND_NAMES, STANCE_NAMES } from '../../words/quote-kinds.ts';
import { isUncertain, UNCERTAIN } from '../../words/why-this-speaker.ts';
import styles from './marked-text.module.css';

interface TextProps {
  readonly pieces: readonly Piece<BodyMark>[];
  /** The page that has the rail; the same one unless told. */
  readonly page?: string | undefined;
}

/**
 * Text with its quotes, insertions and names. Each quote ends with its speaker's mark, which leads to the rail and, under the pointer
 * or the focus, says who it is: whatever holds the text has to be positioned.
 */
export function MarkedText({ pieces, page }: TextProps) {
  return pieces.map((piece) =>
    'words' in piece ? piece.words : <MarkedPiece key={`${piece.start} ${piece.as.what}`} piece={piece} page={page} />,
  );
}

type Marked = Exclude<Piece<BodyMark>, { words: string }>;

interface PieceProps extends Pick<TextProps, 'page'> {
  readonly piece: Marked;
}

function MarkedPiece({ piece, page }: PieceProps) {
  const inner = <MarkedText pieces={piece.pieces} page={page} />;
  switch (piece.as.what) {
    case 'name':
      return (
        <a className={styles.name} href={piece.as.href}>
          {inner}
        </a>
      );
    case 'insertion':
      return (
        <span className={styles.insertion} title="The editor's words, not the speaker's">
          {inner}
        </span>
      );
    case 'fragment':
      return <span className={styles.fragment}>{inner}</span>;
    case 'quote':
      return <MarkedQuote piece={piece} mark={piece.as} page={page} />;
    default:
      return piece.as satisfies never;
  }
}

interface QuoteProps extends PieceProps {
  readonly mark: Extract<BodyMark, { what: 'quote' }>;
}

function MarkedQuote({ piece, page, mark: { quote, speaker, namesSpeaker } }: QuoteProps) {
  return (
    <>
      <span
        className={`${styles.quote} ${styles[quote.kind]}`}
        data-hue={speaker.hue}
        {...(piece.isFirst && { id: quoteAnchor(quote.id) })}
      >
        <MarkedText pieces={piece.pieces} page={page} />
      </span>
      {piece.isLast && namesSpeaker && (
        <a
          className={styles.by}
          data-hue={speaker.hue}
          href={`${page ?? ''}#${statementAnchor(quote.id)}`}
          aria-label={[`${speaker.mark}, said by ${speaker.name}`, ...howSaid(quote)].join(', ')}
          data-says={[speaker.name, speaker.note, ...howSaid(quote)].filter((fact) => fact !== null).join(' · ')}
        >
          {speaker.mark}
        </a>
      )}
    </>
  );
}

/** How the words came, what the verb judges, and whether the speaker is certain. */
function howSaid(quote: Quote): readonly string[] {
  const stance = quote.cue === null ? null : STANCE_NAMES[quote.cue.stance];
  return [KIND_NAMES[quote.kind], stance, isUncertain(quote) ? UNCERTAIN : null].filter((fact) => fact !== null);
}
