import type { Engine } from '../engine.ts';

/** Parts of a quote's JSON in each engine's words. An index is made of `CONFIDENCE`: a query finds it only by the very same expression. */
export const CONFIDENCE: Readonly<Record<Engine['name'], string>> = {
  sqlite: `json_extract(quote, '$.confidence')`,
  postgresql: `((quote::jsonb ->> 'confidence')::float8)`,
};

const SPEAKER_KIND: Readonly<Record<Engine['name'], string>> = {
  sqlite: `json_extract(quote, '$.speaker.kind')`,
  postgresql: `(quote::jsonb #>> '{speaker,kind}')`,
};

const SPEAKER_VIA: Readonly<Record<Engine['name'], string>> = {
  sqlite: `json_extract(quote, '$.speaker.via')`,
  postgresql: `(quote::jsonb #>> '{speaker,via}')`,
};

/** The entity a quote in a JSON column names as its speaker. */
export const SPEAKER_ENTITY: Readonly<Record<Engine['name'], string>> = {
  sqlite: `json_extract(quote, '$.speaker.entityId')`,
  postgresql: `(quote::jsonb #>> '{speaker,entityId}')`,
};

/** Whether nobody knows who said it: no speaker, a pronoun that leads to nobody, or somebody who has a name and is not known by it. */
export function speakerUnknown(engine: Engine['name']): string {
  return `(speaker_id is null and (coalesce(${SPEAKER_VIA[engine]}, 'pronoun') = 'pronoun'
    or ${SPEAKER_KIND[engine]} in ('person', 'organisation', 'government')))`;
}
