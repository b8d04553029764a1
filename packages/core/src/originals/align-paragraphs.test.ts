import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlignedPair, alignParagraphs } from './align-paragraphs.ts';

const ENGLISH = [
  'Dam to be raised by two metres',
  'The dam above Port Senna will be raised by 2 metres in 2031, the council decided on Monday.',
  '“Nobody will have to leave,” Mayor Piet Sund said.',
  'The work costs 14 million crowns. It begins in May and ends when the snow falls, engineers of the SHA said.',
];
/** Invented for this test. */
const ARABIC = [
  'رفع السد مترين',
  'قرر المجلس يوم الاثنين رفع السد الواقع فوق بورت سينا بمقدار ٢ متر في عام ٢٠٣١.',
  '«لن يضطر أحد إلى الرحيل»، قال رئيس البلدية بيت سوند.',
  'تبلغ كلفة العمل ١٤ مليون كرونة. ويبدأ في أيار وينتهي حين يسقط الثلج، كما قال مهندسو SHA.',
];

const places = (pairs: readonly AlignedPair[]) =>
  pairs.map(({ translation, original }) => [[...translation], [...original]]);

describe('paragraphs of a translation', () => {
  test('find those of the original', () => {
    expect(places(alignParagraphs(ENGLISH, ARABIC))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3], [3]],
    ]);
  });

  test('find them where the translator left one out, cut one in two, or joined two', () => {
    const [title = '', dam = '', nobody = '', cost = ''] = ENGLISH;
    expect(places(alignParagraphs([title, dam, cost], ARABIC))).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[], [2]],
      [[2], [3]],
    ]);
    const [half = '', rest = ''] = cost.split(/(?<=crowns\.) /);
    expect(places(alignParagraphs([title, dam, nobody, half, rest], ARABIC)).at(-1)).toEqual([[3, 4], [3]]);
    const joined = [title, `${dam} ${nobody}`, cost];
    expect(places(alignParagraphs(joined, ARABIC))).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
      [[2], [3]],
    ]);
  });

  test('that somebody paired stay paired, and the rest is aligned around them', () => {
    const given = [{ translation: [2], original: [1] }];
    const pairs = alignParagraphs(ENGLISH, ARABIC, given);
    expect(pairs).toContainEqual({ translation: [2], original: [1], by: 'given' });
    expect(places(pairs)).toContainEqual([[3], [3]]);
    const crossed = [
      { translation: [1], original: [2] },
      { translation: [2], original: [1] },
    ];
    expect(places(alignParagraphs(ENGLISH, ARABIC, crossed))).toEqual([
      [[0], [0]],
      [[1], [2]],
      [[2], [1]],
      [[3], [3]],
    ]);
    const none = [{ translation: [2], original: [] }];
    expect(places(alignParagraphs(ENGLISH, ARABIC, none))).toContainEqual([[2], []]);
  });

  test('of nothing are none', () => {
    expect(alignParagraphs([], [])).toEqual([]);
    expect(places(alignParagraphs(['One.'], []))).toEqual([[[0], []]]);
    expect(places(alignParagraphs([], ['One.']))).toEqual([[[], [0]]]);
  });

  test('are each in one pair, in order, whatever they say', () => {
    const text = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (translation, original) => {
        const pairs = alignParagraphs(translation, original);
        expect(pairs.flatMap((pair) => [...pair.translation])).toEqual(translation.map((_, i) => i));
        expect(pairs.flatMap((pair) => [...pair.original])).toEqual(original.map((_, i) => i));
      }),
      { seed: 11 },
    );
  });

  test('of long texts are aligned near the diagonal, each once', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `Paragraph ${i} of a long text.`);
    const pairs = alignParagraphs(long, long.slice(0, 1450));
    expect(pairs.flatMap((pair) => [...pair.original])).toEqual(long.slice(0, 1450).map((_, i) => i));
    expect(places(pairs)).toContainEqual([[700], [700]]);
  });
});
