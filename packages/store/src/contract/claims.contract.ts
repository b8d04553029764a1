import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asEditor, type Desk, type OpenStore, openDesk } from './open-store.ts';

const WORDS = [
  'We will not sell the old pier to anybody, not this year and not the next.',
  'The cost of the bridge has doubled since March.',
  'No.',
] as const;

async function openWithQuotes(open: OpenStore): Promise<Desk> {
  const desk = await openDesk(open);
  await desk.publishNew({
    paragraphs: [WORDS.join(' ')],
    entities: [{ name: 'Nadia Ferro' }, { name: 'Tomas Bek' }],
    quotes: [
      { words: WORDS[0], speaker: 'Nadia Ferro' },
      { words: WORDS[1], speaker: 'Tomas Bek' },
      { words: WORDS[2], speaker: 'Tomas Bek' },
    ],
  });
  return desk;
}

export function claimsContract(open: OpenStore): void {
  describe('did they say that?', () => {
    test('answers for each kind of claim', async () => {
      const { store } = await openWithQuotes(open);
      const ferro = (await store.loadEntityBySlug('person', 'nadia-ferro'))?.id ?? '';
      const verdict = async (words: string, speakerId?: string) =>
        (await store.didTheySay(speakerId === undefined ? { words } : { words, speakerId })).verdict;
      expect(await verdict('“the cost of the bridge has doubled since march”')).toBe('exact');
      expect(await verdict('no')).toBe('exact');
      expect(await verdict('sell the old pier', ferro)).toBe('part-of');
      expect(await verdict('We will sell the old pier to anybody', ferro)).toBe('altered');
      expect(await verdict('The cost of the bridge has doubled', ferro)).toBe('said-by-someone-else');
      expect(await verdict('The moon is made of cheese')).toBe('not-found');
      for (const nothing of ['', '…', '\0']) expect(await verdict(nothing)).toBe('not-found');
    });

    test('shows where it was said and what differs', async () => {
      const { store } = await openWithQuotes(open);
      const { matches } = await store.didTheySay({ words: 'The cost of the tunnel has doubled since March' });
      expect(matches).toMatchObject([
        {
          kind: 'altered',
          item: { words: WORDS[1], speaker: { name: 'Tomas Bek' } },
          diff: [
            { in: 'same', words: 'The cost of the' },
            { in: 'said', words: 'bridge' },
            { in: 'claimed', words: 'tunnel' },
            { in: 'same', words: 'has doubled since March' },
          ],
          reason: 'The words differ: “bridge” became “tunnel”.',
        },
      ]);
    });

    test('knows nothing of drafts and rejected quotes', async () => {
      const desk = await openWithQuotes(open);
      await desk.importDraft({
        paragraphs: ['A draft said this whole sentence.'],
        quotes: [{ words: 'A draft said this whole sentence.' }],
      });
      expect((await desk.store.didTheySay({ words: 'A draft said this whole sentence' })).verdict).toBe('not-found');
      const quote = (await desk.store.didTheySay({ words: WORDS[1] })).matches[0]?.item;
      const article = await desk.store.loadArticle(quote?.article.id ?? '');
      if (article === null || quote === undefined) throw new Error('expected the quote');
      const decisions = {
        [quote.quote.id]: { decision: 'rejected' as const, by: 'editor', at: '2026-01-10T13:00:00Z' },
      };
      await desk.store.saveArticle(article.id, { record: article.record, decisions }, asEditor(article));
      expect((await desk.store.didTheySay({ words: WORDS[1] })).verdict).toBe('not-found');
    });

    test('finds one among thousands with the same words, whichever word is changed', async () => {
      const desk = await openDesk(open);
      const random = pseudoRandom(5);
      const pick = () => `word${Math.floor(random() ** 3 * 300)}`;
      const sentences = Array.from({ length: 1_200 }, () => `${Array.from({ length: 14 }, pick).join(' ')}.`);
      for (let from = 0; from < sentences.length; from += 100) {
        const own = sentences.slice(from, from + 100);
        await desk.publishNew({ paragraphs: own, quotes: own.map((words) => ({ words })) });
      }
      await fc.assert(
        fc.asyncProperty(fc.nat(sentences.length - 1), fc.nat(13), async (which, at) => {
          const said = sentences[which] ?? '';
          const altered = said.replace('.', '').split(' ').with(at, 'zebra').join(' ');
          const exact = await desk.store.didTheySay({ words: said });
          expect([exact.verdict, exact.matches[0]?.item.words]).toEqual(['exact', said]);
          const found = await desk.store.didTheySay({ words: altered });
          expect(found.matches[0]?.item.words, altered).toBe(said);
        }),
        { numRuns: 40, seed: 9 },
      );
    }, 60_000);
  });
}

function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
