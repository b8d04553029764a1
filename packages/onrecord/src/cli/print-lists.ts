import { nameOfSpeaker } from '../find-quotes.ts';
import type { Quote } from '../record.ts';
import type { IdentifiedRecord, Task } from './task.ts';
import { type Style, tame, wrap } from './terminal-words.ts';

interface ListOptions {
  readonly task: Extract<Task, { kind: 'quotes' | 'entities' }>;
  readonly style: Style;
  readonly width: number;
  /** Whether each document is headed by its id. */
  readonly batch: boolean;
}

/** The quotes of a record: one JSON object a line, or for people, the speaker before the words. */
export function quoteLines(record: IdentifiedRecord, options: ListOptions): string {
  if (options.task.format === 'ndjson') return jsonLines(record.quotes.map((quote) => quoteObject(record, quote)));
  const lines = record.quotes.map((quote) => {
    const words = tame(record.text.slice(quote.span.start, quote.span.end));
    const speaker = tame(nameOfSpeaker(record, quote) ?? 'Speaker unknown');
    return paragraph(`${speaker}: ${quote.kind === 'direct' ? `“${words}”` : words}`, speaker.length, options);
  });
  return underId(record, lines, options);
}

/** The entities of a record: one JSON object a line, or for people, the type before the names. */
export function entityLines(record: IdentifiedRecord, options: ListOptions): string {
  if (options.task.format === 'ndjson')
    return jsonLines(record.entities.map((entity) => ({ document: record.id, ...entity })));
  const lines = record.entities.map(({ type, name, aliases }) => {
    const others = [...new Set(aliases.map((alias) => alias.name))].filter((other) => other !== name);
    const words = others.length === 0 ? name : `${name} (${others.join(', ')})`;
    return paragraph(`${type}: ${tame(words)}`, type.length, options);
  });
  return underId(record, lines, options);
}

function quoteObject(record: IdentifiedRecord, { id, kind, span, speaker, cue, saidOn, confidence }: Quote) {
  return {
    document: record.id,
    id,
    speaker: speaker === null ? null : nameOfSpeaker(record, { speaker }),
    words: record.text.slice(span.start, span.end),
    kind,
    cue: cue?.lemma ?? null,
    stance: cue?.stance ?? null,
    saidOn: saidOn?.date ?? null,
    span,
    confidence,
  };
}

function jsonLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

/** Wrapped, with what is before the colon standing out. */
function paragraph(words: string, head: number, { style, width }: ListOptions): string {
  const [first = '', ...rest] = wrap(words, width - 2);
  const shown = first.length < head ? style.accent(first) : style.accent(first.slice(0, head)) + first.slice(head);
  return [shown, ...rest.map((line) => `  ${line}`)].join('\n');
}

function underId({ id }: IdentifiedRecord, lines: readonly string[], { style, batch }: ListOptions): string {
  const shown = batch ? [style.dim(`── ${tame(id)}`), ...lines, ''] : lines;
  return shown.length === 0 ? '' : `${shown.join('\n')}\n`;
}
