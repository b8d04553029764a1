import type { Entity, Quote } from '@onrecord/core';
import { heldOffice } from '@onrecord/core/export';
import type { StoredArticle } from '@onrecord/store';
import { entityPath } from './addresses.ts';
import { capitalised } from './capitalised.ts';
import { initialsOf } from './initials.ts';
import { roleLine } from './roles.ts';

/** A speaker as one article has them. */
export interface ArticleSpeaker {
  /** Stable within the article. */
  readonly key: string;
  readonly name: string;
  /** The speaker's own page; null for those without a name. */
  readonly href: string | null;
  /** The office they held when the article appeared, or what kind of speaker they are. */
  readonly note: string | null;
  /** One or two letters, different for each speaker of the article. */
  readonly mark: string;
  /** 0 to HUES - 1, by order of appearance. */
  readonly hue: number;
}

/** How many colours speakers are told apart by; the mark tells the rest. */
export const HUES = 8;

/** The key under which a quote's speaker is kept. */
export function speakerKey({ speaker }: Quote): string {
  if (speaker === null) return '';
  return speaker.entityId ?? `${speaker.kind}:${speaker.text.toLowerCase()}`;
}

/** Everybody who says something in the article, in the order in which they begin. */
export function speakersOf({ record, entitySlugs }: Pick<StoredArticle, 'record' | 'entitySlugs'>): ArticleSpeaker[] {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const speakers = new Map<string, ArticleSpeaker>();
  const marks = new Set<string>();
  for (const quote of record.quotes.toSorted((a, b) => a.span.start - b.span.start)) {
    const key = speakerKey(quote);
    if (speakers.has(key)) continue;
    const entity = entities.get(quote.speaker?.entityId ?? '');
    const slug = entity && entitySlugs[entity.id];
    const name = entity?.name ?? capitalised(quote.speaker?.text ?? 'Speaker not certain');
    const mark = quote.speaker === null ? '?' : freeMark(initialsOf(name), marks);
    speakers.set(key, {
      key,
      name,
      href: entity && slug ? entityPath(entity.type, slug) : null,
      note: noteOn(quote, entity, record.article.publishedAt),
      mark,
      hue: speakers.size % HUES,
    });
  }
  return [...speakers.values()];
}

const KIND_NOTES: Readonly<Record<NonNullable<Quote['speaker']>['kind'], string | null>> = {
  person: null,
  organisation: null,
  government: 'Government',
  group: 'Group',
  document: 'Document',
  unnamed: 'Not named in the article',
};

function noteOn({ speaker }: Quote, entity: Entity | undefined, publishedAt: string | null): string | null {
  const office = heldOffice(entity?.roles ?? [], publishedAt);
  if (office !== null) return capitalised(`${office.isOver ? 'former ' : ''}${roleLine(office.role)}`);
  return speaker === null ? 'The article does not make clear who said this' : KIND_NOTES[speaker.kind];
}

/** Two speakers with the same initials get a number behind them. */
function freeMark(initials: string, taken: Set<string>): string {
  let mark = initials;
  for (let number = 2; taken.has(mark); number += 1) mark = `${initials}${number}`;
  taken.add(mark);
  return mark;
}
