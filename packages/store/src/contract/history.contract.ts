import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityAct, Store, StoredArticle } from '../port.ts';
import { asEditor, type OpenStore, openDesk, START } from './open-store.ts';
import { type GivenArticle, makeRecord, makeSource } from './records.ts';

/** How many cases each property is tried with; `CASES` asks for more. */
const CASES = Number(process.env.CASES ?? 12);

/** Names of which no two sound alike. */
const NAMES = ['Rosa Lindt', 'Theodora Vance', 'Birgit Oslak', 'Henri Quintal', 'Moss Company'] as const;
const nameIndex = fc.nat({ max: NAMES.length - 1 });

function page(speakers: readonly number[], number: number): GivenArticle {
  const names = speakers.map((index) => NAMES[index] ?? '');
  return {
    headline: `Page ${number}`,
    paragraphs: names.map((name, index) => `"Word ${index} of page ${number}," ${name} said.`),
    entities: names.map((name) => ({ name, aliases: [`${name} Senior`], roles: [`Head of ${name}`] })),
    quotes: names.map((speaker, index) => ({ words: `Word ${index} of page ${number},`, speaker })),
  };
}

type Step =
  | { readonly do: 'import'; readonly speakers: readonly number[]; readonly publish: boolean }
  | { readonly do: 'drop-quotes' | 'withdraw' | 'delete' | 'restore'; readonly article: number }
  | { readonly do: 'hand-over'; readonly article: number; readonly to: number }
  | { readonly do: 'merge'; readonly one: number; readonly into: number }
  | { readonly do: 'unmerge'; readonly one: number };

const article = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      speakers: fc.uniqueArray(nameIndex, { minLength: 1 }),
      publish: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('drop-quotes' as const, 'withdraw' as const, 'delete' as const, 'restore' as const),
      article,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hand-over' as const), article, to: nameIndex }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), one: nameIndex, into: nameIndex }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unmerge' as const), one: nameIndex }) },
);

/** An archive that goes through steps; those that cannot be are left out, alike whether anything was merged or not. */
class Walk {
  readonly store: Store;

  readonly articles: StoredArticle[] = [];

  constructor(store: Store) {
    this.store = store;
  }

  async go(next: Step): Promise<void> {
    switch (next.do) {
      case 'import':
        return this.#import(next.speakers, next.publish);
      case 'merge':
        return this.#act(NAMES[next.one], { act: 'merge', into: (await this.#idOf(NAMES[next.into])) ?? '' });
      case 'unmerge':
        return this.#act(NAMES[next.one], { act: 'unmerge' });
      default: {
        const found = this.articles[next.article];
        if (found !== undefined) this.articles[next.article] = (await this.#change(found, next)) ?? found;
      }
    }
  }

  async #import(speakers: readonly number[], publish: boolean): Promise<void> {
    const number = this.articles.length;
    const source = makeSource(`page ${number} of ${speakers}`);
    const draft = await this.store.importArticle(source, makeRecord(page(speakers, number)), 'desk');
    this.articles.push(publish ? await this.store.publishArticle(draft.id, asEditor(draft)) : draft);
  }

