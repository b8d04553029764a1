import type { MergePreview as Preview } from '@onrecord/store';
import { operation } from '../http/operation.ts';
import { CANDIDATE_EXAMPLE, PREVIEW_EXAMPLE } from '../openapi/entity-examples.ts';
import {
  ApartRequest,
  CandidateList,
  CandidatesQuery,
  MergePreview,
  MergeRequest,
  PreviewQuery,
} from '../schemas/entities.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import { EntityParams, NoQuery, WhyRequest } from '../schemas/requests.ts';
import { decideOn, FILE_SUCCESS, noSuchEntity } from './entity-access.ts';

/** What all changes here have in common. */
const CHANGE = {
  method: 'post',
  level: 'editor',
  scope: 'entities:write',
  tag: 'Merging',
  params: EntityParams,
  query: NoQuery,
  needsVersion: true,
  success: FILE_SUCCESS,
  problems: ['not-found', 'state-wrong'],
} as const;

const listCandidates = operation({
  id: 'listCandidates',
  method: 'get',
  path: '/v1/entities/{id}/candidates',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Merging',
  summary: 'Who else may this be?',
  description:
    'Entities with a name like one of its own, best first, each with the reasons. Those it was told apart from are left out.',
  params: EntityParams,
  query: CandidatesQuery,
  body: null,
  needsVersion: false,
  success: {
    status: 200,
    description: 'The candidates.',
    schema: CandidateList,
    example: { items: [CANDIDATE_EXAMPLE] },
  },
  problems: ['not-found'],
  async run({ archive }, { params: { id }, query: { limit } }) {
    const items = await archive.listCandidates(id, limit);
    if (items.length === 0 && (await archive.loadEntityFile(id)) === null) throw noSuchEntity(id);
    return { body: { items } };
  },
});

const previewMerge = operation({
  id: 'previewMerge',
  method: 'get',
  path: '/v1/entities/{id}/merge-preview',
  level: 'reader',
  scope: 'entities:read',
  tag: 'Merging',
  summary: 'What would a merge move?',
  description:
    'How many quotes, articles and names go from this entity to the other, and what stands against it. Changes nothing.',
  params: EntityParams,
  query: PreviewQuery,
  body: null,
  needsVersion: false,
  success: { status: 200, description: 'The preview.', schema: MergePreview, example: PREVIEW_EXAMPLE },
  problems: ['not-found'],
  async run({ archive }, { params: { id }, query: { into } }) {
    const preview = await archive.previewMerge(id, into);
    return { body: { sentence: sentenceOf(preview), ...preview } };
  },
});

function sentenceOf({ quotes, publishedQuotes, articles, names }: Preview): string {
  const moved = `${count(quotes, 'quote')} ${quotes === 1 ? 'moves' : 'move'}, ${publishedQuotes} of them public`;
  return `${moved}, from ${count(articles, 'article')}, with ${count(names.length, 'name')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const merge = operation({
  ...CHANGE,
  id: 'mergeEntity',
  path: '/v1/entities/{id}/merge',
  summary: 'Merge an entity into another',
  description:
    'From now on the other stands for it, everywhere and at its old address. No record changes, so it can be taken back whole at any time.',
  body: MergeRequest,
  bodyExample: { into: EXAMPLE_IDS.other, why: 'The same harbour master, misspelt.' },
  run: (desk, { params: { id }, body: { into, why }, version, caller }) =>
    decideOn(desk, { id, act: { act: 'merge', into } }, { version, caller, why }),
});

const unmerge = operation({
  ...CHANGE,
  id: 'unmergeEntity',
  path: '/v1/entities/{id}/unmerge',
  summary: 'Take a merge back',
  description: 'Everything that names it is its own again, also what came since. The body may be left out.',
  body: WhyRequest,
  bodyExample: { why: 'Two people after all.' },
  run: (desk, { params: { id }, body: { why }, version, caller }) =>
    decideOn(desk, { id, act: { act: 'unmerge' } }, { version, caller, why }),
});

const tellApart = operation({
  ...CHANGE,
  id: 'tellApart',
  path: '/v1/entities/{id}/tell-apart',
  summary: 'Say that two are not the same',
  description: 'Neither is a candidate for the other any more, nor can they be merged.',
  body: ApartRequest,
  bodyExample: { from: EXAMPLE_IDS.other, why: 'Mother and daughter.' },
  run: (desk, { params: { id }, body: { from, why }, version, caller }) =>
    decideOn(desk, { id, act: { act: 'tell-apart', from } }, { version, caller, why }),
});

const takeApartBack = operation({
  ...CHANGE,
  id: 'takeApartBack',
  path: '/v1/entities/{id}/take-apart-back',
  summary: 'Take back that two are not the same',
  description: 'They may be candidates for each other again.',
  body: ApartRequest,
  bodyExample: { from: EXAMPLE_IDS.other },
  run: (desk, { params: { id }, body: { from, why }, version, caller }) =>
    decideOn(desk, { id, act: { act: 'take-apart-back', from } }, { version, caller, why }),
});

export const MERGING_OPERATIONS = [listCandidates, previewMerge, merge, unmerge, tellApart, takeApartBack];
