import { type ParsedRecord, parse } from '@onrecord/core';
import { seedTexts } from './seeds.ts';

/** A text of about so many UTF-16 units. */
export type Shape = (length: number) => string;

const fill =
  (piece: string): Shape =>
  (length) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that differ, one for each number, until the length is reached. */
const series =
  (piece: (index: number) => string): Shape =>
  (length) => {
    const pieces: string[] = [];
    for (let have = 0; have < length; have += pieces.at(-1)?.length ?? 1) pieces.push(piece(pieces.length));
    return pieces.join('').slice(0, length);
  };

const SYLLABLES = 'ba de fi go ku la me ni po ru sa te vi wo zu ka le mi no pu'.split(' ');

/** A word ending that no other number has: 0 gives "", 1 "de", 20 "deba". */
function syllables(number: number): string {
  return number === 0
    ? ''
    : syllables(Math.floor(number / SYLLABLES.length)) + (SYLLABLES[number % SYLLABLES.length] ?? '');
}

const name = (number: number): string => `Tor${syllables(number * 7919 + 1)}`;

const SENTENCE =
  'The council met on Monday and said the old bridge would open again before the first snow of the year. ';

/** Words of names of people and places. */
function nameWords({ entities }: ParsedRecord): readonly string[] {
  const names = entities.filter(({ type }) => type === 'person' || type === 'place').map((entity) => entity.name);
  return names.flatMap((each) => each.match(/\p{Lu}\p{L}{2,}/gu) ?? []);
}

/** The pages of `seeds/` again and again, each time with new names for their people and places. */
function seedsRenamed(): Shape {
  const texts = seedTexts();
  const words = new Set(texts.flatMap((text) => nameWords(parse(text))));
  const renamed = (round: number): string => {
    const ending = syllables(round);
    return texts
      .map((text) => text.replace(/\p{Lu}\p{L}+/gu, (word) => (words.has(word) ? word + ending : word)))
      .join('\n\n')
      .concat('\n\n');
  };
  return series(renamed);
}

/** Bytes of a program or a picture, decoded as text; the same at each run. */
function binary(length: number): string {
  const codes = new Uint16Array(length);
  let state = 12_345;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    codes[at] = (state >> 8) & 0xff;
  }
  return new TextDecoder('latin1').decode(Uint8Array.from(codes));
}

const base64: Shape = (length) => Buffer.from(binary(length), 'latin1').toString('base64').slice(0, length);

const MARKS = ['"', '“', '”', "'", '‘', '’', '«', '»', '„', '‟', '‹', '›', "''", '``', '`'];

/** What a news archive is sent on a good day. */
const REALISTIC: Readonly<Record<string, Shape>> = {
  'pages of seeds/, new names each time': seedsRenamed(),
  'one paragraph of sentences': fill(SENTENCE),
  'sentences, one a paragraph': fill(`${SENTENCE}\n\n`),
  'people who speak once each': series((i) => `${name(i)} Ardo of ${name(i + 1)}ia said the bridge was open. `),
  'people with full names': series((i) => `Mira ${name(i)} met Ivo ${name(i + 3)}. ${name(i)} said no.\n\n`),
  'places and their people': series((i) => `A ship left ${name(i)}ia for the ${name(i)}ian coast.\n\n`),
  'places in a list': series((i) => `${name(i)}ia, `),
  'the minister said he …': fill('The minister said he would tell the council what he knew. '),
  'it said, the ministry said': fill('The Harbour Ministry said it would wait. It said the ministry had said so.\n\n'),
  'the statement said': fill('The statement said the port was shut. '),
  'a quotation a paragraph': fill('“We shall wait for the snow,” Mira Doru said. “Then we go.”\n\n'),
  'a quotation left open a paragraph': fill('“We shall wait for the snow to go\n\n'),
  'quotations in one paragraph': fill('“We shall wait for the snow,” Mira Doru said. “Then we go.” '),
  'hard-wrapped lines': fill(
    'The council met on Monday and said that the old bridge\nwould open again before the snow. ',
  ),
};

