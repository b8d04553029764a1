import { type ParsedRecord, parse } from '@onrecord/core';
import type { StoredArticle } from '@onrecord/store';
import type { Operation } from '../http/operation.ts';
import { ORIGINAL_REQUEST_EXAMPLE } from '../openapi/original-examples.ts';
import { EXAMPLE_IDS } from '../schemas/example-ids.ts';
import type { Sent } from './client.ts';
import { exampleCall } from './example-call.ts';
import { draftWithQuote } from './pages.ts';
import type { TestApi } from './start-api.ts';

/** What an operation finds: a new draft with a quote, the person who said it, and an entity that an editor made. */
export interface World {
  readonly api: TestApi;
  readonly draft: StoredArticle;
  readonly quoteId: string;
  readonly personId: string;
  readonly otherId: string;
}

/** What is other than in the reference's example: the version, the body, and the ids that stand for those of the example. */
export interface Changed {
  readonly version?: number;
  readonly json?: unknown;
  readonly raw?: string;
  readonly ids?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly sent: Sent;
}

/** Brings the world to where a call makes sense. */
export type Prepare = (world: World) => Promise<Changed>;

const BY = { by: 'the scene' };

export async function newWorld(api: TestApi): Promise<World> {
  const draft = await draftWithQuote(api);
  const made = await api.store.createEntity({ type: 'person', name: `Oda ${draft.id}` }, BY);
  const [quote] = draft.record.quotes;
  const [person] = draft.record.entities;
  return { api, draft, quoteId: quote?.id ?? '', personId: person?.id ?? '', otherId: made.id };
}

/** The call of the reference's example, on a new world that was prepared for it. */
export async function callIn(api: TestApi, operation: Operation, prepare: Prepare): Promise<Call> {
  const world = await newWorld(api);
  const { ids = {}, version, json, raw } = await prepare(world);
  const known = {
    [EXAMPLE_IDS.article]: world.draft.id,
    [EXAMPLE_IDS.quote]: world.quoteId,
    [EXAMPLE_IDS.person]: world.personId,
    [EXAMPLE_IDS.other]: world.otherId,
    ...ids,
  };
  const real = (text: string) => Object.entries(known).reduce((words, [from, to]) => words.replaceAll(from, to), text);
  const { method, path, sent } = exampleCall(operation);
  const body = json ?? sent.json;
  return {
    method,
    path: real(path),
    sent: {
      ...sent,
      ...(body !== undefined && { json: JSON.parse(real(JSON.stringify(body))) }),
      ...(raw !== undefined && { raw }),
      ...(version !== undefined && { version }),
    },
  };
}

export const nothing: Prepare = async () => ({});

export const published: Prepare = async ({ api, draft }) => {
  const { version } = await api.store.publishArticle(draft.id, { ...BY, version: draft.version });
  return { version };
};

export const submitted: Prepare = async ({ api, draft }) => {
  const { version } = await api.store.changeState(draft.id, { to: 'in-review' }, { ...BY, version: draft.version });
  return { version };
};

/** A version that says the same: there is something to go back to, and to compare with. */
export const changed: Prepare = async ({ api, draft }) => {
  const { record, decisions } = draft;
  const { version } = await api.store.saveArticle(draft.id, { record, decisions }, { ...BY, version: draft.version });
  return { version };
};

export const withOriginal: Prepare = async ({ api, draft }) => {
  const sent = { json: ORIGINAL_REQUEST_EXAMPLE, version: draft.version };
  const { body } = await api.as('editor').put(`/v1/articles/${draft.id}/original`, sent);
  return { version: body.articleVersion };
};

/** A second quote, to be joined with the first. */
export const twoQuotes: Prepare = async ({ api, draft }) => {
  const words = 'Port Senna will close its old bridge in May.';
  const start = draft.record.text.indexOf(words);
  const json = { kind: 'indirect', span: { start, end: start + words.length - 1 } };
  const { body } = await api.as('editor').post(`/v1/articles/${draft.id}/quotes`, { json, version: draft.version });
  return { version: body.articleVersion, ids: { [EXAMPLE_IDS.otherQuote]: body.quote.id } };
};

/** Nobody knows who said its quote. */
export const speakerUnknown: Prepare = async ({ api, draft }) => {
  const record = { ...draft.record, quotes: draft.record.quotes.map((quote) => ({ ...quote, speaker: null })) };
  const change = { ...BY, version: draft.version };
  const { version } = await api.store.saveArticle(draft.id, { record, decisions: {} }, change);
  return { version };
};

const UNKNOWN = '“We shut the mill,” she told reporters on Monday.';

/** The record with somebody who said each of its quotes. */
export function withSpeakers(record: ParsedRecord): ParsedRecord {
  const speaker = { span: null, text: 'an official', kind: 'unnamed', entityId: null, via: 'nominal' } as const;
  return { ...record, quotes: record.quotes.map((quote) => ({ ...quote, speaker })) };
}

