import { describe, expect, test } from 'vitest';
import type { EntityAct, Store } from '../port.ts';
import { asEditor, type OpenStore, openDesk } from './open-store.ts';
import { type GivenArticle, makeRecord, makeSource } from './records.ts';

const page = (speaker: string, words = 'We shut it'): GivenArticle => ({
  paragraphs: [`"${words}," ${speaker} said.`],
  entities: [{ name: speaker }],
  quotes: [{ words: `${words},`, speaker }],
});

const GERMAN = makeRecord({ headline: null, paragraphs: ['Wir haben geschlossen.'] });
const ORIGINAL = {
  source: makeSource(GERMAN.text),
  text: GERMAN.text,
  blocks: GERMAN.article.blocks,
  direction: 'ltr',
} as const;

/** Everything that readers see of a small archive. */
async function seenIn(store: Store): Promise<string> {
  const { items: articles } = await store.listArticles({ state: 'published' });
  const entities = await store.listMostQuoted(20);
  return JSON.stringify([
    articles,
    entities,
    await Promise.all(articles.map(({ slug }) => store.loadPublished(slug))),
    await Promise.all(articles.map(({ id }) => store.loadOriginal(id))),
    await Promise.all(entities.map(({ type, slug }) => store.loadEntityBySlug(type, slug))),
    await store.listQuotes({}),
    await store.listLedger({}),
    await store.search({ query: 'shut', facets: true }),
  ]);
}

export function publicChangesContract(open: OpenStore): void {
  describe('public changes', () => {
    test('are counted whenever readers see something else, and never for what they do not see', async () => {
      const { store, importDraft, publishNew, clock } = await openDesk(open);
      const counted: [step: string, isCounted: boolean][] = [];
      /** Does a step, and holds the number to what readers see: it may count too much, never too little. */
      const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
        const before = [await store.countPublicChanges(), await seenIn(store)];
        const done = await act();
        const after = [await store.countPublicChanges(), await seenIn(store)];
        const isCounted = before[0] !== after[0];
        expect({ name, isCounted }).toEqual({ name, isCounted: isCounted || before[1] !== after[1] });
        counted.push([name, isCounted]);
        return done;
      };
      const change = async (name: string, id: string, what: EntityAct) =>
        step(name, async () => {
          const version = (await store.loadEntityFile(id))?.version ?? -1;
          return store.changeEntity(id, what, { by: 'editor', version });
        });

      expect(await store.countPublicChanges()).toBe(0);
      let a = await step('import', () => importDraft(page('Edita Marek')));
      const settings = { record: a.record, decisions: {} };
      a = await step('edit a draft', () => store.saveArticle(a.id, settings, asEditor(a)));
      a = await step('publish', () => store.publishArticle(a.id, asEditor(a)));
      const draft = await step('import one who is known', () => importDraft(page('Edita Marek', 'They shut it')));
      await step('delete a draft', () => store.deleteDraft(draft.id, asEditor(draft)));
      a = await step('edit', () => store.saveArticle(a.id, settings, asEditor(a)));
      a = await step('move', () => store.changeSlug(a.id, 'elsewhere', asEditor(a)));
      const put = { ...ORIGINAL, ...{ language: 'de', publisher: null, url: null } };
      a = (await step('put an original', () => store.putOriginal(a.id, put, asEditor(a)))).article;
      a = (await step('remove an original', () => store.removeOriginal(a.id, asEditor(a)))).article;
      a = await step('restore', () => store.restoreRevision(a.id, 1, asEditor(a)));
      const b = await publishNew(page('Rosa Lindt', 'Nobody shut it'));
      const [edita = '', rosa = ''] = [a, b].map(({ record }) => record.entities[0]?.id ?? '');
      await change('rename', rosa, { act: 'rename', name: 'Rosa Lindt-Maier' });
      await change('merge', rosa, { act: 'merge', into: edita });
      await change('take a merge back', rosa, { act: 'unmerge' });
      await step('report', () =>
        store.fileReport({ quoteId: a.record.quotes[0]?.id ?? '', reason: 'Her son.', keyHash: 'a'.repeat(64) }),
      );
      const token = { name: 'desk', level: 'editor', expiresAt: null, secretHash: 'b'.repeat(64) } as const;
      await step('make a token', () => store.createToken(token));
      await step('use a token', () => store.useToken('b'.repeat(64)));
      const until = new Date(clock.now.getTime() + 60_000).toISOString();
      const late = await importDraft(page('Ana Bell', 'It was shut'));
      await step('schedule', () => store.changeState(late.id, { to: 'scheduled', until }, asEditor(late)));
      clock.now = new Date(clock.now.getTime() + 120_000);
      await step('publish what is due', () => store.publishDue('system'));
      a = await step('withdraw', () => store.changeState(a.id, { to: 'withdrawn' }, asEditor(a)));
      a = await step('publish again', () => store.publishArticle(a.id, asEditor(a)));
      await step('kill', () => store.killArticle(a.id, asEditor(a)));

      const unseen = counted.filter(([, isCounted]) => !isCounted).map(([name]) => name);
      expect(unseen).toEqual([
        ...['import', 'edit a draft', 'import one who is known', 'delete a draft'],
        ...['report', 'make a token', 'use a token', 'schedule'],
      ]);
    });
  });
}
