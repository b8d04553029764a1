import type { AccessToken, StoredArticle } from '@onrecord/store';
import { demandLevel } from '../http/authenticate.ts';
import type { Answer, Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import type { ArticleResource } from '../schemas/responses.ts';

/** The article with this id. Throws `not-found`. */
export async function loadArticle({ archive }: Desk, id: string): Promise<StoredArticle> {
  const article = await archive.loadArticle(id);
  if (article !== null) return article;
  throw noSuchArticle(id);
}

/** `not-found` for an article. */
export function noSuchArticle(id: string): ApiProblem {
  return new ApiProblem('not-found', `There is no article with the id ${JSON.stringify(id)}.`);
}

/**
 * The article a caller wants to change. What readers can see already, or will without another look, only an editor may touch.
 * Throws `not-found`, `level-too-low`, `version-stale`.
 */
export async function loadForChange(
  desk: Desk,
  id: string,
  { version, caller }: { readonly version: number; readonly caller: AccessToken },
): Promise<StoredArticle> {
  const article = await loadArticle(desk, id);
  if (article.releasedAt !== null) demandLevel(caller, 'editor', 'Changing a published article');
  if (article.dueAt !== null) demandLevel(caller, 'editor', 'Changing a scheduled or embargoed article');
  if (article.version === version) return article;
  const detail = `The article is at version ${article.version}; your change is based on version ${version}.`;
  throw new ApiProblem('version-stale', detail, { currentVersion: article.version });
}

/** What the archive needs to know of a change; the reason, and the note for readers, only where there is one. */
export function toChange(
  { version, caller }: { readonly version: number; readonly caller: AccessToken },
  { why, note }: { readonly why?: string | undefined; readonly note?: string | undefined } = {},
) {
  return { by: caller.name, version, ...(why !== undefined && { why }), ...(note !== undefined && { note }) };
}

/** The archive's article as the API shows it. */
export function toArticleResource(article: StoredArticle, siteUrl: string): ArticleResource {
  return { ...resourceOf(article, siteUrl), record: article.record, decisions: { ...article.decisions } };
}

/** All of it but the record and the decisions. */
function resourceOf(
  article: Omit<StoredArticle, 'record' | 'decisions'>,
  siteUrl: string,
): Omit<ArticleResource, 'record' | 'decisions'> {
  const { id, slug, state, version, source, entitySlugs, createdAt, updatedAt } = article;
  const { releasedAt, dueAt, correctedAt } = article;
  const { sha256, mediaType, receivedAt, origin } = source;
  return {
    ...{ id, slug, state, version, createdAt, updatedAt, releasedAt, dueAt, correctedAt },
    source: { sha256, mediaType, receivedAt, origin },
    entitySlugs: { ...entitySlugs },
    siteUrl: state === 'published' ? `${siteUrl}/articles/${encodeURIComponent(slug)}` : null,
  };
}

/** An answer that is the whole article. */
export function answerArticle(article: StoredArticle, desk: Desk): Answer {
  return { body: toArticleResource(article, desk.siteUrl), version: article.version };
}

/** The same for reading it alone: record and decisions go out as the archive keeps them, unread. Throws `not-found`. */
export async function answerWritten({ archive, siteUrl }: Desk, id: string): Promise<Answer> {
  const article = await archive.loadWritten(id);
  if (article === null) throw noSuchArticle(id);
  const rest = JSON.stringify(resourceOf(article, siteUrl)).slice(1);
  const json = `{"record":${article.record},"decisions":${article.decisions},${rest}`;
  return { json, version: article.version };
}
