import { Cue as AnyCue, DateOrTime, Direction, EntityType, Origin, QuoteKind, Span } from '@onrecord/core/schemas';
import * as z from 'zod';
import { LEVELS } from '../access/levels.ts';
import { SCOPE_NAMES } from '../access/scopes.ts';
import { ArticleState } from './article-state.ts';
import { EXAMPLE_IDS } from './example-ids.ts';

/** Address of a page: anything but http and https could run as a script where it is shown as a link. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: 'Expected an address that begins with http:// or https://.',
});
/** Words that somebody typed and others can see: whole characters, no line breaks, no invisible controls. */
export const Line = z
  .string()
  .trim()
  .min(1, 'Expected words.')
  .max(1000)
  .refine(
    (words) => words.isWellFormed() && !/\p{Cc}/u.test(words),
    'Expected one line of text without control characters.',
  )
  .refine((words) => words === '' || /[\p{L}\p{N}\p{S}\p{P}]/u.test(words), 'Expected words that can be seen.')
  // They change the order in which all that stands behind them is shown.
  .refine(
    (words) => !/[\u202A-\u202E\u2066-\u2069]/.test(words),
    'Expected words without signs that turn the direction of text (U+202A to U+202E, U+2066 to U+2069).',
  );
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'Expected a BCP 47 tag such as en or ar-SY.');

export const NoParams = z.strictObject({});
export const NoQuery = z.strictObject({});

export const idOf = (what: string, example: string) =>
  z
    .string()
    .min(1)
    .max(100)
    .meta({ description: `The id of ${what}.`, example });
export const ArticleParams = z.strictObject({ id: idOf('the article', EXAMPLE_IDS.article) });
export const EntityParams = z.strictObject({ id: idOf('the entity', EXAMPLE_IDS.person) });
export const TokenParams = z.strictObject({ id: idOf('the token', EXAMPLE_IDS.token) });
export const QuoteParams = z.strictObject({
  id: idOf('the article', EXAMPLE_IDS.article),
  quoteId: idOf('the quote', EXAMPLE_IDS.quote),
});

const ImportOrigin = Origin.extend({
  publisher: Line.nullable().default(null),
  url: WebAddress.nullable().default(null),
  language: LanguageTag.nullable().default(null),
  title: Line.nullable().default(null),
}).meta({ description: 'What you know about the page beyond its text; fills what the page does not say itself.' });

/** A page: exactly one of `text` and `html`. */
export const PageFields = {
  text: z.string().optional().meta({ description: 'The page as plain text, copied as it is.' }),
  html: z
    .string()
    .optional()
    .meta({ description: 'The page as HTML. Scripts and styles are never run or kept in the article.' }),
  origin: ImportOrigin.nullable().optional(),
};

export const ONE_OF_TEXT_AND_HTML = { oneOf: [{ required: ['text'] }, { required: ['html'] }] };

