import { isProse } from './find-body.ts';
import { isHeadlineLike, isKept, repeatsHeadline, type Sheet, type Verdicts } from './sheet.ts';
import type { Unit } from './unit.ts';
import type { Verdict } from './verdict.ts';

/** What has been seen while going down the foot. */
interface FootState {
  readonly underRelated: boolean;
  readonly underKeywords: boolean;
  /** Nothing but paragraphs so far: the body may just go on without a stop. */
  readonly stillBody: boolean;
  /** No line of the page reads like a sentence: "Hello world" is all there is. */
  readonly bodyless: boolean;
}

const LONGEST_KEYWORD = 40;
const FEWEST_WORDS_OF_PARAGRAPH = 6;

/** Finds credit and keywords under the body; lists of headlines there are related links. */
export function judgeFoot(sheet: Sheet, from: number, headline: number | null): Verdicts {
  const verdicts = new Map<number, Verdict>();
  const title = headline === null ? undefined : sheet.units[headline];
  let state: FootState = {
    underRelated: false,
    underKeywords: false,
    stillBody: true,
    bodyless: sheet.body.to === 0,
  };
  for (let index = from; index < sheet.units.length; index++) {
    const unit = sheet.units[index];
    if (unit === undefined) continue;
    const alone = sheet.alone[index] ?? null;
    const repeats = title !== undefined && repeatsHeadline(unit, title);
    const verdict: Verdict = repeats
      ? { removed: 'repeated-headline', rule: 'repeated-headline' }
      : (alone ?? unknownInFoot(unit, state, sheet.units[index + 1]));
    verdicts.set(index, index - from > 3 ? farFromBody(verdict) : verdict);
    state = {
      ...state,
      underRelated: alone === null ? state.underRelated : alone.rule === 'related',
      underKeywords: isKept(verdict, 'keywords'),
      stillBody: state.stillBody && isKept(verdict, 'paragraph'),
    };
  }
  return verdicts;
}

function unknownInFoot(unit: Unit, state: FootState, next: Unit | undefined): Verdict {
  if (state.underKeywords && !unit.afterGap && !unit.stopped && unit.text.length <= LONGEST_KEYWORD) {
    return { kept: 'keywords', rule: 'under-keywords' };
  }
  if (state.bodyless) return { kept: 'paragraph', rule: 'nothing-but-short-lines' };
  if (state.underRelated) return { removed: 'related-links', rule: 'under-related' };
  // A headline over running text begins another article.
  const begins = isHeadlineLike(unit) && next !== undefined && isProse(next);
  if (state.stillBody && !begins && (unit.words >= FEWEST_WORDS_OF_PARAGRAPH || isProse(unit)))
    return { kept: 'paragraph', rule: 'last-words' };
  if (isHeadlineLike(unit) && unit.words >= 4) return { removed: 'related-links', rule: 'headline-in-foot' };
  return { removed: 'other', rule: 'in-foot' };
}

/** Far below the body, a byline, a date or a caption belongs to another article. */
function farFromBody(verdict: Verdict): Verdict {
  if (isKept(verdict, 'byline')) return { removed: 'byline', rule: 'byline-far-below' };
  if (isKept(verdict, 'dateline') || isKept(verdict, 'caption')) return { removed: 'other', rule: 'far-below' };
  return verdict;
}
