import { EntityType, Role } from '@onrecord/core/schemas';
import * as z from 'zod';
import { EXAMPLE_IDS } from './example-ids.ts';
import { EntityParams, idOf, Limit, Line } from './requests.ts';
import { EntityResource, Id, Instant } from './responses.ts';

/** A name of an entity; the archive keeps none that is longer. */
const LONGEST_NAME = 500;
const Name = Line.refine(
  // As the archive counts: UTF-16 code units.
  (words) => words.length <= LONGEST_NAME,
  `Expected at most ${LONGEST_NAME} characters.`,
).meta({ maxLength: LONGEST_NAME });
const Why = Line.optional().meta({ description: 'Kept with the event.' });
const OtherEntity = idOf('the other entity', EXAMPLE_IDS.other);

export const AliasParams = EntityParams.extend({
  name: Name.meta({ description: 'The alias, percent-encoded.', example: 'M. Velin' }),
});
export const RoleParams = EntityParams.extend({ roleId: idOf('the office', EXAMPLE_IDS.role) });
export const AddressParams = z.strictObject({
  type: EntityType.meta({ description: 'Of the address.', example: 'person' }),
  slug: z.string().min(1).max(200).meta({ description: 'As in the address of the page.', example: 'mara-velin' }),
});
export const CandidatesQuery = z.strictObject({ limit: Limit });
export const PreviewQuery = z.strictObject({ into: OtherEntity });

export const NewEntityRequest = z.strictObject({ type: EntityType, name: Name, why: Why });
export const EntityEditRequest = z
  .strictObject({ name: Name.optional(), type: EntityType.optional(), why: Why })
  .refine(({ name, type }) => (name === undefined) !== (type === undefined), 'Expected either `name` or `type`.')
  .meta({ override: { oneOf: [{ required: ['name'] }, { required: ['type'] }] } });
export const AliasRequest = z.strictObject({ name: Name, why: Why });
export const RoleRequest = z
  .strictObject({
    title: Name,
    of: z.strictObject({ name: Name, entityId: idOf('it', EXAMPLE_IDS.other).nullable().default(null) }).nullable(),
    from: z.iso.date().nullable().default(null),
    until: z.iso.date().nullable().default(null).meta({ description: 'The first day without it.' }),
    why: Why,
  })
  .refine(({ from, until }) => from === null || until === null || from < until, {
    path: ['until'],
    message: 'It ends before it begins.',
  });
export const MergeRequest = z.strictObject({ into: OtherEntity, why: Why });
export const ApartRequest = z.strictObject({ from: OtherEntity, why: Why });

export const GivenRole = z.strictObject({ id: Id, role: Role.omit({ span: true }), by: z.string(), at: Instant });

const EntityVersion = z
  .int()
  .min(0)
  .meta({ description: 'Grows by one with each event; 0 where no editor has touched it.' });

export const VersionedEntity = EntityResource.extend({ version: EntityVersion });

export const EntityFile = z.strictObject({
  id: Id,
  version: EntityVersion,
  type: EntityType,
  slug: z.string(),
  name: z.string(),
  mergedInto: Id.nullable(),
  members: z.array(z.strictObject({ id: Id, name: z.string() })).meta({ description: 'Those merged into it.' }),
  names: z.array(
    z.strictObject({
      name: z.string(),
      articles: z.int().min(0),
      seenIn: z.strictObject({ id: Id, slug: z.string() }).nullable().meta({ description: 'The first article.' }),
      given: z.strictObject({ by: z.string(), at: Instant }).nullable().meta({ description: 'The editor.' }),
    }),
  ),
  givenRoles: z.array(GivenRole),
  notTheSame: z.array(Id),
});

export const Candidate = z.strictObject({
  entity: EntityResource,
  name: z.string().meta({ description: 'The known name that is nearest.' }),
  score: z.number(),
  decision: z.enum(['join', 'ask']),
  reasons: z.array(z.string()),
});
export const CandidateList = z.strictObject({ items: z.array(Candidate) });

export const MergePreview = z.strictObject({
  sentence: z.string().meta({ description: 'The same in words.' }),
  quotes: z.int().min(0),
  publishedQuotes: z.int().min(0),
  articles: z.int().min(0),
  names: z.array(z.string()),
  refusal: z.string().nullable().meta({ description: 'Why it cannot be merged so; null when it can.' }),
});

export const EntityAddress = z.strictObject({
  entity: EntityResource,
  moved: z.boolean().meta({ description: 'The address leads elsewhere: to `entity.type` and `entity.slug`.' }),
});

export const HappenedEvent = z.strictObject({
  number: z.int().min(1),
  action: z.string(),
  by: z.string(),
  at: Instant,
  facts: z.record(z.string(), z.unknown()).nullable().meta({ description: 'What it was; null where that was erased.' }),
});
export const EventList = z.strictObject({ items: z.array(HappenedEvent) });
