import type { EntityFindings } from '../entities/find-entities.ts';
import type { QuoteFindings } from '../quotes/find-quotes.ts';
import type { Article } from '../schemas/article.ts';
import type { Mention } from '../schemas/entity.ts';
import type { Notice, ParsedRecord } from '../schemas/record.ts';

export interface RecordParts {
  readonly text: string;
  readonly article: Article;
  readonly entities: EntityFindings;
  readonly quotes: QuoteFindings;
  readonly notices: readonly Notice[];
}

/** Puts the findings of all stages into one record; ids are q1, e1 … in text order. */
export function writeRecord({ text, article, entities, quotes, notices }: RecordParts): ParsedRecord {
  const mentions = entities.mentions.map(
    ({ span, kind, entity }): Mention => ({
      span,
      kind,
      entityId: entity === null ? null : (entities.entities[entity]?.id ?? null),
    }),
  );
  return {
    schemaVersion: 1,
    text,
    article,
    entities: [...entities.entities],
    mentions,
    quotes: [...quotes.quotes],
    notices: [...notices, ...quotes.notices].sort((a, b) => a.span.start - b.span.start),
  };
}
