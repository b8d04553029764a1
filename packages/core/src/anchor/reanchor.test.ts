import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../schemas/span.ts';
import { quoteSelectors } from './quote-selectors.ts';
import { reanchor } from './reanchor.ts';

const BEFORE = [
  'Harbour board meets',
  'Nadia Ferro told the board on Monday that the new pier would open in June. "We have waited long enough," she said.',
  '"No," said Tomas Bek. He had asked for another year.',
  'Asked again about the cost, Bek said: "No." The board will vote in May.',
].join('\n\n');

function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function after(after: string, words: string, from = 0) {
  const [found] = reanchor(BEFORE, after, [spanOf(BEFORE, words, from)]);
  return { ...found, words: found?.span ? after.slice(found.span.start, found.span.end) : null };
}

describe('reanchor', () => {
  test('follows words that nobody touched', () => {
    const edited = `Correction appended\n\n${BEFORE.replace('on Monday', 'on Tuesday morning')}`;
    expect(after(edited, 'We have waited long enough,')).toMatchObject({
      state: 'moved',
      words: 'We have waited long enough,',
    });
    expect(after(edited, 'the new pier would open in June')).toMatchObject({ state: 'moved' });
  });

  test('lets lines be broken anew', () => {
    const edited = BEFORE.replace('waited long', 'waited\n  long');
    expect(after(edited, 'We have waited long enough,')).toMatchObject({
      state: 'moved',
      words: 'We have waited\n  long enough,',
    });
  });

  test('sends a quote to review when a word of it was changed, added or taken out', () => {
    for (const now of [
      'We have waited far too long,',
      'We have waited long enough already,',
      'We waited long enough,',
    ]) {
      const edited = BEFORE.replace('We have waited long enough,', now);
      expect(after(edited, 'We have waited long enough,')).toEqual({
        state: 'touched',
        span: spanOf(edited, now),
        words: now,
        reason: 'Words of the quote were changed.',
      });
    }
  });

  test('sends a quote to review when it may go on now', () => {
    const edited = BEFORE.replace('open in June.', 'open in June or July.');
    expect(after(edited, 'the new pier would open in June')).toMatchObject({
      state: 'touched',
      words: 'the new pier would open in June',
      reason: expect.stringContaining('beside'),
    });
  });

  test('says what is gone', () => {
    const edited = BEFORE.replace(' "We have waited long enough," she said.', '');
    expect(after(edited, 'We have waited long enough,')).toMatchObject({ state: 'gone', span: null });
  });

  test('never takes a look-alike for the quote that was taken out', () => {
    const edited = BEFORE.replace('"No," said Tomas Bek. He had', 'Tomas Bek had');
    expect(after(edited, 'No,').state).not.toBe('moved');
    const second = BEFORE.lastIndexOf('No.');
    expect(after(edited, 'No.', second)).toMatchObject({ state: 'moved', span: spanOf(edited, 'No.') });
  });

  test('follows each of two look-alikes by what stands around it', () => {
    const edited = `Late news. ${BEFORE}`;
    for (const words of ['No,', 'No.']) expect(after(edited, words)).toMatchObject({ state: 'moved' });
  });

  test('does not choose between places that look the same', () => {
    const old = 'Hold the line. Hold the line.';
    const edited = 'Hold the line. Hold the line. Hold the line.';
    for (const span of [spanOf(old, 'Hold the line'), spanOf(old, 'Hold the line', 5)]) {
      expect(reanchor(old, edited, [span])[0]?.state).toBe('touched');
    }
  });

  test('follows a paragraph that was cut out and put in elsewhere', () => {
    const [head, first, second, third] = BEFORE.split('\n\n');
    const edited = [head, second, third, first].join('\n\n');
    expect(after(edited, 'We have waited long enough,')).toMatchObject({
      state: 'moved',
      words: 'We have waited long enough,',
    });
  });

  test('does not follow a copy of a passage that was then changed', () => {
    const [head, first = '', second, third] = BEFORE.split('\n\n');
    const edited = [head, first.replace('waited', 'paused'), second, third, first].join('\n\n');
    expect(after(edited, 'We have waited long enough,').state).toBe('touched');
  });

  test('looks at a megabyte in bounded time, whatever it holds', () => {
    const texts = [
      'la '.repeat(350_000),
      'x'.repeat(1_000_000),
      Array.from({ length: 150_000 }, (_, n) => n % 977).join(' '),
    ];
    for (const text of texts) {
      const spans = Array.from({ length: 200 }, (_, n) => ({ start: n * 50, end: n * 50 + 40 }));
      const edited = `new ${text.slice(0, 400_000)} put in ${text.slice(400_050)}`;
      expect(reanchor(text, edited, spans)).toHaveLength(200);
    }
  });
});

/** A unit of a text with the offset it came from; null when an editor typed it. */
type Unit = readonly [letter: string, from: number | null];

const word = fc.constantFrom(
  'no',
  'yes',
  'we',
  'will',
  'not',
  'sign',
  'the',
  'pact',
  'said',
  'Ferro',
  'Bek',
  '"',
  '.',
  ',',
);
const typed = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({
  act: fc.constantFrom('insert', 'delete', 'replace', 'copy', 'move'),
  at: place,
  to: place,
  length: fc.integer({ min: 1, max: 60 }),
  words: typed,
});

