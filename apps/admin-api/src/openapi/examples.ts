import type { ParsedRecord, Quote } from '@onrecord/core';
import type { AccessToken, ArticleSummary, Revision, StoredEntity } from '@onrecord/store';
import type * as z from 'zod';
import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import type { ArticleResource, QuoteResource } from '../schemas/responses.ts';

/** The one invented page that every example of the reference tells about. */
const TEXT = `Harbour bridge to close

Port Senna will close its old bridge in May.

“The cables must be replaced,” harbour master Mara Velin said.
`;

const TIME = '2031-04-12T09:30:00.000Z';
const HEADLINE = 'Harbour bridge to close';
const ORIGIN = {
  publisher: 'Senna Courier',
  url: 'https://courier.example/bridge',
  language: 'en',
  title: null,
  publishedAt: '2031-04-12',
};

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const QUOTE: Quote = {
  id: IDS.quote,
  kind: 'direct',
  span: spanOf('The cables must be replaced,'),
  fragments: [spanOf('The cables must be replaced,')],
  insertions: [],
  group: null,
  speaker: {
    span: spanOf('harbour master Mara Velin'),
    text: 'harbour master Mara Velin',
    kind: 'person',
    entityId: IDS.person,
    via: 'name',
  },
  cue: { span: spanOf('said'), lemma: 'say', stance: 'neutral' },
  addressee: null,
  occasion: null,
  saidOn: null,
  nestedIn: null,
  confidence: 0.97,
  evidence: {
    rule: 'speaker-before-cue',
    candidates: [{ text: 'Mara Velin', entityId: IDS.person, score: 0.97, reason: 'Subject of the reporting verb.' }],
  },
};

const ROLE = { title: 'harbour master', of: null, span: spanOf('harbour master'), from: null, until: null };

export const RECORD_EXAMPLE: ParsedRecord = {
  schemaVersion: 1,
  text: TEXT,
  article: {
    headline: { span: spanOf(HEADLINE), text: HEADLINE },
    standfirst: null,
    bylines: [],
    dateline: null,
    publishedAt: ORIGIN.publishedAt,
    modifiedAt: null,
    blocks: [
      { kind: 'headline', span: spanOf(HEADLINE) },
      { kind: 'paragraph', span: spanOf('Port Senna will close its old bridge in May.') },
      { kind: 'paragraph', span: spanOf('“The cables must be replaced,” harbour master Mara Velin said.') },
    ],
    removed: [],
    language: 'en',
    direction: 'ltr',
    credits: [],
    keywords: [],
    section: null,
    publisher: ORIGIN.publisher,
    canonicalUrl: ORIGIN.url,
    image: null,
    original: null,
    sources: { headline: 'visible', publishedAt: 'importer', publisher: 'importer', canonicalUrl: 'importer' },
  },
  entities: [{ id: IDS.person, type: 'person', name: 'Mara Velin', aliases: [], roles: [ROLE] }],
  mentions: [{ span: spanOf('Mara Velin'), kind: 'name', entityId: IDS.person }],
  quotes: [QUOTE],
  notices: [],
};

export const IMPORT_EXAMPLE = { text: TEXT, origin: ORIGIN };

export const ARTICLE_EXAMPLE: ArticleResource = {
  id: IDS.article,
  slug: 'harbour-bridge-to-close',
  state: 'draft',
  version: 1,
  source: { sha256: 'c0ffee00'.repeat(8), mediaType: 'text/plain', receivedAt: TIME, origin: ORIGIN },
  record: RECORD_EXAMPLE,
  decisions: {},
  entitySlugs: { [IDS.person]: 'mara-velin' },
  createdAt: TIME,
  updatedAt: TIME,
  releasedAt: null,
  dueAt: null,
  correctedAt: null,
  siteUrl: null,
};

export const PUBLISHED_EXAMPLE: ArticleResource = {
  ...ARTICLE_EXAMPLE,
  state: 'published',
  version: 2,
  releasedAt: TIME,
  siteUrl: 'https://news.example/articles/harbour-bridge-to-close',
};

export const SUMMARY_EXAMPLE: ArticleSummary = {
  id: IDS.article,
  slug: ARTICLE_EXAMPLE.slug,
  state: 'draft',
  version: 1,
  headline: HEADLINE,
  standfirst: null,
  publisher: ORIGIN.publisher,
  language: 'en',
  direction: 'ltr',
  publishedAt: ORIGIN.publishedAt,
  receivedAt: TIME,
  releasedAt: null,
  updatedAt: TIME,
  dueAt: null,
  quoteCount: 1,
};

export const QUOTE_EXAMPLE: z.infer<typeof QuoteResource> = {
  articleId: IDS.article,
  articleVersion: 2,
  quote: QUOTE,
  words: 'The cables must be replaced,',
  decision: { decision: 'confirmed', by: 'Night desk', at: TIME },
};

export const REVISION_EXAMPLE: Revision = {
  articleId: IDS.article,
  version: 1,
  action: 'imported',
  by: 'Night desk',
  at: TIME,
  why: null,
};

export const ENTITY_EXAMPLE: StoredEntity = {
  id: IDS.person,
  slug: 'mara-velin',
  type: 'person',
  name: 'Mara Velin',
  aliases: [{ name: 'Velin', articles: 2 }],
  roles: [{ role: ROLE, articleId: IDS.article, articleSlug: ARTICLE_EXAMPLE.slug, publishedAt: ORIGIN.publishedAt }],
  quoteCount: 4,
  articleCount: 3,
};

export const TOKEN_EXAMPLE: AccessToken = {
  id: IDS.token,
  name: 'Night desk',
  level: 'editor',
  scopes: ['articles:read', 'quotes:read', 'quotes:write'],
  createdAt: TIME,
  expiresAt: '2032-01-01T00:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
};

/** Has the form of a secret, and plainly is none. */
export const SECRET_EXAMPLE = `onr_${'example'.repeat(7).slice(0, 43)}`;

export const HEALTH_EXAMPLE = { status: 'ok', engine: 'sqlite', schemaVersion: 1, articles: 15 };
