import type { Block } from '../schemas/article.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { escapeHtml } from './escape-html.ts';
import { markedBlock, type QuoteMark } from './marks.ts';
import type { Piece } from './nest.ts';
import { bodyBlocks, speakerName, wordsAt } from './view.ts';

const ELEMENTS: Partial<Record<Block['kind'], string>> = { heading: 'h2', blockquote: 'blockquote', listItem: 'li' };

/**
 * The article as an HTML fragment (`<article>`): words said are `<q>`, reported clauses `<mark>`, each with the quote's id, its kind and
 * its speaker. The quotation marks of the text stay, so `<q>` is told to draw none (`quotes: none`, by a style attribute: under a content
 * policy that forbids those, say it in a style sheet). All words are escaped; nothing of the page's markup is in it.
 *
 * @example
 * toHtml(parse('“It is safe,” Ada Brenn said.', { as: 'body' })); // <article …><p>“<q id="q1" …>It is safe,</q>” Ada Brenn said.</p>…
 */
export function toHtml(record: ParsedRecord): string {
  const { article } = record;
  const language = article.language === null ? '' : ` lang="${escapeHtml(article.language)}"`;
  const head = [
    article.headline === null ? '' : `<h1>${escapeHtml(article.headline.text)}</h1>`,
    article.standfirst === null ? '' : `<p>${escapeHtml(article.standfirst.text)}</p>`,
    article.publishedAt === null
      ? ''
      : `<p><time datetime="${escapeHtml(article.publishedAt)}">${escapeHtml(article.publishedAt)}</time></p>`,
  ].filter((line) => line !== '');
  return [`<article${language} dir="${article.direction}">`, ...head, ...bodyLines(record), '</article>', ''].join(
    '\n',
  );
}

function bodyLines(record: ParsedRecord): string[] {
  const lines: string[] = [];
  let isInList = false;
  for (const block of bodyBlocks(record)) {
    const isItem = block.kind === 'listItem';
    if (isItem !== isInList) lines.push(isItem ? '<ul>' : '</ul>');
    isInList = isItem;
    const element = ELEMENTS[block.kind] ?? 'p';
    lines.push(`<${element}>${writePieces(record, markedBlock(record, block))}</${element}>`);
  }
  if (isInList) lines.push('</ul>');
  return lines;
}

function writePieces(record: ParsedRecord, pieces: readonly Piece<QuoteMark>[]): string {
  return pieces
    .map((piece) => {
      if ('words' in piece) return escapeHtml(piece.words);
      const inner = writePieces(record, piece.pieces);
      const { quote, what } = piece.as;
      if (what === 'fragment') return `<q style="quotes: none">${inner}</q>`;
      const element = quote.kind === 'direct' ? 'q style="quotes: none"' : 'mark';
      // A quote that runs over blocks is in each of them; its id is given once.
      const id = piece.isFirst ? ` id="${escapeHtml(quote.id)}"` : '';
      return `<${element}${id}${attributes(record, quote)}>${inner}</${quote.kind === 'direct' ? 'q' : 'mark'}>`;
    })
    .join('');
}

function attributes(record: ParsedRecord, quote: ParsedRecord['quotes'][number]): string {
  const name = speakerName(record, quote);
  const cue = quote.cue === null ? '' : ` (${wordsAt(record, quote.cue.span)})`;
  const speaker = name === null ? '' : ` data-speaker="${escapeHtml(name)}" title="${escapeHtml(name + cue)}"`;
  return ` data-kind="${quote.kind}"${speaker}`;
}
