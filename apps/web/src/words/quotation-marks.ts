import type { Quote } from '@onrecord/core';

/** The marks around quoted words, and around what is quoted within them. */
interface QuotationMarks {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

const ENGLISH: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'] };
const ANGLED: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'] };
const GERMAN: QuotationMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };

const BY_LANGUAGE: Readonly<Record<string, QuotationMarks>> = {
  ar: ANGLED,
  fa: ANGLED,
  fr: ANGLED,
  ru: ANGLED,
  de: GERMAN,
};

/** The quotation marks of a language by its tag. Where it is not known the script of the words has to tell, and else they are English. */
function marksOf(language: string | null, words: string): QuotationMarks {
  if (language === null) return /[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(words) ? ANGLED : ENGLISH;
  return BY_LANGUAGE[language.split('-', 1)[0]?.toLowerCase() ?? ''] ?? ENGLISH;
}

const OWN = /^["“”„«»]([\s\S]*)["“”„«»][.,!?،؟]?$/;
const ANY = /["“”„«»]/;

/** Whether one pair of marks stands around all of the words: then they need none of ours. */
function haveTheirOwn(words: string): boolean {
  const inner = OWN.exec(words.trim())?.[1];
  return inner !== undefined && !ANY.test(inner);
}

/** Whose marks, and of which language. */
interface Said {
  readonly kind: Quote['kind'];
  readonly words: string;
  readonly language: string | null;
}

/** What to put before and after words to show that they are quoted: nothing for reported ones, and for those with their own marks. */
export function marksAround({ kind, words, language }: Said): readonly [open: string, close: string] {
  return kind === 'direct' && !haveTheirOwn(words) ? marksOf(language, words).outer : ['', ''];
}

/** Words within quotation marks of ours, whose own marks become the inner ones of the language. */
export function nested(words: string, language: string | null): string {
  const { outer, inner } = marksOf(language, words);
  // What opens in English closes in German.
  const opening = outer[0] === '„' ? '„' : '“„«';
  const text = words.replace(/[“”„«»]|"(?=([\p{L}\p{N}])?)/gu, (sign, letter: string | undefined) =>
    opening.includes(sign) || letter !== undefined ? inner[0] : inner[1],
  );
  return outer[0] + text + outer[1];
}

/** Words that a sentence of ours goes on after: without the comma or full stop they end in. */
export function withoutEnd(words: string): string {
  return words.trimEnd().replace(/(?<!\.)[.,،。]$/, '');
}

/** Words that stand alone in a title or a picture: without the comma after which the article goes on. */
export function withoutComma(words: string): string {
  return words.trimEnd().replace(/[,،]$/, '');
}
