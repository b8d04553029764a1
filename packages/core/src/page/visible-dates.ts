import type { Span } from '../schemas/span.ts';
import { monthOf, WEEKDAYS } from './date-words.ts';

/** A date as somebody wrote it, with its offsets inside the text it was found in. */
export interface VisibleDate {
  readonly span: Span;
  /** `2024-03-12`, or an instant with zone where one is written; null where the day cannot be known for certain. */
  readonly iso: string | null;
}

const TIME = String.raw`(?:\s*(?:,|\||-|–|—|•|T|at|à|um|الساعة)?\s*(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(Z\b|GMT\b|UTC\b|[+-]\d{2}:?\d{2}\b)?)?`;
const YEAR = String.raw`((?:19|20)\d{2})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?`;
const MONTH = String.raw`((?:تشرين|كانون) \p{L}{4,7}|\p{L}[\p{L}\p{M}]{1,14})\.?`;

const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'dmy' | 'mdy' | 'numbers' }[] = [
  { pattern: new RegExp(String.raw`(?<![\d/.-])${YEAR}-(\d{1,2})-(\d{1,2})(?![\d-])${TIME}`, 'giu'), order: 'ymd' },
  {
    pattern: new RegExp(String.raw`(?<![\d/.-])${YEAR}[./](\d{1,2})[./](\d{1,2})(?![\d/.-])${TIME}`, 'giu'),
    order: 'ymd',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)${DAY}[\s-]*(?:of\s+|de\s+)?${MONTH}[\s-]*,?\s*(?:de\s+)?${YEAR}(?!\d)${TIME}`,
      'giu',
    ),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])${MONTH}\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*${YEAR}(?!\d)${TIME}`,
      'giu',
    ),
    order: 'mdy',
  },
  {
    pattern: new RegExp(String.raw`(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]${YEAR}(?!\d)${TIME}`, 'giu'),
    order: 'numbers',
  },
];

/** Most lines of a page hold none, and one look is cheaper than six. */
const ANY_YEAR = /(?:19|20)\d{2}/;

/** Finds the complete dates (day, month and year) in a short text, in text order. */
export function findDates(text: string): readonly VisibleDate[] {
  const western = westernDigits(text);
  if (!ANY_YEAR.test(western)) return [];
  const found = FORMS.flatMap(({ pattern, order }) =>
    [...western.matchAll(pattern)].flatMap((match) => readMatch(match, order)),
  );
  const ordered = found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return ordered.filter((date, index) => (ordered[index - 1]?.span.end ?? -1) <= date.span.start);
}

function readMatch(match: RegExpExecArray, order: (typeof FORMS)[number]['order']): readonly VisibleDate[] {
  const [a = '', b = '', c = ''] = match.slice(1);
  const day = { ymd: [a, b, c], dmy: [c, b, a], mdy: [c, a, b], numbers: [c, '', ''] }[order] as [
    string,
    string,
    string,
  ];
  const parts = order === 'numbers' ? readNumbers(a, b, c) : isoDay(day[0], monthNumber(day[1]), Number(day[2]));
  if (parts === undefined) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  return [{ span, iso: parts === null ? null : parts + readTime(match.slice(4)) }];
}

function monthNumber(word: string): number | null {
  return /^\d+$/.test(word) ? Number(word) : monthOf(word);
}

/** undefined = no date at all; null = a date, but 03/04/2024 may be March or April. */
function readNumbers(a: string, b: string, year: string): string | null | undefined {
  const [first, second] = [Number(a), Number(b)];
  if (first === second) return isoDay(year, first, second);
  if (first > 12) return isoDay(year, second, first);
  if (second > 12) return isoDay(year, first, second);
  return first > 0 && second > 0 ? null : undefined;
}

function isoDay(year: string, month: number | null, day: number): string | undefined {
  if (month === null || month < 1 || month > 12 || day < 1) return undefined;
  const last =
    [31, Number(year) % 4 === 0 && Number(year) !== 1900 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
      month - 1
    ] ?? 0;
  return day > last ? undefined : `${year}-${two(month)}-${two(day)}`;
}

/** `T10:05:00Z` where the time has a zone; a time without zone is no instant, so only the day is kept. */
function readTime([hour, minute, half, zone]: readonly (string | undefined)[]): string {
  if (hour === undefined || minute === undefined || zone === undefined || zone === '') return '';
  const late = half !== undefined && /^p/i.test(half);
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return '';
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return `T${two(hours)}:${minute}:00${offset}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Arabic and Persian digits become 0–9 one for one, so that offsets hold. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const LABELS: readonly { readonly label: 'published' | 'modified'; readonly pattern: RegExp }[] = [
  {
    label: 'modified',
    pattern: /updated|last modified|modified|mis à jour|modifié|aktualisiert|actualizado|обновлено|تحديث|به‌روز/iu,
  },
  {
    label: 'published',
    pattern: /published|posted|first published|publié|veröffentlicht|publicado|опубликовано|نشر|تاريخ|انتشار|פורסם/iu,
  },
];

/** What the words before a date say about it: when the page was published, when it was changed, or nothing. */
export function labelBefore(words: string): 'published' | 'modified' | null {
  return LABELS.find(({ pattern }) => pattern.test(words))?.label ?? null;
}

const FILLER =
  /\b(?:on|at|the|date|time|first|last|et|est|edt|pt|pst|pdt|cet|cest|bst|eet|am|pm|min(?:ute)?s?|read|hours?|days?|ago|local|le|à|am|um|uhr|el|a las)\b|بتوقيت|الساعة|آخر|دمشق/giu;
const TIMES = /\d{1,2}[:.]\d{2}(?::\d{2})?|\b\d+\s*(?:min|hours?|days?|minutes?)\b/giu;
const RELATIVE =
  /^(?:(?:published|updated|posted)\W+)?(?:\d{1,2}|an?|one|two) (?:second|minute|hour|day|week|month)s? ago\b/iu;

/** True for a line that says little more than a date: "Published: 12 March 2024, 10:05", "Harbour City, 12 March 2024". */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  if (RELATIVE.test(line) && line.length < 50) return true;
  const dates = findDates(line);
  if (dates.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { span } of dates) {
    rest += `${line.slice(at, span.start)} `;
    at = span.end;
  }
  rest += line.slice(at);
  for (const { pattern } of LABELS) rest = rest.replace(new RegExp(pattern, 'giu'), ' ');
  const words =
    rest
      .replace(TIMES, ' ')
      .replace(FILLER, ' ')
      .match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const unexplained = words.filter((word) => !WEEKDAYS.has(word.toLowerCase()));
  return unexplained.length <= 3 && unexplained.every((word) => !/^\p{Ll}/u.test(word));
}
