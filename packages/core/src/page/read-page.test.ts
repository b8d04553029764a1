import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpace } from '../text/lines.ts';
import { readBody } from './read-body.ts';
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

const NOISY = `Skip to content
Home | World | Sport
World
Breaking
Chen Opens Second Bridge in Harbour City
Governor thanks workers after two hard winters
By Ann Lee, Harbour City
Published: 12 March 2024, 10:05
Share on Facebook
Photo: Mira Sol / Harbour News Agency

${BODY[0]}

Advertisement

${BODY[1]}
Read also: Ferry fares rise again in Port Adler

What happens next

“The ministers must decide,” he said:

• the toll for lorries
• the lights at night

Sign up for our morning newsletter

${BODY[2]}

Source: Harbour Post

Tags: bridge, river

Related
Ferry fares rise again in Port Adler
Old lighthouse finds a new keeper
12 comments
We use cookies to make this site work. Accept all
© 2024 Harbour Post. All rights reserved.`;

describe('readPage on a noisy page', () => {
  it('gives every line its kind or its reason', () => {
    expect(pieces(NOISY)).toEqual([
      '(navigation): Skip to content',
      '(navigation): Home | World | Sport',
      '(navigation): World',
      '(navigation): Breaking',
      'headline: Chen Opens Second Bridge in Harb',
      'standfirst: Governor thanks workers after tw',
      'byline: By Ann Lee, Harbour City',
      'dateline: Published: 12 March 2024, 10:05',
      '(share): Share on Facebook',
      'caption: Photo: Mira Sol / Harbour News A',
      'paragraph: Foreign Minister Bo Chen met on ',
      '(advertisement): Advertisement',
      'paragraph: “We agreed on the bridge,” Lee s',
      '(related-links): Read also: Ferry fares rise agai',
      'heading: What happens next',
      'paragraph: “The ministers must decide,” he ',
      'listItem: • the toll for lorries',
      'listItem: • the lights at night',
      '(newsletter): Sign up for our morning newslett',
      'paragraph: Chen did not speak to reporters.',
      'credit: Source: Harbour Post',
      'keywords: Tags: bridge, river',
      '(related-links): Related',
      '(related-links): Ferry fares rise again in Port A',
      '(related-links): Old lighthouse finds a new keepe',
      '(other): 12 comments',
      '(cookie): We use cookies to make this site',
      '(copyright): © 2024 Harbour Post. All rights ',
    ]);
  });

  it('removes what the page says of itself at its foot, and keeps a correction', () => {
    const text = [
      ...BODY,
      'Correction: an earlier version gave the wrong river.',
      'Sample page written for a test. All is invented.',
    ];
    expect(pieces(text.join('\n\n')).slice(-2)).toEqual([
      'paragraph: Correction: an earlier version g',
      '(other): Sample page written for a test. ',
    ]);
  });
});

describe('readPage on a headline of one word', () => {
  const under = (...head: readonly string[]): readonly string[] =>
    pieces([...head, '', ...BODY].join('\n')).slice(0, 2);

  it('finds it where it is the first line, with a gap, a byline or a date under it', () => {
    expect(under('Unmoored')[0]).toBe('headline: Unmoored');
    expect(under('Unmoored', 'By Ann Lee')).toEqual(['headline: Unmoored', 'byline: By Ann Lee']);
    expect(under('Flood', '12 March 2024')).toEqual(['headline: Flood', 'dateline: 12 March 2024']);
  });

  it('takes a menu’s word for none', () => {
    expect(under('Home')[0]).toBe('(navigation): Home');
    expect(under('Home', 'Archive')).toEqual(['(navigation): Home', '(navigation): Archive']);
    expect(under('Harbour', 'World')).toEqual(['(navigation): Harbour', '(navigation): World']);
  });
});

describe('readPage on a text that is no page', () => {
  it('keeps paragraphs only, and finds no headline', () => {
    expect(pieces(BODY.join('\n\n')).map((piece) => piece.split(':')[0])).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('takes each long line for a paragraph where no line is blank', () => {
    expect(pieces(BODY.join('\r\n')).map((piece) => piece.split(':')[0])).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps hard-wrapped lines together as one paragraph', () => {
    const wrapped = (text: string): string => text.replace(/(.{40,58})\s/g, '$1\n');
    const text = BODY.map(wrapped).join('\n\n');
    expect(text.split('\n').length).toBeGreaterThan(6);
    expect(readPage(text).blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(BODY.map(wrapped));
  });

  it('keeps news about cookies, newsletters and shares', () => {
    const news = [
      'The regulator said on Monday that shops in Harbour City use cookies to follow their visitors from page to page.',
      '“We use cookies,” Ann Lee said. “Everybody does.”',
      'The party asked its members to sign up for mobile updates before the vote.',
      'This article of the law was written in 1921.',
      'Lee hopes to share the harbour with Port Adler.',
      BODY[0] ?? '',
    ];
    expect(pieces(news.join('\n\n')).filter((piece) => !piece.startsWith('paragraph'))).toEqual([]);
  });

  it('finds no paragraph in an empty text, and says so', () => {
    expect(readPage('')).toMatchObject({ blocks: [], removed: [], notices: [{ code: 'body-not-found' }] });
  });

  it('keeps the only line there is', () => {
    expect(pieces('Hello world')).toEqual(['paragraph: Hello world']);
  });
});

describe('readBody', () => {
  it('keeps every line as a paragraph, whatever it says', () => {
    const page = readBody('Search\n\nChen left.\n\u00a0\nShare');
    expect(page.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(page.removed).toEqual([]);
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
