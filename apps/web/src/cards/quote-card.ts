import type { QuoteItem } from '@onrecord/store';
import { capitalised } from '../words/capitalised.ts';
import { saidBy } from '../words/citation.ts';
import { longDate } from '../words/dates.ts';
import { withoutComma } from '../words/quotation-marks.ts';
import { inMarks } from '../words/statements.ts';
import { isUncertain, UNCERTAIN } from '../words/why-this-speaker.ts';
import { ACCENT, card, INK_SOFT, INNER, line, MARGIN, WIDTH } from './card-frame.ts';
import { canBeDrawn, cardText, isolated } from './card-text.ts';
import { siteCard } from './site-card.ts';
import { setWords } from './wrap-words.ts';

const TOP = 76;
const ROOM = { width: INNER - 44, height: 300, sizes: [60, 52, 44, 38, 32], leading: 1.3 };
const BAR = 8;
const INDENT = 44;
/** More is never set. */
const LONGEST = 600;

/** The card of a quote: its words, who said them as what, and where they stand. */
export function quoteCard(item: Pick<QuoteItem, 'quote' | 'words' | 'speaker' | 'speakerRole' | 'article'>): string {
  const said = cardText(inMarks(item.quote.kind, withoutComma(item.words.slice(0, LONGEST)), item.article.language));
  const name = capitalised(cardText(saidBy(item)));
  if (!canBeDrawn(said) || !canBeDrawn(name)) return siteCard();
  const { direction } = item.article;
  const { lines, size } = setWords(said, ROOM);
  const leading = size * ROOM.leading;
  const height = lines.length * leading;
  const own = { indent: INDENT, direction };
  const below = TOP + height;
  return card([
    `<rect x="${direction === 'rtl' ? WIDTH - MARGIN - BAR : MARGIN}" y="${TOP}" width="${BAR}" height="${height}" fill="${ACCENT}"/>`,
    ...lines.map((words, at) => line({ ...own, words, y: TOP + at * leading + size, size })),
    line({ ...own, words: oneLine(name, 36), y: below + 60, size: 36, weight: 600 }),
    ...notesOf(item).map((words, at) =>
      line({ ...own, words: oneLine(words, 26), y: below + 100 + at * 36, size: 26, fill: INK_SOFT }),
    ),
  ]);
}

/** Cut where it is too long for one line. */
function oneLine(words: string, size: number): string {
  return setWords(words, { width: ROOM.width, height: size * 1.3, sizes: [size], leading: 1.3 }).lines[0] ?? '';
}

/** Whether the words are the speaker's own: a card must not make a report a quotation. */
const HOW: Readonly<Record<QuoteItem['quote']['kind'], string>> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Reported',
};

/** The speaker's office, and how and where it was published. */
function notesOf({ quote, speakerRole, article }: Pick<QuoteItem, 'quote' | 'speakerRole' | 'article'>): string[] {
  const date = article.publishedAt === null ? null : longDate(article.publishedAt);
  const certain = isUncertain(quote) ? UNCERTAIN : null;
  const facts = [HOW[quote.kind], certain, article.publisher, date].filter((fact) => fact !== null).map(cardText);
  const role = cardText(speakerRole === null ? '' : capitalised(speakerRole));
  return [role, facts.map(isolated).join(' · ')].filter((words) => words !== '' && canBeDrawn(words));
}
