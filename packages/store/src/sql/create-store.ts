import type { Store } from '../port.ts';
import { listEntityAddresses, listEntityParts } from './browse/entity-addresses.ts';
import { loadEntityOverview } from './browse/entity-overview.ts';
import { listMonths, listYears } from './browse/months.ts';
import { listNamed } from './browse/named-entities.ts';
import { listQuotedLately } from './browse/quoted-lately.ts';
import { listQuotedWith } from './browse/quoted-with.ts';
import { listQuotesNaming } from './browse/quotes-naming.ts';
import { listStatementDates } from './browse/statement-dates.ts';
import { listRecentTopics, listTopics, loadTopic } from './browse/topics.ts';
import { changeSlug, changeState, publishArticle, restoreRevision, saveArticle } from './change-article.ts';
import { listDoubts, loadDoubt } from './doubts/list-doubts.ts';
import { editBody } from './edit-body/edit-body.ts';
import { listReviews, loadQuoteAnchor } from './edit-body/reviews.ts';
import type { Engine } from './engine.ts';
import { findEntities, listEntities, listMostQuoted, loadEntity, loadEntityBySlug } from './entities.ts';
import { changeEntity } from './entity-acts/change-entity.ts';
import { createEntity } from './entity-acts/create-entity.ts';
import { listGivenRoles, loadEntityFile } from './entity-acts/entity-file.ts';
import { listCandidates } from './entity-acts/list-candidates.ts';
import { previewMerge } from './entity-acts/preview-merge.ts';
import { deleteDraft, killArticle } from './erase-article.ts';
import { listActs } from './events/list-acts.ts';
import { listCorrections, listEvents, listLedger } from './events/list-events.ts';
import { importArticle, importPublished } from './import-article.ts';
import { findKnownBytes, importArticles } from './import-articles.ts';
import { addJobLines, cancelJob, createJob, dropJob, startJob, undoJob } from './jobs/make-jobs.ts';
import { listJobRows, listJobs, loadJob } from './jobs/read-jobs.ts';
import { keepJobRows, takeJobPart, undoJobRows } from './jobs/work-jobs.ts';
import { keepable, keepableChange } from './keepable.ts';
import { freeKey, keepAnswer, takeKey } from './kept-answers.ts';
import { listArticles } from './list-articles.ts';
import {
  listRevisions,
  loadArticle,
  loadPublished,
  loadSource,
  loadWithdrawn,
  loadWithdrawnQuote,
  loadWritten,
} from './load-article.ts';
import { loadRecords, loadRevision } from './load-revision.ts';
import { findLookAlike } from './look-alikes.ts';
import { hasOriginal, loadOriginal, pairOriginal, putOriginal, removeOriginal } from './originals/originals.ts';
import { countPublicChanges } from './public-changes.ts';
import { publishDue } from './publish-due.ts';
import { findQuoteArticle, listQuotes, loadQuote } from './quotes.ts';
import { declineReport, fileReport, listReports, loadReaderReport, loadReport } from './reports/reports.ts';
import { countStatements } from './search/count-facets.ts';
import { didTheySay } from './search/did-they-say.ts';
import { listFailedSearches, noteFailedSearch } from './search/failed-searches.ts';
import { searchArchive } from './search/search-archive.ts';
import { suggest } from './search/suggest.ts';
import { health, readSetting, writeSetting } from './settings.ts';
import { createToken, listTokens, revokeToken, useToken } from './tokens.ts';
import { verifyArchive } from './verify/verify.ts';