const QUOTATION: Readonly<Record<string, Shape>> = {
  'one quotation': (length) => `“${fill(SENTENCE)(length - 2)}”`,
  'one quotation left open': (length) => `Mira Doru said: “${fill(SENTENCE)(length - 17)}`,
  'one sentence in one quotation': (length) => `“${fill('and so we said that he said ')(length - 2)}”`,
  'quotations one in another': fill('“he said ‘she said '),
  ...Object.fromEntries(MARKS.map((mark) => [`marks ${mark}`, fill(mark)])),
  ...Object.fromEntries(MARKS.map((mark) => [`marks ${mark} with words`, fill(`${mark}a word `)])),
  ...Object.fromEntries(MARKS.map((mark) => [`marks ${mark} around words`, fill(`word${mark} `)])),
};

const WORDS: Readonly<Record<string, Shape>> = {
  'one letter': fill('a'),
  'one capital letter': fill('A'),
  'one letter and spaces': fill('a '),
  'capital letters and spaces': fill('A '),
  'said said said': fill('said '),
  'he said he said': fill('he said '),
  'saying, saying': fill('saying, '),
  'said that said that': fill('said that '),
  'and and and': fill('and '),
  'of of of': fill('of '),
  'he he he': fill('he '),
  'the minister the minister': fill('the minister '),
  'a name without end': series((i) => `${name(i)} `),
  'a name with of': fill('Ministry of Harbour and '),
  'a name with particles': fill('Van der Al de '),
  'titles without end': fill('Prime Minister '),
  'titles with commas': fill('Minister, Envoy to Sahrun, '),
  'names with commas': series((i) => `Mira ${name(i)}, `),
  acronyms: series((i) => `${name(i).toUpperCase().slice(0, 9)} `),
  'acronyms in brackets': fill('Harbour Council Union (HCU) '),
  'acronyms in brackets, all new': series((i) => `${name(i)} Council Union (${name(i)[3]?.toUpperCase()}CU) `),
  'initials U.S.U.S.': fill('U.'),
  "it's it's": fill("it's "),
  "letters with apostrophes a'a'a": fill("a'"),
  'letters with hyphens a-a-a': fill('a-'),
  'hyphens and capitals Syrian-': fill('Syrian-'),
  possessives: fill("Mira's "),
  'title case without a stop': fill('The Council Says Bridge Opens '),
};

const SIGNS: Readonly<Record<string, Shape>> = {
  spaces: fill(' '),
  newlines: fill('\n'),
  'CR and LF': fill('\r\n'),
  'lines with a no-break space': fill('\u00a0\n'),
  'zero-width spaces': fill('\u200b'),
  'spaces and a letter': (length) => `${' '.repeat(length - 1)}a`,
  'short lines': fill('a line\n'),
  'short lines with gaps': fill('A Line Here\n\n'),
  'bullet lines': fill('• the toll\n'),
  'lines with colons': fill('They agreed on:\n'),
  'dates in lines': fill('Published: 12 March 2024, 10:05\n'),
  'related links': fill('Related stories\nBridge opens\nBridge shuts again\n'),
  keywords: (length) => `Keywords: ${fill('bridge, ')(length - 10)}`,
  'keyword lines': (length) => `${SENTENCE}\n\nKeywords:\n${series((i) => `${name(i)}\n`)(length - 120)}`,
  commas: fill(','),
  'commas and spaces': fill(', '),
  'full stops': fill('.'),
  'full stops and spaces': fill('. '),
  'one-word sentences': fill('Go. '),
  digits: fill('1'),
  'digits and stops': fill('1.'),
  'digits and spaces': fill('12 '),
  dashes: fill('—'),
  semicolons: fill('a; '),
  'open brackets': fill('('),
  'open brackets and words': fill('a (b '),
  'square brackets': fill('[a '),
  'closed brackets': fill('(a) '),
  'brackets in a quotation': (length) => `“${fill('(')(length - 2)}”`,
  'lone surrogates': fill('\ud83d'),
  'low surrogates': fill('\ude00'),
  emoji: fill('😀'),
  NUL: fill('\0'),
  'combining marks': fill('a\u0301\u0301\u0301'),
  'right-to-left text': fill('قال الوزير إن الجسر مفتوح. '),
  'Chinese text': fill('部长说桥已经开放。'),
  binary,
  base64,
  'base64 in lines': (length) => base64(length).replace(/.{76}/g, '$&\n'),
};

