import type { EntityFile } from '@onrecord/store';
import { EXAMPLE_IDS as IDS } from '../schemas/example-ids.ts';
import { ARTICLE_EXAMPLE, ENTITY_EXAMPLE } from './examples.ts';

const AT = '2031-04-12T09:30:00.000Z';
const BY = 'Night desk';

export const ROLE_EXAMPLE = {
  title: 'harbour master',
  of: { name: 'Port Senna', entityId: null },
  from: '2029-01-01',
  until: null,
};

/** The file of the one person of the reference's page, as an editor left it. */
export const ENTITY_FILE_EXAMPLE: EntityFile = {
  id: IDS.person,
  version: 2,
  type: 'person',
  slug: 'mara-velin',
  name: 'Mara Velin',
  mergedInto: null,
  members: [],
  names: [
    { name: 'Mara Velin', articles: 3, seenIn: { id: IDS.article, slug: ARTICLE_EXAMPLE.slug }, given: null },
    { name: 'M. Velin', articles: 0, seenIn: null, given: { by: BY, at: AT } },
  ],
  givenRoles: [{ id: IDS.role, role: ROLE_EXAMPLE, by: BY, at: AT }],
  notTheSame: [],
};

export const CANDIDATE_EXAMPLE = {
  entity: { ...ENTITY_EXAMPLE, id: IDS.other, slug: 'mara-velyn', name: 'Mara Velyn' },
  name: 'Mara Velyn',
  score: 0.86,
  decision: 'ask',
  reasons: ['The names sound alike.'],
};

export const PREVIEW_EXAMPLE = {
  sentence: '4 quotes move, 3 of them public, from 3 articles, with 2 names.',
  quotes: 4,
  publishedQuotes: 3,
  articles: 3,
  names: ['M. Velin', 'Mara Velin'],
  refusal: null,
};

export const EVENT_EXAMPLE = {
  number: 1,
  action: 'alias-given',
  by: BY,
  at: AT,
  facts: { name: 'M. Velin', why: null },
};

export const ACT_EXAMPLE = {
  subject: 'entity',
  subjectId: IDS.person,
  number: 1,
  action: 'alias-given',
  by: BY,
  at: AT,
};
