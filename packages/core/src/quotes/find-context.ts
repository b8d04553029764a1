import type { ContextWords, SaidOn } from '../schemas/quote.ts';
import { WEEKDAYS } from '../text/function-words.ts';
import { DETERMINER, isA, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import { type QuoteDraft, wordsOf } from './quote-draft.ts';
import { lowerAt, type Range, type Scene, stretchAt } from './scene.ts';

const EVENTS = new Set(
  'conference briefing interview meeting summit rally speech session hearing ceremony statement talks visit call address debate forum sermon lecture panel reception dinner broadcast appearance gathering'.split(
    ' ',
  ),
);

const LEADS_TO_EVENT = new Set(['at', 'in', 'during', 'on', 'after', 'before']);

/** "at a press conference with Lavrov": in the words between verb and content, or in the lead-in of the sentence. */
export function findOccasion(found: QuoteDraft): ContextWords | null {
  const { scene, cue } = found;
  if (cue === null || found.subject === null) return null;
  for (const range of contextRanges(found)) {
    for (let i = range.from; i < range.to; i += 1) {
      if (!LEADS_TO_EVENT.has(lowerAt(scene, i)) || stretchAt(scene, i) !== cue.stretch) continue;
      const event = eventAfter(scene, i, range.to);
      if (event !== null) return wordsOf(scene, { from: i, to: event });
    }
  }
  return null;
}

function contextRanges(found: QuoteDraft): Range[] {
  const { scene, cue, subject } = found;
  if (cue === null || subject === null) return [];
  const ranges: Range[] = [];
  if (found.between !== null) ranges.push(found.between);
  // "Doru on Monday said"
  if (subject.place === 'before' && subject.phrase.to < cue.from)
    ranges.push({ from: subject.phrase.to, to: cue.from });
  if (stretchAt(scene, cue.container.from) === cue.stretch)
    ranges.push({ from: cue.container.from, to: Math.min(subject.phrase.from, cue.from) });
  if (/marks-before|clause-before/.test(found.rule)) {
    const start = subject.place === 'after' ? subject.phrase.to : cue.to;
    let to = start;
    while (
      to < cue.container.to &&
      stretchAt(scene, to) === cue.stretch &&
      !/^[,.;]$/.test(scene.tokens[to]?.text ?? '')
    )
      to += 1;
    ranges.push({ from: start, to });
  }
  return ranges.filter((r) => r.to > r.from && r.to - r.from < 30);
}

/** Where "in an interview with …" or "at a press conference" ends that begins at a token, or null. */
export function occasionAt(scene: Scene, at: number, limit: number): number | null {
  return /^(?:at|in|during)$/.test(lowerAt(scene, at)) && /^(?:a|an|his|her|the)$/.test(lowerAt(scene, at + 1))
    ? eventAfter(scene, at, limit)
    : null;
}

function eventAfter(scene: Scene, at: number, limit: number): number | null {
  for (let i = at + 1; i < Math.min(limit, at + 6); i += 1) {
    if (!EVENTS.has(lowerAt(scene, i))) {
      if (isA(scene.tokens[i], PREPOSITION) || scene.tokens[i]?.kind === 'punct') return null;
      continue;
    }
    let to = i + 1;
    if (!/^(?:with|to|in|of|on|for|by)$/.test(lowerAt(scene, to))) return to;
    while (
      to < limit &&
      !/^[,.;:]$/.test(scene.tokens[to]?.text ?? '') &&
      !(lowerAt(scene, to) === 'on' && isA(scene.tokens[to + 1], WEEKDAY)) &&
      !isA(scene.tokens[to], WEEKDAY) &&
      lowerAt(scene, to) !== 'that' &&
      scene.tokens[to]?.kind !== 'mark'
    )
      to += 1;
    return to;
  }
  return null;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The day words beside the cue, resolved against the article's own date; an undated article leaves them unresolved. */
export function findSaidOn(found: QuoteDraft, publishedAt: string | null): SaidOn | null {
  const { scene, cue } = found;
  if (cue === null) return null;
  for (const range of contextRanges(found)) {
    for (let i = range.from; i < range.to; i += 1) {
      const word = lowerAt(scene, i);
      if (!WEEKDAYS.has(word) && word !== 'yesterday' && word !== 'today') continue;
      if (isA(scene.tokens[i - 1], DETERMINER)) continue;
      return {
        ...wordsOf(scene, { from: i, to: i + 1 }),
        date: publishedAt === null ? null : resolveDay(word, { publishedAt, last: lowerAt(scene, i - 1) === 'last' }),
      };
    }
  }
  return null;
}

/** The weekday on or before the publication date, before it with "last"; "today" is that date. */
function resolveDay(
  word: string,
  { publishedAt, last }: { readonly publishedAt: string; readonly last: boolean },
): string | null {
  const day = new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  const back =
    word === 'today' ? 0 : word === 'yesterday' ? 1 : (day.getUTCDay() - DAYS.indexOf(word) + 7) % 7 || (last ? 7 : 0);
  day.setUTCDate(day.getUTCDate() - back);
  return day.toISOString().slice(0, 10);
}
