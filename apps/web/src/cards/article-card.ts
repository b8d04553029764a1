import { escapeHtml } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { counted } from '../words/counted.ts';
import { longDate } from '../words/dates.ts';
import { type ArticleSpeaker, speakersOf } from '../words/speakers.ts';
import { bySpeaker, countStatements } from '../words/statements.ts';
import { card, INK_SOFT, INNER, line, MARGIN, WIDTH } from './card-frame.ts';
import { canBeDrawn, cardText, isolated } from './card-text.ts';
import { siteCard } from './site-card.ts';
import { setWords } from './wrap-words.ts';

const TOP = 70;
const ROOM = { width: INNER, height: 270, sizes: [76, 64, 54, 46, 40], leading: 1.14 };
/** The speakers' colours in the light, as in styles/tokens.css; a test holds them to it. */
export const HUES = ['#1f5fa8', '#a23b12', '#1c6e4a', '#7b3aa0', '#8a5a00', '#a12a5e', '#0d6a78', '#55602a'] as const;
const RADIUS = 30;
const MARKS = 9;
const MARKS_Y = 456;
const LONGEST = 400;

/** The card of an article: its headline, whose it is, and the marks of those who speak in it. */
export function articleCard(article: StoredArticle): string {
  const { headline, direction } = article.record.article;
  const title = cardText((headline?.text ?? 'Without a headline').slice(0, LONGEST));
  if (!canBeDrawn(title)) return siteCard();
  const { lines, size } = setWords(title, ROOM);
  const leading = size * ROOM.leading;
  const speakers = speakersOf(article);
  const facts = factsOf(article);
  return card([
    ...lines.map((words, at) => line({ words, y: TOP + at * leading + size, size, weight: 600, direction })),
    ...(canBeDrawn(facts)
      ? [line({ words: facts, y: TOP + lines.length * leading + 52, size: 28, fill: INK_SOFT, direction })]
      : []),
    ...marksOf(speakers, direction),
    line({ words: said(article, speakers), y: MARKS_Y + 10, size: 28, indent: widthOfMarks(speakers), direction }),
  ]);
}

function factsOf({ record: { article } }: StoredArticle): string {
  const date = article.publishedAt === null ? null : longDate(article.publishedAt);
  const facts = [article.publisher, date].filter((fact) => fact !== null).map(cardText);
  const room = { width: INNER, height: 40, sizes: [28], leading: 1.3 };
  return setWords(facts.map(isolated).join(' · '), room).lines.join('');
}

function said(article: StoredArticle, speakers: readonly ArticleSpeaker[]): string {
  const statements = bySpeaker(article, speakers).flatMap((speaker) => speaker.statements);
  const count = countStatements(statements);
  return count === 0 ? '' : isolated(`${counted(count, 'statement')} of ${counted(speakers.length, 'speaker')}`);
}

function widthOfMarks(speakers: readonly ArticleSpeaker[]): number {
  return Math.min(speakers.length, MARKS) * (RADIUS * 2 + 10) + 14;
}

/** Circles with initials, in the colours they have in the article. */
function marksOf(speakers: readonly ArticleSpeaker[], direction: 'ltr' | 'rtl'): readonly string[] {
  return speakers.slice(0, MARKS).flatMap(({ mark, hue }, at) => {
    const offset = MARGIN + RADIUS + at * (RADIUS * 2 + 10);
    const x = direction === 'rtl' ? WIDTH - offset : offset;
    const words = canBeDrawn(mark) ? escapeHtml(cardText(mark)) : '';
    return [
      `<circle cx="${x}" cy="${MARKS_Y}" r="${RADIUS}" fill="${HUES[hue] ?? HUES[0]}"/>`,
      `<text x="${x}" y="${MARKS_Y + 8}" font-size="24" font-weight="600" fill="#fff" text-anchor="middle">${words}</text>`,
    ];
  });
}
