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
  return {
    schemaVersion: 1,
    text,
    article,
    entities: [...entities.entities],
    mentions: withSpeakers(writeMentions(entities), quotes.quotes),
    quotes: [...quotes.quotes],
    notices: [...notices, ...quotes.notices].sort((a, b) => a.span.start - b.span.start),
  };
}

/** The mentions as the record has them: with the id of whom they name. */
export function writeMentions({ entities, mentions }: EntityFindings): Mention[] {
  const shown = mentions.filter(({ bare }) => bare !== true);
  return shown.map(({ span, kind, entity }) => ({
    span,
    kind,
    entityId: entity === null ? null : (entities[entity]?.id ?? null),
  }));
}

/** A speaker named only by a common noun ("the ministry") is a mention of its own where the text says who that is. */
function withSpeakers(mentions: readonly Mention[], quotes: QuoteFindings['quotes']): Mention[] {
  const all = [...mentions];
  const taken = new Set(mentions.map((m) => m.span.end));
  for (const { speaker } of quotes) {
    if (speaker?.via !== 'nominal' || speaker.span === null || speaker.entityId === null) continue;
    if (speaker.kind === 'document' || speaker.kind === 'person') continue;
    if (taken.has(speaker.span.end)) continue;
    taken.add(speaker.span.end);
    all.push({ span: speaker.span, kind: 'nominal', entityId: speaker.entityId });
  }
  return all.sort((a, b) => a.span.start - b.span.start);
}
