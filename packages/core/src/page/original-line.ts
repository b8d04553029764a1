import type { Original } from '../schemas/article.ts';
import { readCreditLine } from './credit-line.ts';
import { languageNamed } from './language-names.ts';

const LONGEST = 240;
const HINT =
  /translat|origin|(?:first|originally) (?:published|appeared|written)|tradui|traducid|aus dem|перев|ترجم|الأصلي|תרגום/iu;

const NOTE = /^[([*—–\s-]*(?:(?:(?:editor|translator|publisher)s?['’]?s? )?note\s*[:.—–-]\s*)?/iu;
const SUBJECT = String.raw`(?:this|the) (?:[\p{L}-]+ )?(?:article|story|piece|report|essay|interview|text|post|column) `;
const LANGUAGE = String.raw`(?:the )?(?:original )?(?<language>\p{L}+)(?![\p{L}'’-])`;
const ENDS = String.raw`(?=\s*(?:[.;:|)\]]|$|by\b|original\b|for\b|and\b|version\b))`;

/** Each says that the page is a translation, and from which language. */
const STATEMENTS: readonly RegExp[] = [
  // "Translated from the Arabic by Ann Lee", "This story has been translated and abridged from Arabic."
  `(?<subject>${SUBJECT}(?:was |is |has been )?)?(?:edited and |adapted and )?translat(?:ed|ion)(?: and [\\p{L}]+)? from ${LANGUAGE}${ENDS}`,
  // "This article was originally published in Arabic by the Harbour Post."
  `(?<subject>${SUBJECT})?(?:was |has been )?(?:first|originally) (?:published|appeared|posted|written|ran)(?: (?:on|by|in|at) [^.;]{2,60}?)? in ${LANGUAGE}(?=\\s*(?:[.,;:|)\\]]|$|by\\b|in\\b|on\\b|at\\b|and\\b))`,
  // "Read the original in Arabic", "Read the Arabic original", "Original article in Arabic"
  `(?:(?:read|see|view) )?(?:the |this )?(?:article )?(?:in the )?original(?: (?:article|version|text|story|report))?(?: (?:is )?in |: ?| \\(| )${LANGUAGE}${ENDS}`,
  `(?:(?:read|see|view) )?the (?<language>\\p{Lu}\\p{L}+) original${ENDS}`,
  // In the languages of the translations.
  `traduit (?:de l['’]|du |de )(?<language>\\p{L}+)(?!\\p{L})`,
  `traducid[oa] del? (?<language>\\p{L}+)(?!\\p{L})`,
  `aus dem (?<language>\\p{L}+)(?= (?:übersetzt )?von\\s)`,
  `(?:перевод|переведено) с (?<language>\\p{L}+)(?!\\p{L})`,
  `(?:ترجمة|مترجم|مترجمة|تُرجم|ترجم) (?:هذا المقال )?(?:عن|من) (?:اللغة )?(?<language>\\p{L}+)(?!\\p{L})`,
  `(?:اقرأ )?(?:النص|المقال) الأصلي (?:باللغة ال|بال)(?<bare>\\p{L}+)(?!\\p{L})`,
  `ترجمه از (?<language>\\p{L}+)(?!\\p{L})`,
  `תרגום מ(?<language>\\p{L}+)(?!\\p{L})`,
].map((pattern) => new RegExp(`^${pattern}`, 'iu'));

/** "Translated from Arabic, the word means …" is a sentence about something else. */
const GOES_ON = /,\s+(?:the|an?|it|its|he|she|his|her|they|their|this|these|which|who)\s/iu;
const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;)]/iu;

/** What a line says of the text that the page translates, or null; the span is inside the line. */
export function readOriginalLine(line: string): Original | null {
  const sentence = firstSentence(line);
  if (!HINT.test(sentence)) return null;
  const start = NOTE.exec(sentence)?.[0].length ?? 0;
  const words = sentence.slice(start);
  for (const pattern of STATEMENTS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const { language = '', bare, subject } = match.groups ?? {};
    const tag = languageNamed(bare === undefined ? language : `ال${bare}`);
    if (tag === null || (subject === undefined && GOES_ON.test(words))) continue;
    const url = ADDRESS.exec(words)?.[0] ?? null;
    return {
      language: tag,
      url,
      publisher: publisherIn(words),
      span: { start, end: start + match[0].trimEnd().length },
    };
  }
  return null;
}

/** A note may say more, but it begins with this. */
function firstSentence(line: string): string {
  const end = line.slice(0, LONGEST).search(/[.!?]\s+\p{Lu}/u);
  return line.length <= LONGEST && end < 0 ? line : line.slice(0, end < 0 ? LONGEST : end + 1);
}

function publisherIn(words: string): string | null {
  const name = readCreditLine(words).find(({ role }) => role === 'source')?.name ?? '';
  const [publisher = ''] = name.split(/,| in (?=\p{Lu}\p{L}+$)| on \d|:? https?:/u);
  return publisher === '' || ADDRESS.test(publisher) ? null : publisher.trim();
}