  async #change(given: StoredArticle, next: Step): Promise<StoredArticle | null> {
    const current = await this.store.loadArticle(given.id);
    if (current === null) return null;
    const { id, record, decisions, state } = current;
    const change = asEditor(current);
    if (next.do === 'withdraw')
      return state === 'published' ? this.store.changeState(id, { to: 'withdrawn' }, change) : current;
    if (next.do === 'restore') return this.store.restoreRevision(id, 1, change);
    if (next.do === 'delete') {
      if (state === 'draft') await this.store.deleteDraft(id, change);
      return current;
    }
    const speaker = record.entities[next.do === 'hand-over' ? next.to % Math.max(record.entities.length, 1) : 0];
    const quotes = record.quotes
      .slice(next.do === 'drop-quotes' ? 1 : 0)
      .map((quote) =>
        quote.speaker === null || speaker === undefined
          ? quote
          : { ...quote, speaker: { ...quote.speaker, entityId: speaker.id } },
      );
    return this.store.saveArticle(id, { record: { ...record, quotes }, decisions }, change);
  }

  /** The entity that bears a name of its own, whoever stands for it. */
  async #idOf(name = ''): Promise<string | null> {
    for (const { record } of this.articles) {
      const id = record.entities.find((entity) => entity.name === name)?.id;
      if (id !== undefined && (await this.store.loadEntityFile(id)) !== null) return id;
    }
    return null;
  }

  async #act(name: string | undefined, act: EntityAct): Promise<void> {
    const id = await this.#idOf(name);
    const file = id === null ? null : await this.store.loadEntityFile(id);
    if (id === null || file === null || ('into' in act && act.into === '')) return;
    const other = 'into' in act ? await this.store.loadEntityFile(act.into) : null;
    const isPossible =
      act.act === 'unmerge'
        ? file.mergedInto !== null
        : other !== null && other.id !== id && file.mergedInto === null && other.mergedInto === null;
    if (isPossible) await this.store.changeEntity(id, act, { by: 'editor', version: file.version });
  }

  async unmergeAll(order: readonly number[]): Promise<void> {
    for (const one of order) await this.go({ do: 'unmerge', one });
  }

  /** Everything a reader or editor can see, with entities and articles told by what they are called and not by their ids. */
  async seen(): Promise<unknown> {
    const entities = [];
    for (const name of NAMES) {
      const id = await this.#idOf(name);
      const entity = id === null ? null : await this.store.loadEntity(id);
      const quotes = id === null ? [] : (await this.store.listQuotes({ speakerId: id, limit: 100 })).items;
      const named = id === null ? [] : (await this.store.listArticles({ entityId: id, limit: 100 })).items;
      entities.push({
        entity:
          entity === null
            ? null
            : { ...entity, id: null, roles: entity.roles.map((role) => ({ ...role, articleId: null })) },
        quotes: quotes.map(({ words, speaker }) => [words, speaker?.slug]),
        articles: named.map(({ slug, state, quoteCount }) => [slug, state, quoteCount]),
        found: (await this.store.search({ query: name })).entities.map(({ entity: { slug } }) => slug),
      });
    }
    const articles = [];
    for (const { id } of this.articles) {
      const kept = await this.store.loadArticle(id);
      articles.push(
        kept === null ? null : [kept.slug, kept.state, kept.version, Object.values(kept.entitySlugs).toSorted()],
      );
    }
    return {
      entities,
      articles,
      most: (await this.store.listMostQuoted(10)).map(({ slug, quoteCount }) => [slug, quoteCount]),
    };
  }
}

async function walk(open: OpenStore, steps: readonly Step[], order: readonly number[]): Promise<unknown> {
  let time = Date.parse(START);
  const store = await open({
    now: () => {
      time += 1000;
      return new Date(time);
    },
  });
  try {
    const through = new Walk(store);
    for (const next of steps) await through.go(next);
    await through.unmergeAll(order);
    expect((await store.verify()).firstDifference).toBeNull();
    return await through.seen();
  } finally {
    await store.close();
  }
}

export function historyContract(open: OpenStore): void {
  describe('history', () => {
    test(`merged and unmerged, whatever came between, is as if nobody had merged (${CASES} cases)`, async () => {
      const order = fc.shuffledSubarray([...NAMES.keys()], { minLength: NAMES.length });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), order, async (steps, unmerged) => {
          const isMerging = (next: Step) => next.do === 'merge' || next.do === 'unmerge';
          const without = steps.filter((next) => !isMerging(next));
          expect(await walk(open, steps, unmerged)).toEqual(await walk(open, without, []));
        }),
        { numRuns: CASES, seed: 41 },
      );
    }, 300_000);

    test(`any revision comes back byte for byte, and as a new one (${CASES} cases)`, async () => {
      const desk = await openDesk(open);
      const edit = fc.record({
        quotes: fc.nat({ max: 4 }),
        section: fc.option(fc.string({ unit: 'binary' })),
        rejects: fc.boolean(),
      });
      const property = fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.nat(),
        async (edits, publish, chosen) => {
          let now = await desk.importDraft(page([0, 1, 2, 3, 4], 0));
          if (publish) now = await desk.store.publishArticle(now.id, asEditor(now));
          const versions: StoredArticle[] = [];
          const first = now.record;
          for (const { quotes, section, rejects } of edits) {
            versions.push(now);
            const record = { ...first, article: { ...first.article, section }, quotes: first.quotes.slice(quotes) };
            const [rejected] = record.quotes;
            const decision = { decision: 'rejected', by: 'editor', at: START } as const;
            const decisions = rejects && rejected !== undefined ? { [rejected.id]: decision } : {};
            now = await desk.store.saveArticle(now.id, { record, decisions }, asEditor(now));
          }
          const wanted = versions[chosen % versions.length] ?? now;
          const restored = await desk.store.restoreRevision(now.id, wanted.version, asEditor(now));
          expect(restored.version).toBe(now.version + 1);
          expect(JSON.stringify(restored.record)).toBe(JSON.stringify(wanted.record));
          expect(JSON.stringify(restored.decisions)).toBe(JSON.stringify(wanted.decisions));
          const digests = (await desk.store.listEvents(now.id)).map(({ payload }) => JSON.parse(payload ?? '{}'));
          for (const field of ['record', 'decisions'])
            expect(digests.at(-1)?.[field]).toBe(digests[wanted.version - 1]?.[field]);
        },
      );
      await fc.assert(property, { numRuns: CASES, seed: 42 });
    }, 300_000);
  });
}