/** A published article whose older version 2 could not be published. */
export const publishedAfterUnknown: Prepare = async (world) => {
  const { api, draft } = world;
  const { version = 0 } = await speakerUnknown(world);
  const known = await api.store.saveArticle(draft.id, draft, { ...BY, version });
  return { version: (await api.store.publishArticle(draft.id, { ...BY, version: known.version })).version };
};

/** A published article which the parser would read so that it could not be published. */
export const publishedUnlikeRead: Prepare = async ({ api }) => {
  keys += 1;
  const text = `Mill ${keys} closes\n\n${UNKNOWN}\n`;
  const source = { received: Buffer.from(text), mediaType: 'text/plain', origin: null } as const;
  const { id, version } = await api.store.importPublished(source, withSpeakers(parse(text)), BY.by);
  return { version, ids: { [EXAMPLE_IDS.article]: id } };
};

/** A text for a published article that could not be published. */
export const publishedGivenUnknown: Prepare = async (world) => ({
  ...(await published(world)),
  json: {
    blocks: [
      { kind: 'headline', text: 'Mill closes' },
      { kind: 'paragraph', text: UNKNOWN },
    ],
  },
});

/** A published article that is to lose its headline. */
export const publishedWithoutHeadline: Prepare = async (world) => ({
  ...(await published(world)),
  json: { headline: null, note: 'It has none.' },
});

let keys = 0;

async function fileReport({ api, quoteId }: World): Promise<string> {
  keys += 1;
  const keyHash = String(keys).padStart(64, '0');
  return (await api.store.fileReport({ quoteId, reason: 'Her deputy said it.', keyHash })).id;
}

export const reported: Prepare = async (world) => ({
  ...(await published(world)),
  ids: { [EXAMPLE_IDS.report]: await fileReport(world) },
});

/** So many readers have reported it that no more are taken. */
export const oftenReported: Prepare = async (world) => {
  const version = await published(world);
  for (let number = 0; number < 20; number += 1) await fileReport(world);
  return version;
};

export const answered: Prepare = async (world) => {
  const { ids = {} } = await reported(world);
  const report = await world.api.store.declineReport(ids[EXAMPLE_IDS.report] ?? '', { answer: 'No.', by: BY.by });
  const article = await world.api.store.loadArticle(report.articleId);
  return { ids, version: article?.version ?? 0 };
};

/** Takes the quote out of the text. */
async function cut({ api, draft }: World, version: number): Promise<number> {
  const text = draft.record.text.replace(/“.*\n/, '');
  const { article } = await api.store.editBody(draft.id, parse(text), { ...BY, version });
  return article.version;
}

/** An edit took the quote away, and nobody has looked. */
export const quoteGone: Prepare = async (world) => {
  const version = await cut(world, world.draft.version);
  const [review] = (await world.api.store.listReviews({ articleId: world.draft.id })).items;
  return { version, ids: { [EXAMPLE_IDS.quote]: review?.id ?? '' } };
};

/** A reader has reported a quote that is not there any more. */
export const reportedAndGone: Prepare = async (world) => {
  const { version = 0, ids = {} } = await reported(world);
  return { version: await cut(world, version), ids: { [EXAMPLE_IDS.quote]: ids[EXAMPLE_IDS.report] ?? '' } };
};

/** An import that waits for its turn. */
export const waitingImport: Prepare = async ({ api }) => {
  const job = await api.store.createJob(BY.by);
  await api.store.startJob(job.id);
  return { ids: { [EXAMPLE_IDS.job]: job.id } };
};

export const cancelledImport: Prepare = async (world) => {
  const { ids = {} } = await waitingImport(world);
  await world.api.store.cancelJob(ids[EXAMPLE_IDS.job] ?? '');
  return { ids };
};

export const undoneImport: Prepare = async (world) => {
  const { ids = {} } = await cancelledImport(world);
  await world.api.store.undoJob(ids[EXAMPLE_IDS.job] ?? '', BY.by);
  return { ids };
};

/** The person's own version, which has nothing to do with the article's. */
export const untouched: Prepare = async () => ({ version: 0 });

export const withAlias: Prepare = async ({ api, personId }) => {
  const { version } = await api.store.changeEntity(
    personId,
    { act: 'give-alias', name: 'M. Velin' },
    { ...BY, version: 0 },
  );
  return { version };
};

export const withRole: Prepare = async ({ api, personId }) => {
  const role = { title: 'mayor', of: null, from: null, until: null };
  const { version, givenRoles } = await api.store.changeEntity(
    personId,
    { act: 'give-role', role },
    { ...BY, version: 0 },
  );
  return { version, ids: { [EXAMPLE_IDS.role]: givenRoles[0]?.id ?? '' } };
};

export const merged: Prepare = async ({ api, personId, otherId }) => {
  const { version } = await api.store.changeEntity(personId, { act: 'merge', into: otherId }, { ...BY, version: 0 });
  return { version };
};

export const toldApart: Prepare = async ({ api, personId, otherId }) => {
  const { version } = await api.store.changeEntity(
    personId,
    { act: 'tell-apart', from: otherId },
    { ...BY, version: 0 },
  );
  return { version };
};
