import type { Piece } from '@onrecord/core/export';
import { quoteAnchor, statementAnchor } from '../../words/addresses.ts';
import type { BodyMark } from '../../words/body-marks.ts';
import { KIND_NAMES } from '../../words/quote-kinds.ts';
import styles from './marked-text.module.css';

interface TextProps {
  readonly pieces: readonly Piece<BodyMark>[];
  /** The page that has the rail; the same one unless told. */
  readonly page?: string | undefined;
}

/** Text with its quotes, insertions and names. Each quote ends with its speaker's mark, which leads to the rail. */
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
          aria-label={`${speaker.mark}, said by ${speaker.name}`}
          title={[speaker.name, speaker.note, KIND_NAMES[quote.kind]].filter((fact) => fact !== null).join(', ')}
        >
          {speaker.mark}
        </a>
      )}
    </>
  );
}
