import type { Block } from '../schemas/article.ts';
import type { ParsedRecord } from '../schemas/record.ts';
import { bodyBlocks, speakerName, wordsAt } from './view.ts';

const PREFIX: Partial<Record<Block['kind'], string>> = { heading: '## ', blockquote: '> ', listItem: '- ' };

/**
 * The article in CommonMark, with a list of who said what below it. The page's own characters are escaped: nothing of it is read as markup.
 *
 * @example
 * toMarkdown(parse('“It is safe,” Ada Brenn said.', { as: 'body' }));
 */
export function toMarkdown(record: ParsedRecord): string {
  const { article } = record;
  const parts = [
    article.headline === null ? '' : `# ${oneLine(article.headline.text)}`,
    article.standfirst === null ? '' : `**${oneLine(article.standfirst.text)}**`,
    [...article.bylines.map(({ text }) => text), article.publishedAt ?? '']
      .filter((word) => word !== '')
      .map(oneLine)
      .join(' · '),
    ...bodyBlocks(record).map(({ kind, span }) => (PREFIX[kind] ?? '') + oneLine(wordsAt(record, span))),
    statements(record),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function statements(record: ParsedRecord): string {
  if (record.quotes.length === 0) return '';
  const lines = record.quotes.map((quote) => {
    const name = speakerName(record, quote) ?? 'Unknown speaker';
    const words = oneLine(wordsAt(record, quote.span));
    const said = quote.kind === 'direct' ? `“${words}”` : words;
    const cue = quote.cue === null ? '' : ` (${oneLine(quote.cue.lemma)})`;
    return `- **${oneLine(name)}**${cue}: ${said}`;
  });
  return `## Who said what\n\n${lines.join('\n')}`;
}

/** Words of the page on one line, with every character that CommonMark could read as markup escaped. */
function oneLine(words: string): string {
  return words
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, (start) => start.replace(/[-+.)]/, '\\$&'));
}