function perform(
  units: Unit[],
  { act, at, to, length, words }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
): Unit[] {
  const start = Math.floor(at * units.length);
  const end = Math.min(start + length, units.length);
  const cut = units.slice(start, end);
  const rest = [...units.slice(0, start), ...units.slice(end)];
  const put = (into: Unit[], where: number, what: readonly Unit[]) => [
    ...into.slice(0, where),
    ...what,
    ...into.slice(where),
  ];
  const fresh = [...` ${words} `].map((letter): Unit => [letter, null]);
  if (act === 'delete') return rest;
  if (act === 'insert') return put(units, start, fresh);
  if (act === 'replace') return put(rest, start, fresh);
  if (act === 'move') return put(rest, Math.floor(to * rest.length), cut);
  return put(
    units,
    Math.floor(to * units.length),
    cut.map(([letter]): Unit => [letter, null]),
  );
}

/** Where the span's own letters are now, when they still stand together. */
function trueStart(units: readonly Unit[], span: Span): number | null {
  const start = units.findIndex(([, from]) => from === span.start);
  if (start < 0) return null;
  for (let n = span.start; n < span.end; n += 1) if (units[start + n - span.start]?.[1] !== n) return null;
  return start;
}

/** An editor who types the same words again, or a copy of them, cannot be told from one who left them alone. */
function looksTheSame(before: string, after: string, pair: { readonly old: Span; readonly now: Span }): boolean {
  const [a, b] = [quoteSelectors(before, pair.old).quote, quoteSelectors(after, pair.now).quote];
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [before1, before2, after1, after2] = [plain(a.prefix), plain(b.prefix), plain(a.suffix), plain(b.suffix)];
  return (
    (before1.endsWith(before2) || before2.endsWith(before1)) && (after1.startsWith(after2) || after2.startsWith(after1))
  );
}

describe('random edits', () => {
  const paragraph = fc.array(word, { minLength: 5, maxLength: 40 }).map((words) => words.join(' '));
  const article = fc.oneof(
    fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((paragraphs) => paragraphs.join('\n\n')),
    fc.constant(BEFORE),
  );

  test('never give a quote words or a place that are not its own', () => {
    let moved = 0;
    fc.assert(
      fc.property(
        article,
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(place, fc.integer({ min: 2, max: 80 })), { minLength: 1, maxLength: 5 }),
        (before, edits, chosen) => {
          const spans = chosen.map(([at, length]) => {
            let start = Math.floor(at * (before.length - 1));
            while (/\s/.test(before[start] ?? '')) start += 1;
            return { start, end: Math.min(start + length, before.length) };
          });
          const units = edits.reduce(
            perform,
            [...before].map((letter, from): Unit => [letter, from]),
          );
          const after = units.map(([letter]) => letter).join('');
          for (const [index, found] of reanchor(before, after, spans).entries()) {
            const old = spans[index] as Span;
            if (found.state !== 'moved' || found.span === null) continue;
            moved += 1;
            const words = (text: string, span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
            expect(words(after, found.span).trim()).toBe(words(before, old).trim());
            const start = trueStart(units, old);
            const same = start === found.span.start;
            if (!same)
              expect(looksTheSame(before, after, { old, now: found.span }), `${before}\n---\n${after}`).toBe(true);
          }
        },
      ),
      { seed: 12, numRuns: 4_000 },
    );
    expect(moved).toBeGreaterThan(100);
  });
});

describe('an ordinary edit of an ordinary article', () => {
  /** Every fifth word is one of ten, the others are of nine hundred. */
  const ordinary = fc.integer({ min: 0, max: 4_500 }).map((n) => (n % 5 === 0 ? `w${n % 10}` : `word${n % 900}`));
  const sentence = fc.array(ordinary, { minLength: 6, maxLength: 24 }).map((words) => `${words.join(' ')}.`);
  const long = fc.array(sentence, { minLength: 25, maxLength: 40 }).map((sentences) => sentences.join('\n\n'));

  test('leaves nearly every quote that it did not touch where it is', () => {
    let [moved, all] = [0, 0];
    fc.assert(
      fc.property(long, edit, (before, change) => {
        const units = perform(
          [...before].map((letter, from): Unit => [letter, from]),
          change,
        );
        const after = units.map(([letter]) => letter).join('');
        const spans = [...before.matchAll(/[^\n.]+/g)].map(({ index, 0: words }) => ({
          start: index,
          end: index + words.length,
        }));
        const untouched = spans.filter((span) => trueStart(units, { start: span.start, end: span.end + 1 }) !== null);
        for (const { state } of reanchor(before, after, untouched)) {
          all += 1;
          if (state === 'moved') moved += 1;
        }
      }),
      { seed: 13, numRuns: 300 },
    );
    expect(moved / all).toBeGreaterThan(0.97);
  });
});

test('selectors hold the words and what stands around them, and cut no letter in two', () => {
  const text = `${'😀'.repeat(20)}here${'😀'.repeat(20)}`;
  expect(quoteSelectors(text, { start: 40, end: 44 })).toEqual({
    position: { start: 40, end: 44 },
    quote: { prefix: '😀'.repeat(16), exact: 'here', suffix: '😀'.repeat(16) },
  });
  expect(quoteSelectors(`a${text}b`, { start: 42, end: 44 }).quote.prefix).toBe('😀'.repeat(15).concat('h'));
});
