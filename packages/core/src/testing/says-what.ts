import { type ParseOptions, parse } from '../parse.ts';

/** Each quote of a text as "full name of the speaker: words". */
export function saysWhat(text: string, as: ParseOptions = { as: 'body' }): string[] {
  const record = parse(text, as);
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return record.quotes.map(
    ({ span, speaker }) =>
      `${names.get(speaker?.entityId ?? '') ?? 'nobody'}: ${record.text.slice(span.start, span.end)}`,
  );
}
