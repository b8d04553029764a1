import { nameOfSpeaker } from '../find-quotes.ts';
import type { EntityType, Quote } from '../record.ts';
import type { IdentifiedRecord } from './task.ts';
import { type Style, tame, wrap } from './terminal-words.ts';

export interface PrettyOptions {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
  /** Whether each record is headed by its id. */
  readonly showId?: boolean;
}

/** Renders a record for a person at a terminal: headline, who said what, who is named, and trouble found. Ends with a line feed. */
export function renderPretty(record: IdentifiedRecord, options: PrettyOptions): string {
  const sections = [
    heading(record, options),
    quotes(record, options),
    entities(record, options),
    notices(record, options),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading(record: IdentifiedRecord, { style, width, showId }: PrettyOptions): string {
  const { headline, standfirst, publishedAt, credits } = record.article;
  const facts = [publishedAt ?? 'date unknown', ...credits.map((credit) => `${credit.role} by ${credit.name}`)];
  return [
    ...(showId ? [style.dim(`── ${tame(record.id)}`)] : []),
    ...wrap(tame(headline?.text ?? 'No headline'), width).map(style.bold),
    ...(standfirst === null ? [] : wrap(tame(standfirst.text), width)),
    style.dim(tame(facts.join(' · '))),
  ].join('\n');
}

function quotes(record: IdentifiedRecord, options: PrettyOptions): string {
  if (record.quotes.length === 0) return options.style.dim('No quotes found.');
  return [
    options.style.bold(`Who said what (${record.quotes.length})`),
    ...record.quotes.map((quote) => renderQuote(record, quote, options)),
  ].join('\n\n');
}

function renderQuote(record: IdentifiedRecord, quote: Quote, { style, width }: PrettyOptions): string {
  const words = tame(record.text.slice(quote.span.start, quote.span.end));
  const shown = quote.kind === 'direct' ? `“${words}”` : words;
  const indent = quote.nestedIn === null ? '  ' : '      ';
  return [
    `${indent}${style.accent(tame(nameOfSpeaker(record, quote) ?? 'Speaker unknown'))} ${style.dim(tame(`· ${howSaid(record, quote)}`))}`,
    ...wrap(shown, width - indent.length - 2).map((line) => `${indent}  ${line}`),
  ].join('\n');
}

function howSaid(record: IdentifiedRecord, { cue, kind, speaker }: Quote): string {
  const asWritten = speaker !== null && speaker.span !== null ? `as “${speaker.text}”` : null;
  const verb = cue === null ? null : record.text.slice(cue.span.start, cue.span.end);
  return [kind, verb, asWritten].filter((part) => part !== null).join(', ');
}

const ENTITY_HEADINGS: readonly (readonly [EntityType, string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places'],
  ['event', 'Events'],
  ['work', 'Works'],
];

function entities(record: IdentifiedRecord, { style, width }: PrettyOptions): string {
  return ENTITY_HEADINGS.flatMap(([type, title]) => {
    const names = record.entities.filter((entity) => entity.type === type).map((entity) => tame(entity.name));
    if (names.length === 0) return [];
    return [style.bold(title), ...wrap(names.join(', '), width - 2).map((line) => `  ${line}`)];
  }).join('\n');
}

function notices(record: IdentifiedRecord, { style, width }: PrettyOptions): string {
  if (record.notices.length === 0) return '';
  const lineOf = (offset: number): number => record.text.slice(0, offset).split('\n').length;
  const lines = record.notices.flatMap((notice) =>
    wrap(tame(`line ${lineOf(notice.span.start)}: ${notice.message} (${notice.code})`), width - 2).map(
      (line) => `  ${line}`,
    ),
  );
  return [style.bold('Notices'), ...lines].join('\n');
}
