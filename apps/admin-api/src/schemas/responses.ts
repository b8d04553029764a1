import { DateOrTime, Direction, EntityType, Origin, ParsedRecord, Quote, Role } from '@onrecord/core/schemas';
import * as z from 'zod';
import { LEVELS } from '../access/levels.ts';
import { SCOPE_NAMES } from '../access/scopes.ts';
import { PROBLEMS } from '../http/problem-kinds.ts';
import { ArticleState } from './article-state.ts';
import { GateBlock } from './states.ts';

export const Instant = z.iso.datetime();
export const Id = z.string().min(1);
const Version = z.int().min(1).meta({ description: 'Grows by one with each change; the ETag, in double quotes.' });

export const Decision = z.strictObject({
  decision: z.enum(['confirmed', 'corrected', 'rejected']),
  by: z.string(),
  at: Instant,
});

export const SourceInfo = z.strictObject({
  sha256: z.string().regex(/^[\da-f]{64}$/),
  mediaType: z.enum(['text/plain', 'text/html']),
  receivedAt: Instant,
  origin: Origin.nullable(),
});

export const ArticleResource = z.strictObject({
  id: Id,
  slug: z.string(),
  state: ArticleState,
  version: Version,
  source: SourceInfo,
  record: ParsedRecord,
  decisions: z.record(z.string(), Decision).meta({ description: "Editors' last word on quotes, by quote id." }),
  entitySlugs: z.record(z.string(), z.string()),
  createdAt: Instant,
  updatedAt: Instant,
  releasedAt: Instant.nullable(),
  dueAt: Instant.nullable().meta({
    description: 'When a scheduled article publishes itself, or until when an embargoed one may not be published.',
  }),
  correctedAt: Instant.nullable().meta({ description: 'When something that readers could see was last changed.' }),
  siteUrl: z.url().nullable().meta({ description: 'Where readers find it; null for a draft.' }),
});
export type ArticleResource = z.infer<typeof ArticleResource>;

export const ArticleSummary = z.strictObject({
  id: Id,
  slug: z.string(),
  state: ArticleState,
  version: Version,
  headline: z.string().nullable(),
  standfirst: z.string().nullable(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
  direction: Direction,
  publishedAt: DateOrTime.nullable(),
  receivedAt: Instant,
  releasedAt: Instant.nullable(),
  updatedAt: Instant,
  dueAt: Instant.nullable(),
  quoteCount: z.int().min(0),
});

/** In a list; with its record where that was asked for. */
export const ListedArticle = ArticleSummary.extend({ record: ParsedRecord.optional() });

const NextCursor = z
  .string()
  .nullable()
  .meta({ description: 'Give it back as `cursor` for the next page; null at the end.' });

export const ArticlePage = z.strictObject({
  items: z.array(ListedArticle),
  next: NextCursor,
});

export const QuoteResource = z.strictObject({
  articleId: Id,
  articleVersion: Version,
  quote: Quote,
  words: z.string().meta({ description: "The words of the quote's span, cut from the article's text." }),
  decision: Decision.nullable(),
});

export const Revision = z.strictObject({
  articleId: Id,
  version: Version,
  action: z.enum([
    'imported',
    'edited',
    'restored',
    'published',
    'submitted',
    'returned',
    'scheduled',
    'embargoed',
    'withdrawn',
    'readdressed',
  ]),
  by: z.string(),
  at: Instant,
  why: z.string().nullable(),
});

export const RevisionList = z.strictObject({ items: z.array(Revision) });

export const EntityResource = z.strictObject({
  id: Id,
  slug: z.string(),
  type: EntityType,
  name: z.string(),
  aliases: z.array(z.strictObject({ name: z.string(), articles: z.int().min(0) })),
  roles: z.array(
    z.strictObject({ role: Role, articleId: Id, articleSlug: z.string(), publishedAt: DateOrTime.nullable() }),
  ),
  quoteCount: z.int().min(0),
  articleCount: z.int().min(0),
});

export const EntityList = z.strictObject({ items: z.array(EntityResource), next: NextCursor });

export const Scope = z
  .enum(SCOPE_NAMES)
  .meta({ description: 'A part of the archive, and what a token may be used for there.' });

export const AccessTokenResource = z.strictObject({
  id: Id,
  name: z.string(),
  level: z.enum(LEVELS),
  scopes: z
    .array(Scope)
    .nullable()
    .meta({ description: 'What it is narrowed to; null for everything that its level may do.' }),
  createdAt: Instant,
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});

export const TokenList = z.strictObject({ items: z.array(AccessTokenResource) });

export const NewToken = z.strictObject({
  token: AccessTokenResource,
  secret: z.string().regex(/^onr_/).meta({ description: 'Shown this once. Nobody can read it again.' }),
});

export const Health = z.strictObject({
  status: z.literal('ok'),
  engine: z.enum(['sqlite', 'postgresql']),
  schemaVersion: z.int(),
  articles: z.int().min(0),
});

export const Ready = z.strictObject({ status: z.literal('ready') });

export const Conflict = z
  .strictObject({
    base: z.int().nullable().meta({ description: 'Your version; null where there never was such a one.' }),
    current: z.int(),
    since: z.array(
      z.strictObject({
        version: z.int(),
        action: z.string(),
        by: z.string(),
        at: Instant,
        why: z.string().nullable(),
      }),
    ),
    changes: z.array(
      z.strictObject({
        field: z.string(),
        base: z.unknown(),
        current: z.unknown(),
        yours: z.unknown().optional().meta({ description: 'What you sent for this field, where you did.' }),
      }),
    ),
    mergeable: z.boolean().meta({
      description:
        'None of `changes` is what you change: repeat with `current` as the version, and nobody loses anything.',
    }),
  })
  .meta({ description: 'What you saw, what is there now and what you sent, beside each other.' });

export const Problem = z.strictObject({
  type: z.string().meta({ description: 'Address, on this API, of a page that explains this kind of problem.' }),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS)),
  detail: z.string(),
  requestId: z.string().meta({ description: 'The same as the header X-Request-Id; finds the line in the log.' }),
  errors: z
    .array(z.strictObject({ in: z.enum(['body', 'query', 'path', 'header']), field: z.string(), message: z.string() }))
    .optional(),
  currentVersion: z.int().optional(),
  conflict: Conflict.optional(),
  articleId: z.string().optional(),
  scope: Scope.optional().meta({ description: 'The scope that the token lacks.' }),
  blocks: z.array(GateBlock).optional().meta({ description: 'What keeps the gate closed.' }),
});
