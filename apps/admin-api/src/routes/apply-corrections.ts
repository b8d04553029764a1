import type { ParsedRecord } from '@onrecord/core';
import type { AccessToken, Decision, StoredArticle } from '@onrecord/store';
import type * as z from 'zod';
import { addQuote } from '../desk/add-quote.ts';
import { editArticle } from '../desk/edit-article.ts';
import type { Desk } from '../http/operation.ts';
import { ApiProblem } from '../http/problem.ts';
import { invalidBody } from '../http/validate.ts';
import type * as preview from '../schemas/preview.ts';
import { toChange } from './article-access.ts';
import { correctedArticle, findSpeaker, invalidQuote } from './quote-access.ts';

type Corrections = z.output<typeof preview.Corrections>;
type Correctable = Pick<StoredArticle, 'record' | 'decisions'>;

interface Given {
  readonly corrections: Corrections;
  readonly by: string;
  /** The ids of the article by those of the preview; the same where they are missing. */
  readonly ids: ReadonlyMap<string, string>;
}

/** An article with everything corrected that was found wrong in its preview. Throws `request-invalid` naming the first that cannot be. */
async function applyCorrections(desk: Desk, article: Correctable, given: Given): Promise<Correctable> {
  const { fields = {}, quotes = [], add = [] } = given.corrections;
  let now: Correctable = { ...article, record: editArticle(article.record, fields) };
  for (const [i, { quoteId, decision, ...correction }] of quotes.entries()) {
    const id = given.ids.get(quoteId) ?? quoteId;
    const place = `corrections.quotes[${i}]`;
    const quote = now.record.quotes.find((each) => each.id === id);
    if (quote === undefined)
      throw invalidBody([{ field: `${place}.quoteId`, message: 'The preview has no such quote.' }]);
    const speaker = renamed(correction.speaker, given.ids);
    if (decision === undefined)
      now = await within(place, () => correctedArticle(desk, now, { quote, correction: { ...correction, speaker } }));
    now = decided(now, id, word(desk, given.by, decision ?? 'corrected'));
  }
  for (const [i, { speaker, ...added }] of add.entries()) {
    const chosen = renamed(speaker, given.ids);
    now = await within(`corrections.add[${i}]`, async () => {
      const result = addQuote(now, { ...added, speaker: chosen ? await findSpeaker(desk, now, chosen) : null });
      if (!result.ok) throw invalidQuote(result.errors);
      return decided(
        { ...now, record: result.record },
        result.record.quotes.at(-1)?.id ?? '',
        word(desk, given.by, 'corrected'),
      );
    });
  }
  return now;
}

type Asked = Corrections | undefined;

/**
 * What a page will be with its corrections, before anything is kept. Throws `request-invalid` for corrections that this reading of it
 * cannot have.
 */
export async function correctedPreview(
  desk: Desk,
  record: ParsedRecord,
  { corrections, by }: { readonly corrections: Asked; readonly by: string },
): Promise<Correctable> {
  const preview = { record, decisions: {} };
  return corrections === undefined ? preview : applyCorrections(desk, preview, { corrections, by, ids: new Map() });
}

/** The draft with the corrections of its preview as a version of its own; the draft itself where there are none. */
export async function correctDraft(
  desk: Desk,
  draft: StoredArticle,
  given: { readonly record: ParsedRecord; readonly corrections: Asked; readonly caller: AccessToken },
): Promise<StoredArticle> {
  const { record, corrections, caller } = given;
  if (corrections === undefined) return draft;
  const ids = idsOfPreview(record, draft);
  const corrected = await applyCorrections(desk, draft, { corrections, by: caller.name, ids });
  const change = toChange({ version: draft.version, caller }, { why: 'Corrected at the import.' });
  return desk.archive.saveArticle(draft.id, corrected, change);
}

/** The permanent ids of a draft by those of its preview: an import keeps the order of quotes and entities. */
function idsOfPreview(preview: ParsedRecord, { record }: StoredArticle): ReadonlyMap<string, string> {
  const pairs = (before: readonly { id: string }[], after: readonly { id: string }[]) =>
    before.flatMap(({ id }, i): [string, string][] => (after[i] === undefined ? [] : [[id, after[i].id]]));
  return new Map([...pairs(preview.quotes, record.quotes), ...pairs(preview.entities, record.entities)]);
}

function renamed<S extends { readonly entityId?: string | undefined }>(
  speaker: S | null | undefined,
  ids: ReadonlyMap<string, string>,
): S | null | undefined {
  const id = speaker?.entityId;
  return speaker && id !== undefined ? { ...speaker, entityId: ids.get(id) ?? id } : speaker;
}

function word({ now }: Desk, by: string, decision: Decision['decision']): Decision {
  return { decision, by, at: now().toISOString() };
}

function decided(article: Correctable, quoteId: string, decision: Decision): Correctable {
  return { ...article, decisions: { ...article.decisions, [quoteId]: decision } };
}

/** What is wrong with a part of a body, told by its place in the whole. */
async function within<T>(place: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.extras.errors === undefined) throw error;
    throw invalidBody(error.extras.errors.map(({ field, message }) => ({ field: `${place}.${field}`, message })));
  }
}
