import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpace } from '../text/lines.ts';
import { readPage } from './read-page.ts';

/** What became of a text, one line per piece, in text order: the kind, or the reason in brackets. */
function pieces(text: string): readonly string[] {
  const page = readPage(text);
  const kept = page.blocks.map(({ kind, span }) => ({ name: kind as string, span }));
  const gone = page.removed
    .filter(({ reason }) => reason !== 'blank')
    .map(({ reason, span }) => ({ name: `(${reason})`, span }));
  return [...kept, ...gone]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ name, span }) => `${name}: ${text.slice(span.start, Math.min(span.end, span.start + 32))}`);
}

const BODY = [
  'Foreign Minister Bo Chen met on Monday with Ann Lee, the governor of Harbour City, to speak about the river.',
  '“We agreed on the bridge,” Lee said after the talks, which lasted for nearly three hours in the old town hall.',
  'Chen did not speak to reporters.',
];

describe('readPage', () => {
  it('finds headline, standfirst, repeated headline, body, credit and empty keywords among junk', () => {
    const text = [
      'Search',
      '',
      'Chen Says Harbour City Agrees on Bridge',
      '',
      'Both sides spoke of plans to hold a second round in Port Adler',
      'CHEN SAYS: “Harbour City agrees on bridge”',
      '\u00a0',
      BODY.join('\n\n\u00a0 \n\n'),
      '',
      'Translated and edited by the Harbour Observer',
      '',
      'Helpful keywords',
    ].join('\n');
    expect(pieces(text)).toEqual([
      '(navigation): Search',
      'headline: Chen Says Harbour City Agrees on',
      'standfirst: Both sides spoke of plans to hol',
      '(repeated-headline): CHEN SAYS: “Harbour City agrees ',
      'paragraph: Foreign Minister Bo Chen met on ',
      'paragraph: “We agreed on the bridge,” Lee s',
      'paragraph: Chen did not speak to reporters.',
      'credit: Translated and edited by the Har',
      'keywords: Helpful keywords',
    ]);
  });

  it('reports a line of no-break spaces as blank and leaves empty lines alone', () => {
    const text = `${BODY[0]}\n\n\u00a0 \n\n${BODY[1]}`;
    expect(readPage(text).removed).toEqual([
      { reason: 'blank', span: { start: (BODY[0]?.length as number) + 2, end: (BODY[0]?.length as number) + 4 } },
    ]);
  });
});

describe('readPage on any text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '\u00a0',
      'Search',
      'By Ann Lee',
      'Share',
      'Home | World | Sport',
      'Tags: a, b',
      'Related',
      ...BODY,
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n')), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));

  it('keeps or removes every visible character exactly once, in text order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const page = readPage(source);
        const cover = new Uint8Array(source.length);
        for (const { span } of [...page.blocks, ...page.removed]) {
          for (let at = span.start; at < span.end; at++) cover[at] = (cover[at] ?? 0) + 1;
        }
        const wrong = [...cover].findIndex(
          (count, at) => count > 1 || (count === 0 && !isSpace(source.charCodeAt(at))),
        );
        expect(wrong).toBe(-1);
        for (const pieces of [page.blocks, page.removed]) {
          expect(pieces.every(({ span }, index) => span.start >= (pieces[index - 1]?.span.end ?? 0))).toBe(true);
        }
      }),
    );
  });
});
