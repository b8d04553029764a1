import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didTheySay } from './did-they-say.ts';

const SAID = [
  { id: 'pier', words: 'We will not sell the old pier to anybody, not this year and not the next', speakerId: 'ferro' },
  { id: 'cost', words: 'The cost of the bridge has doubled since March', speakerId: 'bek' },
  { id: 'no', words: 'No', speakerId: 'bek' },
  { id: 'court', words: 'لن نبيع الرصيف القديم لأحد', speakerId: 'haddad' },
];

const ANSWERS: readonly (readonly [
  words: string,
  speakerId: string | undefined,
  verdict: string,
  id: string | null,
])[] = [
  ['“The cost of the bridge has doubled since March.”', undefined, 'exact', 'cost'],
  ['the COST of the bridge has doubled since march', 'bek', 'exact', 'cost'],
  ['the bridge has doubled since March', 'bek', 'part-of', 'cost'],
  ['The cost of the tunnel has doubled since March', 'bek', 'altered', 'cost'],
  ['The cost of the bridge has doubled since March', 'ferro', 'said-by-someone-else', 'cost'],
  ['We will sell the old pier to anybody, not this year', 'ferro', 'altered', 'pier'],
  ['no', 'bek', 'exact', 'no'],
  ['yes', 'bek', 'not-found', null],
  ['The bridge was painted in the colours of the harbour', undefined, 'not-found', null],
  ['لن نبيع رصيف القديم لاحد', 'haddad', 'exact', 'court'],
  ['', undefined, 'not-found', null],
  ['…!', undefined, 'not-found', null],
];

describe('didTheySay', () => {
  test.each(ANSWERS)('%s (%s): %s', (...[words, speakerId, verdict, id]) => {
    const answer = didTheySay({ words, speakerId }, SAID);
    expect(answer.verdict).toBe(verdict);
    expect(answer.matches[0]?.said.id ?? null).toBe(id);
  });

  test('shows what was altered', () => {
    const [match] = didTheySay({ words: 'We will never sell the pier to anybody' }, SAID).matches;
    expect(match?.diff).toEqual([
      { in: 'same', words: 'We will' },
      { in: 'said', words: 'not' },
      { in: 'claimed', words: 'never' },
      { in: 'same', words: 'sell the' },
      { in: 'said', words: 'old' },
      { in: 'same', words: 'pier to anybody' },
    ]);
    expect(match?.reason).toBe('The words differ: “not” became “never”, “old” was left out.');
  });

  test('says where a part stands', () => {
    const [match] = didTheySay({ words: 'sell the old pier' }, SAID).matches;
    expect(SAID[0]?.words.slice(match?.span.start, match?.span.end)).toBe('sell the old pier');
    expect(match?.reason).toBe('These words are 4 of 16 that were said in one go.');
  });

  test("prefers the asked speaker's words, but not to somebody else's very words", () => {
    const near = { id: 'near', words: 'The cost of the bridge has tripled since March', speakerId: 'ferro' };
    const words = 'The cost of the bridge has doubled since March';
    const answer = didTheySay({ words, speakerId: 'ferro' }, [...SAID, near]);
    expect(answer.verdict).toBe('said-by-someone-else');
    expect(answer.matches.map(({ said }) => said.id)).toEqual(['near', 'cost']);
  });

  test('compares the first 300 words of a claim, and says so', () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`).join(' ');
    expect(didTheySay({ words }, [{ id: 'a', words, speakerId: null }])).toMatchObject({
      isCut: true,
      verdict: 'part-of',
    });
  });

  const word = fc.constantFrom(
    'we',
    'will',
    'not',
    'sell',
    'the',
    'old',
    'pier',
    'this',
    'year',
    'to',
    'nobody',
    'else',
  );
  const sentence = fc.array(word, { minLength: 6, maxLength: 30 });

  test('finds every sentence itself, every part of it, and one with a word exchanged', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (said, from, at) => {
        const quote = { id: 'q', words: said.join(' '), speakerId: null };
        expect(didTheySay({ words: quote.words }, [quote]).verdict).toBe('exact');
        const part = said.slice(from % (said.length - 2));
        expect(['exact', 'part-of']).toContain(didTheySay({ words: part.join(' ') }, [quote]).verdict);
        const altered = (said as string[]).with(at % said.length, 'zebra');
        expect(didTheySay({ words: altered.join(' ') }, [quote])).toMatchObject({ verdict: 'altered' });
      }),
      { seed: 21, numRuns: 500 },
    );
  });

  test('shows the claim whole in the diff, and only words that were said', () => {
    fc.assert(
      fc.property(sentence, sentence, (claim, said) => {
        const quote = { id: 'q', words: said.join(' '), speakerId: null };
        for (const { diff, span } of didTheySay({ words: claim.join(' ') }, [quote]).matches) {
          const of = (side: string) => diff.filter((part) => part.in !== side).map((part) => part.words);
          expect(of('said').join(' ')).toBe(claim.join(' '));
          expect(of('claimed').join(' ')).toBe(quote.words.slice(span.start, span.end));
        }
      }),
      { seed: 22, numRuns: 500 },
    );
  });
});
