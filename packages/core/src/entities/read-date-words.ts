import { WEEKDAYS } from '../text/function-words.ts';
import type { Token } from '../text/tokens.ts';
import { isA, MONTH } from '../text/word-classes.ts';

/** A date as far as the words say it ("2012", "2014-03", "2014-03-17"), and the token behind them. */
export interface DateWords {
  readonly date: string;
  readonly to: number;
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const DAY_NAMES = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Words that may stand before a date and leave it as it is. */
const BEFORE = /^(?:the|early|late|mid|in|on|beginning|start|end|of)$/;

/**
 * Reads a date from its words: "2012", "March 2014", "17 March 2014", "March 17", "Monday", "last year", "two years ago".
 * Words that count from the day of writing need `publishedAt`; without it they say nothing.
 */
export function readDateWords(tokens: readonly Token[], at: number, publishedAt: string | null): DateWords | null {
  let from = at;
  while (from - at < 3 && BEFORE.test(tokens[from]?.lower ?? '')) from += 1;
  return calendarDate(tokens, from, publishedAt) ?? relativeDate(tokens, from, publishedAt);
}

function calendarDate(tokens: readonly Token[], at: number, publishedAt: string | null): DateWords | null {
  const year = yearAt(tokens, at);
  if (year !== null) return { date: year, to: at + 1 };
  const day = dayAt(tokens, at);
  const month = monthAt(tokens, day === null ? at : at + 1);
  if (month === null) return null;
  return day === null
    ? monthFirst(tokens, { at: at + 1, month }, publishedAt)
    : dayFirst(tokens, { at: at + 2, month, day }, publishedAt);
}

interface Known {
  readonly at: number;
  readonly month: string;
  readonly day?: string;
}

/** "March 2014", "March 17, 2014", "March 17", "March". */
function monthFirst(tokens: readonly Token[], { at, month }: Known, publishedAt: string | null): DateWords | null {
  const day = dayAt(tokens, at);
  if (day !== null) return dayFirst(tokens, { at: at + 1, month, day }, publishedAt);
  const year = yearAt(tokens, at);
  if (year !== null) return { date: `${year}-${month}`, to: at + 1 };
  const near = yearOf(month, publishedAt);
  return near === null ? null : { date: `${near}-${month}`, to: at };
}

function dayFirst(
  tokens: readonly Token[],
  { at, month, day = '' }: Known,
  publishedAt: string | null,
): DateWords | null {
  const behind = tokens[at]?.text === ',' && yearAt(tokens, at + 1) !== null ? at + 1 : at;
  const year = yearAt(tokens, behind);
  if (year !== null) return { date: `${year}-${month}-${day}`, to: behind + 1 };
  const near = yearOf(`${month}-${day}`, publishedAt);
  return near === null ? null : { date: `${near}-${month}-${day}`, to: at };
}

/** A month or day without its year is the last one before the article. */
function yearOf(monthAndDay: string, publishedAt: string | null): number | null {
  if (publishedAt === null) return null;
  const year = Number(publishedAt.slice(0, 4));
  return monthAndDay <= publishedAt.slice(5, 5 + monthAndDay.length) ? year : year - 1;
}

function yearAt(tokens: readonly Token[], at: number): string | null {
  const text = tokens[at]?.text ?? '';
  return /^(?:1[6-9]|20)\d\d$/.test(text) ? text : null;
}

function dayAt(tokens: readonly Token[], at: number): string | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.text ?? '')?.[1];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? null : day.padStart(2, '0');
}

function monthAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token === undefined || !token.capital || !isA(token, MONTH)) return null;
  const number = MONTH_NAMES.findIndex((name) => name.startsWith(token.lower.replace('.', '').slice(0, 3)));
  return number < 0 ? null : String(number + 1).padStart(2, '0');
}

function relativeDate(tokens: readonly Token[], at: number, publishedAt: string | null): DateWords | null {
  if (publishedAt === null) return null;
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  if (word === 'today') return { date: publishedAt.slice(0, 10), to: at + 1 };
  if (word === 'yesterday') return { date: daysBefore(publishedAt, 1), to: at + 1 };
  if (WEEKDAYS.has(word)) return { date: weekdayBefore(publishedAt, word), to: at + 1 };
  if (word === 'last' && WEEKDAYS.has(next)) return { date: weekdayBefore(publishedAt, next), to: at + 2 };
  if (/^(?:last|this)$/.test(word) && /^(?:year|month)$/.test(next))
    return { date: unitsBefore(publishedAt, next, word === 'last' ? 1 : 0), to: at + 2 };
  const count = /^an?$/.test(word) ? 1 : Math.max(COUNTS.indexOf(word), Number(/^\d{1,2}$/.exec(word)?.[0] ?? -1));
  const unit = next.replace(/s$/, '');
  const ago = tokens[at + 2]?.lower === 'ago' && /^(?:year|month)$/.test(unit) && count > 0;
  return ago ? { date: unitsBefore(publishedAt, unit, count), to: at + 3 } : null;
}

function unitsBefore(publishedAt: string, unit: string, count: number): string {
  const [year, month] = [Number(publishedAt.slice(0, 4)), Number(publishedAt.slice(5, 7))];
  if (unit === 'year') return String(year - count);
  const months = year * 12 + month - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function weekdayBefore(publishedAt: string, name: string): string {
  const day = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`).getUTCDay();
  return daysBefore(publishedAt, (day - DAY_NAMES.indexOf(name) + 7) % 7);
}

function daysBefore(publishedAt: string, days: number): string {
  const day = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
