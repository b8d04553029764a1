import { isByline, isCaption, isKeywords } from './article-lines.ts';
import { readCreditLine } from './credit-line.ts';
import { readOriginalLine } from './original-line.ts';
import type { Unit } from './unit.ts';
import type { LineRule } from './verdict.ts';
import { findDates, isDateLine } from './visible-dates.ts';
import * as words from './words.ts';

const QUOTED = /["“”«»„]/u;

function says(pattern: RegExp): (unit: Unit) => boolean {
  return (unit) => pattern.test(unit.text);
}

/** For rules that read sentences: what somebody says about cookies in quotation marks is news. */
function saysUnquoted(pattern: RegExp): (unit: Unit) => boolean {
  return (unit) => !QUOTED.test(unit.text) && pattern.test(unit.text);
}

/**
 * Recognises a line by itself, first rule first: signs before words, the narrow before the wide. What a line is by its
 * neighbours (headline, standfirst, a list of related headlines) is decided later.
 */
export const LINE_RULES: readonly LineRule[] = [
  /** "* * *", "_____", "|" */
  {
    name: 'signs-only',
    gives: { removed: 'other' },
    longest: 200,
    matches: (unit) => !/[\p{L}\p{N}]/u.test(unit.text),
  },
  /** "Home | World | Sport", "News » Region » Harbour City" */
  { name: 'separated-menu', gives: { removed: 'navigation' }, longest: 400, matches: isSeparatedMenu },
  /** "https://harbour.example/bridge" */
  { name: 'address', gives: { removed: 'share' }, longest: 300, matches: says(/^(?:https?:\/\/|www\.)\S+$/iu) },
  /** "© 2024 Harbour Post. All rights reserved." */
  { name: 'copyright', gives: { removed: 'copyright' }, longest: 500, matches: says(words.COPYRIGHT) },
  /** "Photo: Ann Lee / Harbour News Agency" */
  { name: 'caption', gives: { kept: 'caption' }, longest: 400, matches: (unit) => isCaption(unit.text) },
  /** "Keywords: bridge, river", "Helpful keywords" */
  { name: 'keywords', gives: { kept: 'keywords' }, longest: 400, matches: (unit) => isKeywords(unit.text) },
  /** "Translated and edited by the Harbour Observer" */
  { name: 'credit', gives: { kept: 'credit' }, longest: 240, matches: (unit) => readCreditLine(unit.text).length > 0 },
  /** "Translated from Arabic", "This article was originally published in Arabic by the Harbour Post." */
  {
    name: 'original',
    gives: { kept: 'credit' },
    longest: 240,
    matches: (unit) => readOriginalLine(unit.text) !== null,
  },
  /** "By Ann Lee, Harbour City" */
  { name: 'byline', gives: { kept: 'byline' }, longest: 120, matches: (unit) => isByline(unit.text) },
  /** "Published: 12 March 2024, 10:05" */
  { name: 'date-line', gives: { kept: 'dateline' }, longest: 120, matches: (unit) => isDateLine(unit.text) },
  /** "We use cookies to make this site work. Accept all" */
  { name: 'cookie', gives: { removed: 'cookie' }, longest: 800, matches: saysUnquoted(words.COOKIE) },
  /** "Sign up for our morning newsletter" */
  { name: 'newsletter', gives: { removed: 'newsletter' }, longest: 400, matches: saysUnquoted(words.NEWSLETTER) },
  /** "Advertisement", "Sponsored content" */
  { name: 'advertisement', gives: { removed: 'advertisement' }, longest: 120, matches: says(words.ADVERTISEMENT) },
  /** "Share on Facebook", "Tweet", "Print this page" */
  { name: 'share', gives: { removed: 'share' }, longest: 120, matches: says(words.SHARE) },
  /** "Read also: Ministers return to the river talks" */
  {
    name: 'related-line',
    gives: { removed: 'related-links' },
    longest: 250,
    matches: (unit) => /[:：]\s*\S/u.test(unit.text) && words.RELATED.test(unit.text),
  },
  /** "Related stories", with a list of headlines below it */
  { name: 'related', gives: { removed: 'related-links' }, longest: 250, matches: says(words.RELATED) },
  /** "Leave a comment", "12 comments" */
  { name: 'comments', gives: { removed: 'other' }, longest: 160, matches: says(words.COMMENTS) },
  /** "Play video", "0:31 / 2:10" */
  { name: 'player', gives: { removed: 'other' }, longest: 120, matches: says(words.PLAYER) },
  /** "World", "Sport", "Business" */
  { name: 'section-name', gives: { removed: 'navigation' }, longest: 40, matches: says(words.SECTION_NAME) },
  /** "Search", "Skip to content", "Log in" */
  { name: 'navigation-word', gives: { removed: 'navigation' }, longest: 80, matches: says(words.NAVIGATION) },
];

/** For the last lines of a page only: higher up, "This article was written in prison" is news. */
export const LAST_LINE_RULES: readonly LineRule[] = [
  /** "Sample page written for the archive. People and places are invented." */
  {
    name: 'page-about-itself',
    gives: { removed: 'other' },
    longest: 240,
    matches: saysUnquoted(words.ABOUT_THIS_PAGE),
  },
];

const SEPARATOR = /\s[|›»>•·]\s|\s[/]\s/gu;

/** At least two separators, and every piece is as short as a menu's. */
function isSeparatedMenu(unit: Unit): boolean {
  const pieces = unit.text.split(SEPARATOR);
  return (
    pieces.length >= 3 &&
    pieces.every((piece) => piece.trim().split(/\s+/u).length <= 4) &&
    findDates(unit.text).length === 0
  );
}
