import type { Store } from '../port.ts';
import { deleteDraft, importArticle, publishArticle, saveArticle } from './change-article.ts';
import type { Engine } from './engine.ts';
import { findEntities, listMostQuoted, loadEntity, loadEntityBySlug } from './entities.ts';
import { listArticles } from './list-articles.ts';
import { listRevisions, loadArticle, loadPublished, loadSource } from './load-article.ts';
import { findQuoteArticle, listQuotes, loadQuote } from './quotes.ts';
import { searchArchive } from './search.ts';
import { health, readSetting, writeSetting } from './settings.ts';
import { createToken, listTokens, revokeToken, useToken } from './tokens.ts';

/** The archive on an engine: the whole port, one line for each method. */
export function createStore(engine: Engine): Store {
  return {
    importArticle: (source, record, by) => importArticle(engine, source, { record, by }),
    loadArticle: (id) => loadArticle(engine, id),
    loadPublished: (slug) => loadPublished(engine, slug),
    loadSource: (articleId) => loadSource(engine, articleId),
    listArticles: (request) => listArticles(engine, request),
    saveArticle: (id, changed, change) => saveArticle(engine, id, { ...changed, change }),
    publishArticle: (id, change) => publishArticle(engine, id, change),
    deleteDraft: (id, change) => deleteDraft(engine, id, change),
    listRevisions: (articleId) => listRevisions(engine, articleId),
    findQuoteArticle: (quoteId) => findQuoteArticle(engine, quoteId),
    loadQuote: (quoteId) => loadQuote(engine, quoteId),
    listQuotes: (request) => listQuotes(engine, request),
    loadEntity: (id) => loadEntity(engine, id),
    loadEntityBySlug: (type, slug) => loadEntityBySlug(engine, type, slug),
    findEntities: (query, limit) => findEntities(engine, query, limit),
    listMostQuoted: (limit) => listMostQuoted(engine, limit),
    search: (request) => searchArchive(engine, request),
    createToken: (token) => createToken(engine, token),
    useToken: (secretHash) => useToken(engine, secretHash),
    listTokens: () => listTokens(engine),
    revokeToken: (id) => revokeToken(engine, id),
    readSetting: (key) => readSetting(engine, key),
    writeSetting: (key, value) => writeSetting(engine, key, value),
    health: () => health(engine),
    close: () => engine.close(),
  };
}