/** Plain texts, by what they are. */
export const TEXTS: Readonly<Record<string, Shape>> = { ...REALISTIC, ...QUOTATION, ...WORDS, ...SIGNS };

const article: Shape = (length) =>
  `<article><h1>Bridge opens</h1><p>${SENTENCE}</p>${fill(SENTENCE)(length)}</article>`;

/** HTML, by what it is. */
export const PAGES: Readonly<Record<string, Shape>> = {
  'an article in paragraphs': (length) =>
    `<html><body><article>${fill(`<p>${SENTENCE}</p>\n`)(length)}</article></body></html>`,
  'an article in one paragraph': article,
  'a page of links': fill('<p><a href="/bridge">The bridge opens</a></p>'),
  'a list of links': (length) => `<ul>${fill('<li><a href="/bridge">The bridge opens again</a>')(length)}</ul>`,
  'a table': (length) => `<table>${fill('<tr><td>the bridge</td><td>is open</td></tr>')(length)}</table>`,
  'line breaks': (length) => `<p>${fill('The bridge is open.<br>')(length)}</p>`,
  'divs one in another': (length) => fill('<div>')(length / 2) + fill('</div>')(length / 2),
  'divs with words one in another': fill('<div>the bridge '),
  'spans one in another': fill('<span>a '),
  'unclosed paragraphs': fill('<p>The bridge is open.'),
  'unclosed links': fill('<a href="/">a '),
  'unclosed bold': fill('<b>a '),
  'closing tags': fill('</div>'),
  'half tags': fill('<div '),
  'opening brackets': fill('<'),
  'brackets and spaces': fill('< '),
  'closing brackets': fill('>'),
  'html tags': fill('<html '),
  'html and body': fill('<html><body>'),
  'end of the page': fill('</body></html >'),
  'doctypes left open': fill('<!doctype '),
  'a huge attribute': (length) => `<p class="${fill('a ')(length)}">${SENTENCE}</p>`,
  'a huge attribute left open': (length) => `<p class="${fill('a ')(length)}`,
  'many attributes': (length) => `<p ${series((i) => `a${i}="b" `)(length)}>${SENTENCE}</p>`,
  scripts: fill('<script>let a = "<p>";</script>'),
  'one script': (length) => `<script>${fill('let a = 1;\n')(length)}</script><p>${SENTENCE}</p>`,
  'scripts left open': fill('<script>'),
  'styles left open': fill('<style>a{}'),
  comments: fill('<!-- a -->'),
  'comments left open': fill('<!--'),
  CDATA: fill('<![CDATA['),
  entities: fill('&amp;'),
  'half entities': fill('&am'),
  'metadata tags': fill('<meta property="article:tag" content="bridge">'),
  'JSON-LD': (length) =>
    `<script type="application/ld+json">${'['.repeat(length / 2)}${']'.repeat(length / 2)}</script><p>${SENTENCE}</p>`,
  'JSON-LD with spaces': (length) =>
    `<script type="application/ld+json">${' '.repeat(length)}x</script><p>${SENTENCE}</p>`,
  'many headings': fill('<h1>Bridge opens</h1>'),
  'spaces in a paragraph': (length) => `<p>a${' '.repeat(length)}b</p>`,
  'newlines in a preformatted block': (length) => `<pre>a${'\n'.repeat(length)}b</pre>`,
  'no markup': fill(SENTENCE),
  binary,
};