/** The archive on an engine: the whole port, one line for each method. */
export function createStore(engine: Engine): Store {
  return {
    importArticle: (source, record, by) => importArticle(engine, source, { record, by: keepable(by) }),
    importPublished: (source, record, by) => importPublished(engine, source, { record, by: keepable(by) }),
    importArticles: (pages, by) => importArticles(engine, pages, by),
    findKnownBytes: (hashes) => findKnownBytes(engine, hashes),
    findLookAlike: (articleId) => findLookAlike(engine, articleId),
    loadArticle: (id) => loadArticle(engine, id),
    loadWritten: (id) => loadWritten(engine, id),
    loadPublished: (slug) => loadPublished(engine, slug),
    loadSource: (articleId) => loadSource(engine, articleId),
    listArticles: (request) => listArticles(engine, request),
    saveArticle: (id, changed, change) => saveArticle(engine, id, { ...changed, change: keepableChange(change) }),
    editBody: (id, record, change) => editBody(engine, id, { record, change }),
    listReviews: (request) => listReviews(engine, request),
    listDoubts: (request) => listDoubts(engine, request),
    loadDoubt: (id) => loadDoubt(engine, id),
    ...reportMethods(engine),
    putOriginal: (id, original, change) => putOriginal(engine, id, { ...original, change: keepableChange(change) }),
    loadOriginal: (id) => loadOriginal(engine, id),
    hasOriginal: (id) => hasOriginal(engine, id),
    pairOriginal: (id, pairs, change) => pairOriginal(engine, id, { pairs, change: keepableChange(change) }),
    removeOriginal: (id, change) => removeOriginal(engine, id, keepableChange(change)),
    loadQuoteAnchor: (quoteId) => loadQuoteAnchor(engine, quoteId),
    publishArticle: (id, change) => publishArticle(engine, id, keepableChange(change)),
    changeState: (id, to, change) => changeState(engine, id, { to, change: keepableChange(change) }),
    publishDue: (by, hold) => publishDue(engine, keepable(by), hold),
    restoreRevision: (id, version, change) => restoreRevision(engine, id, { version, change: keepableChange(change) }),
    changeSlug: (id, slug, change) => changeSlug(engine, id, { slug, change: keepableChange(change) }),
    deleteDraft: (id, change) => deleteDraft(engine, id, keepableChange(change)),
    killArticle: (id, change) => killArticle(engine, id, keepableChange(change)),
    scrub: () => engine.scrub(),
    loadWithdrawn: (slug) => loadWithdrawn(engine, slug),
    loadWithdrawnQuote: (quoteId) => loadWithdrawnQuote(engine, quoteId),
    listEvents: (subjectId) => listEvents(engine, subjectId),
    listLedger: (request) => listLedger(engine, request),
    listCorrections: (articleId, limit) => listCorrections(engine, articleId, limit),
    listRevisions: (articleId) => listRevisions(engine, articleId),
    loadRecords: (ids) => loadRecords(engine, ids),
    loadRevision: (articleId, version) => loadRevision(engine, articleId, version),
    listActs: (request) => listActs(engine, request),
    findQuoteArticle: (quoteId) => findQuoteArticle(engine, quoteId),
    loadQuote: (quoteId) => loadQuote(engine, quoteId),
    listQuotes: (request) => listQuotes(engine, request),
    ...entityMethods(engine),
    ...browseMethods(engine),
    search: (request) => searchArchive(engine, request),
    suggest: (typed, limit) => suggest(engine, typed, limit),
    noteFailedSearch: (query) => noteFailedSearch(engine, query),
    listFailedSearches: (limit) => listFailedSearches(engine, limit),
    didTheySay: (claim) => didTheySay(engine, claim),
    ...accessMethods(engine),
    ...jobMethods(engine),
    readSetting: (key) => readSetting(engine, key),
    writeSetting: (key, value) => writeSetting(engine, key, value),
    countPublicChanges: () => countPublicChanges(engine),
    verify: () => verifyArchive(engine),
    health: () => health(engine),
    close: () => engine.close(),
  };
}

/** What readers report. */
function reportMethods(
  engine: Engine,
): Pick<Store, 'fileReport' | 'listReports' | 'loadReport' | 'loadReaderReport' | 'declineReport'> {
  return {
    fileReport: (report) => fileReport(engine, report),
    listReports: (request) => listReports(engine, request),
    loadReport: (id) => loadReport(engine, id),
    loadReaderReport: (keyHash) => loadReaderReport(engine, keyHash),
    declineReport: (id, answer) => declineReport(engine, id, answer),
  };
}

/** What is known and decided of entities. */
function entityMethods(
  engine: Engine,
): Pick<
  Store,
  | 'loadEntity'
  | 'loadEntityBySlug'
  | 'loadEntityFile'
  | 'changeEntity'
  | 'createEntity'
  | 'previewMerge'
  | 'listCandidates'
  | 'findEntities'
  | 'listEntities'
  | 'listMostQuoted'
  | 'listQuotedLately'
