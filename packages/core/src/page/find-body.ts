import type { Unit } from './unit.ts';
import type { Verdict } from './verdict.ts';

/** Half-open indices of units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const LONG = 100;
const FULL_VALUE = 400;
const MENU_SHARE = 0.8;

/** True for a unit that reads like a sentence or a paragraph rather than a label, a menu or a headline. */
export function isProse(unit: Unit): boolean {
  if (unit.text.length >= LONG) return unit.stopped || !isMenu(unit.text);
  return unit.words >= 3 && unit.stopped && !/[?!؟]["'”’»)\]\s]*$/u.test(unit.text);
}

const BULLET = /^(?:[•·▪◦‣–—*-]\s+|\(?\d{1,2}[.)]\s+)\S/u;
const LEADS_ON = /[:,;…—–-]$|["”’»?!؟]\)?$/u;

/** "• the toll for lorries", "2) the lights at night" */
export function isListItem(unit: Unit): boolean {
  return BULLET.test(unit.text);
}

/** A line that leads on to the next, or that somebody says: "The ministers agreed on:", "“Never!”" */
export function leadsOn(unit: Unit): boolean {
  return LEADS_ON.test(unit.text.slice(-3));
}

/** A long line without a stop in which nearly every word has a capital: "Home World Sport Business Weather …" */
function isMenu(text: string): boolean {
  const words = text.slice(0, 600).match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 5 && capitals / words.length >= MENU_SHARE;
}

/**
 * The stretch of units with the most prose, where each unit that is none costs something: the body, with the noise
 * inside it and without the noise around it. Null when nothing on the page is prose.
 */
export function findBody(units: readonly Unit[], verdicts: readonly (Verdict | null)[]): Range | null {
  let best: Range | null = null;
  let bestValue = 0;
  let from = 0;
  let value = 0;
  let closed = false;
  units.forEach((unit, index) => {
    closed = closed || (verdicts[index]?.rule === 'comments' && bestValue >= CLOSED_BY_COMMENTS);
    if (closed) return;
    if (value <= 0) {
      from = index;
      value = 0;
    }
    value += isTeaser(units, verdicts, index) ? WORTH_OF_TEASER : worthOf(unit, verdicts[index] ?? null);
    if (value > bestValue) {
      bestValue = value;
      best = { from, to: index + 1 };
    }
  });
  return best === null ? null : extend(best, units, verdicts);
}

const ENDS_ARTICLE: ReadonlySet<string> = new Set(['related', 'comments', 'copyright', 'cookie', 'page-about-itself']);
/** So many short lines in a row are no longer headings of the article. */
const TOO_MANY_SHORT = 3;

/** A last short paragraph below an advertisement or a heading adds little worth, but belongs to the body all the same. */
function extend(range: Range, units: readonly Unit[], verdicts: readonly (Verdict | null)[]): Range {
  let { to } = range;
  let short = 0;
  for (let index = to; index < units.length && short < TOO_MANY_SHORT; index++) {
    const unit = units[index];
    const verdict = verdicts[index] ?? null;
    if (unit === undefined || (verdict !== null && ENDS_ARTICLE.has(verdict.rule))) break;
    if (verdict !== null || isListItem(unit) || leadsOn(unit)) continue;
    const isText = isProse(unit) && !isTeaser(units, verdicts, index);
    short = isText ? 0 : short + 1;
    if (isText) to = index + 1;
  }
  return { from: range.from, to };
}

/**
 * What a unit that is no prose costs. Comments and the copyright mostly end an article, and a list of related headlines
 * often does: what reads like prose behind them must be long to count.
 */
const COSTS: ReadonlyMap<string, number> = new Map([
  ['comments', 300],
  ['copyright', 200],
  ['related', 150],
  ['newsletter', 100],
]);
/** Comments that follow so much running text are the article's, and nothing below them is; they often say more than it does. */
const CLOSED_BY_COMMENTS = 1_000;
const LONGEST_TEASER = 260;
const LONGEST_LABEL = 140;
const WORTH_OF_TEASER = -60;
const COST_OF_NOISE = 30;
const COST_OF_KEPT_LINE = 5;

/**
 * One short paragraph between two lines that are no sentences: the first words of another article under its headline. An
 * article's own sections mostly have more to say.
 */
function isTeaser(units: readonly Unit[], verdicts: readonly (Verdict | null)[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || (verdicts[index] ?? null) !== null || !isProse(unit)) return false;
  if (/(?:\.\.\.|…)$/u.test(unit.text) && unit.text.length < LONGEST_TEASER) return true;
  return (
    unit.text.length < LONGEST_TEASER && isLabel(units, verdicts, index - 1) && isLabel(units, verdicts, index + 1)
  );
}

function isLabel(units: readonly Unit[], verdicts: readonly (Verdict | null)[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined) return false;
  const verdict = verdicts[index] ?? null;
  if (verdict !== null)
    return verdict.rule === 'date-line' || verdict.rule === 'byline' || verdict.rule === 'section-name';
  return !isProse(unit) && !isListItem(unit) && !leadsOn(unit) && unit.text.length < LONGEST_LABEL;
}

function worthOf(unit: Unit, verdict: Verdict | null): number {
  if (verdict !== null) return -(COSTS.get(verdict.rule) ?? ('removed' in verdict ? COST_OF_NOISE : COST_OF_KEPT_LINE));
  if (isProse(unit)) return Math.min(unit.text.length, FULL_VALUE);
  return isListItem(unit) || leadsOn(unit) ? 0 : -COST_OF_NOISE;
}
