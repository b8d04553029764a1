import { parse } from '../src/parse.ts';

/** Who says what, by full name: "Hana Doru: the bridge is safe". */
export function saysWhat(text: string): string[] {
  const record = parse(text, { as: 'body' });
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  return record.quotes.map(({ span, speaker }) => {
    const name = names.get(speaker?.entityId ?? '') ?? (speaker?.kind === 'unnamed' ? 'unnamed' : 'nobody');
    return `${name}: ${record.text.slice(span.start, span.end)}`;
  });
}