> {
  return {
    loadEntity: (id) => loadEntity(engine, id),
    loadEntityBySlug: (type, slug) => loadEntityBySlug(engine, type, slug),
    loadEntityFile: (id) => loadEntityFile(engine, id),
    changeEntity: (id, act, change) => changeEntity(engine, id, { act, change: keepableChange(change) }),
    createEntity: (wanted, { by, why }) =>
      createEntity(engine, wanted, { by: keepable(by), ...(why !== undefined && { why: keepable(why) }) }),
    previewMerge: (id, into) => previewMerge(engine, id, into),
    listCandidates: (entityId, limit) => listCandidates(engine, entityId, limit),
    findEntities: (query, limit, type) => findEntities(engine, { query, limit, type }),
    listEntities: (request) => listEntities(engine, request),
    listMostQuoted: (limit) => listMostQuoted(engine, limit),
    listQuotedLately: (since, limit) => listQuotedLately(engine, since, limit),
  };
}

/** Ways through what is published, apart from the search. */
function browseMethods(
  engine: Engine,
): Pick<
  Store,
  | 'listNamed'
  | 'listEntityParts'
  | 'listEntityAddresses'
  | 'loadTopic'
  | 'listTopics'
  | 'listRecentTopics'
  | 'listYears'
  | 'listMonths'
  | 'countStatements'
  | 'listStatementDates'
  | 'listGivenRoles'
  | 'listQuotedWith'
  | 'listQuotesNaming'
  | 'loadEntityOverview'
> {
  return {
    listNamed: (type, request) => listNamed(engine, type, request),
    listEntityParts: () => listEntityParts(engine),
    listEntityAddresses: (part) => listEntityAddresses(engine, part),
    loadTopic: (slug) => loadTopic(engine, slug),
    listTopics: (request) => listTopics(engine, request),
    listRecentTopics: (limit) => listRecentTopics(engine, limit),
    listYears: () => listYears(engine),
    listMonths: (year) => listMonths(engine, year),
    countStatements: (speakerId) => countStatements(engine, speakerId),
    listStatementDates: (speakerId) => listStatementDates(engine, speakerId),
    listGivenRoles: (entityId) => listGivenRoles(engine, entityId),
    listQuotedWith: (speakerId, limit) => listQuotedWith(engine, speakerId, limit),
    listQuotesNaming: (request) => listQuotesNaming(engine, request),
    loadEntityOverview: (type, slug, sizes) => loadEntityOverview(engine, { type, slug }, sizes),
  };
}

/** Who may call, and which requests were answered. */
function accessMethods(
  engine: Engine,
): Pick<Store, 'createToken' | 'useToken' | 'listTokens' | 'revokeToken' | 'takeKey' | 'keepAnswer' | 'freeKey'> {
  return {
    createToken: (token) => createToken(engine, token),
    useToken: (secretHash) => useToken(engine, secretHash),
    listTokens: () => listTokens(engine),
    revokeToken: (id, by) => revokeToken(engine, id, by),
    takeKey: (request) => takeKey(engine, request),
    keepAnswer: (request, answer) => keepAnswer(engine, request, answer),
    freeKey: (request) => freeKey(engine, request),
  };
}

/** Imports of many pages. */
function jobMethods(
  engine: Engine,
): Pick<
  Store,
  | 'createJob'
  | 'addJobLines'
  | 'startJob'
  | 'dropJob'
  | 'cancelJob'
  | 'undoJob'
  | 'loadJob'
  | 'listJobs'
  | 'listJobRows'
  | 'takeJobPart'
  | 'keepJobRows'
  | 'undoJobRows'
> {
  return {
    createJob: (by) => createJob(engine, keepable(by)),
    addJobLines: (jobId, lines) => addJobLines(engine, jobId, lines),
    startJob: (jobId) => startJob(engine, jobId),
    dropJob: (jobId) => dropJob(engine, jobId),
    cancelJob: (jobId) => cancelJob(engine, jobId),
    undoJob: (jobId, by) => undoJob(engine, jobId, keepable(by)),
    loadJob: (id) => loadJob(engine, id),
    listJobs: (request) => listJobs(engine, request),
    listJobRows: (request) => listJobRows(engine, request),
    takeJobPart: (worker) => takeJobPart(engine, worker),
    keepJobRows: (part, rows) => keepJobRows(engine, part, rows),
    undoJobRows: (part) => undoJobRows(engine, part),
  };
}