interface GivenPage {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

export function demandOnePage({ value, issues }: z.core.ParsePayload<GivenPage>): void {
  const given = [value.text, value.html].filter((page) => page !== undefined).length;
  if (given === 1) return;
  const message =
    given === 0 ? 'Expected the page as `text` or as `html`.' : 'Expected either `text` or `html`, not both.';
  issues.push({ code: 'custom', path: [given === 0 ? 'text' : 'html'], message, input: value });
}

export function demandWords({ value, issues }: z.core.ParsePayload<GivenPage>): void {
  for (const field of ['text', 'html'] as const) {
    if (value[field] === undefined || /\S/.test(value[field])) continue;
    issues.push({ code: 'custom', path: [field], message: 'It is empty: there is nothing to import.', input: value });
  }
}

/** What an editor may set of an article, by field. */
export const ArticleFields = {
  headline: Line.nullable().optional(),
  standfirst: Line.nullable().optional(),
  bylines: z.array(Line).max(50).optional(),
  publishedAt: DateOrTime.nullable().optional(),
  modifiedAt: DateOrTime.nullable().optional(),
  language: LanguageTag.nullable().optional(),
  direction: Direction.optional(),
  keywords: z.array(Line.max(200)).max(100).optional(),
  section: Line.nullable().optional(),
  publisher: Line.nullable().optional(),
  canonicalUrl: WebAddress.nullable().optional(),
};

/** Kept in the revision; and what readers are told where they could see what is changed. */
export const REASONS = {
  why: Line.optional().meta({ description: 'For the newsroom: kept in the revision.' }),
  note: Line.optional().meta({
    description: 'For readers, where the article is public: kept with the public ledger.',
  }),
};

export const EditRequest = z
  .strictObject({ ...ArticleFields, ...REASONS })
  .refine(
    ({ why: _, note: _note, ...fields }) => Object.keys(fields).length > 0,
    'Expected at least one field to change.',
  );

/** Optional reasons. */
export const WhyRequest = z.strictObject(REASONS);

export const SpeakerChoice = z
  .strictObject({
    entityId: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Somebody of this article, or of the archive.' }),
    name: Line.optional().meta({ description: 'Somebody new; goes with `type`.' }),
    type: EntityType.extract(['person', 'organisation', 'place']).optional(),
    text: Line.optional().meta({ description: 'Somebody without a name ("a security source"); goes with `kind`.' }),
    kind: z.enum(['unnamed', 'group', 'document']).optional(),
    span: Span.nullable()
      .optional()
      .meta({ description: 'Where the text names the speaker; those words are then shown.' }),
  })
  .check(demandOneSpeaker)
  .meta({
    override: {
      oneOf: [{ required: ['entityId'] }, { required: ['name', 'type'] }, { required: ['text', 'kind'] }],
    },
  });

function demandOneSpeaker({ value, issues }: z.core.ParsePayload<Readonly<Record<string, unknown>>>): void {
  const pairs = { entityId: null, name: 'type', text: 'kind' } as const;
  const given = Object.keys(pairs).filter((field) => value[field] !== undefined) as (keyof typeof pairs)[];
  const [chosen] = given;
  if (chosen === undefined || given.length > 1) {
    const message = 'Expected exactly one of `entityId`, `name` (with `type`) and `text` (with `kind`).';
    issues.push({ code: 'custom', path: given.slice(1, 2), message, input: value });
    return;
  }
  for (const [field, partner] of Object.entries(pairs)) {
    if (partner === null || (value[partner] !== undefined) === (field === chosen)) continue;
    const message = field === chosen ? `Expected beside \`${field}\`.` : `Goes only with \`${field}\`.`;
    issues.push({ code: 'custom', path: [partner], message, input: value });
  }
}

/** An editor's choice of a cue; the lemma is the verb as a dictionary has it. */
const Cue = AnyCue.extend({ lemma: Line.max(100) });

/** What an editor may correct of a quote, by field. */
export const QuoteFields = {
  kind: QuoteKind.optional(),
  span: Span.optional(),
  fragments: z.array(Span).max(100).optional().meta({ description: 'The stretches inside quotation marks.' }),
  speaker: SpeakerChoice.nullable().optional().meta({ description: 'Null: nobody can say who said it.' }),
  cue: Cue.nullable().optional().meta({ description: 'The words that say that something was said, and how.' }),
};

export const CorrectionRequest = z
  .strictObject({
    ...QuoteFields,
    ...REASONS,
  })
  .refine(
    ({ why: _, note: _note, ...fields }) => Object.keys(fields).length > 0,
    'Expected at least one field to correct.',
  );

/** A number in an address: digits, once. `0x10`, `1e1` and nothing at all are no numbers here. */
export const digits = <S extends z.ZodType>(number: S, form = /^\d+$/) =>
  z.preprocess((given) => (typeof given === 'string' && form.test(given) ? Number(given) : given), number);

const NO_NUMBER = 'Expected a whole number, in digits.';

export const Whole = (least: number, most: number) => digits(z.int(NO_NUMBER).min(least).max(most));

export const Limit = Whole(1, 100).default(20).meta({ description: 'The most items of one page.', example: 20 });

export const Cursor = z.string().min(1).max(1000).optional().meta({
  description: '`next` of the page before.',
  example: 'WyJkcmFmdHMiLCIwMTlhNGQyZSJd',
});

/** A page of a list without filters. */
export const PageQuery = z.strictObject({ limit: Limit, cursor: Cursor });

export const ListArticlesQuery = z.strictObject({
  state: ArticleState.optional().meta({ description: 'Only these.', example: 'published' }),
  entityId: EntityParams.shape.id.optional().meta({ description: 'Only articles that mention this entity.' }),
  from: z.iso
    .date()
    .optional()
    .meta({ description: 'Only those of this day (UTC) and later ones.', example: '2031-04-01' }),
  before: z.iso.date().optional().meta({ description: 'Only those before this day.', example: '2031-05-01' }),
  sort: z.enum(['newest', 'oldest']).default('newest').meta({ description: 'Which come first.', example: 'oldest' }),
  include: z
    .enum(['record'])
    .optional()
    .meta({ description: 'What each item holds besides: its whole record.', example: 'record' }),
  limit: Limit,
  cursor: Cursor,
});

export const FindEntitiesQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Part of a name or alias; without it all are listed.', example: 'Velin' }),
  type: EntityType.optional().meta({ description: 'Only these.', example: 'person' }),
  limit: Limit,
  cursor: Cursor,
});

export const NewTokenRequest = z.strictObject({
  name: Line.max(100).meta({ description: 'Who or what uses it; named in every revision.' }),
  level: z.enum(LEVELS),
  scopes: z
    .array(z.enum(SCOPE_NAMES))
    .min(1, 'Expected at least one scope; null for all.')
    .max(SCOPE_NAMES.length)
    .overwrite((scopes) => SCOPE_NAMES.filter((scope) => scopes.includes(scope)))
    .nullable()
    .default(null)
    .meta({ description: 'What it may be used for, within its level; null for everything.' }),
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
