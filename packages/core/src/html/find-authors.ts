import type { Unit } from '../page/unit.ts';
import type { PageMark } from './page-marks.ts';
import type { Segment } from './render.ts';

/** Where on a page its author is looked for. */
export interface AuthorPlace {
  readonly segments: readonly Segment[];
  readonly units: readonly Unit[];
  readonly marks: readonly PageMark[];
  readonly headline: number | null;
  /** First and last segment of the body. */
  readonly first: number;
  readonly last: number;
}

const ABOVE = 8;
const BELOW = 4;
const MOST_WORDS = 5;
const LONGEST_NAME = 60;
const LABEL =
  /^(?:(?:written|words|story|text|article|posted|published|reported|reporting|created|contributed)\s+)?by\b\s*:?\s*|^(?:authors?|writers?|reporters?|autor(?:es)?|auteurs?|автор|الكاتب|بقلم|כותב|מאת)\s*:\s*/iu;
const LABEL_ALONE =
  /^(?:(?:written|words|story|text|article|posted|published|reported|reviewed and written)\s+)?by\s*:?$|^(?:authors?|writer)\s*:?$/iu;
const NO_NAME =
  /\b(?:view|all|more|posts?|articles?|read|follow|share|about|profile|published|updated|posted|comments?|minutes?|min|ago|subscribe|see|by|reviewed|edited|fact|photo|image|january|february|march|april|june|july|august|september|october|november|december)\b|[@{}<>:?!"]|\d/iu;
const CREDENTIAL = /^(?:\p{Lu}[\p{Lu}.]{1,5}|Ph\.?D\.?|Jr\.?|Sr\.?|Esq\.?)$/u;

/** Who wrote the article, as elements near the headline say, or else elements under the body; null when none does. */
export function findAuthors(place: AuthorPlace): readonly string[] | null {
  const { marks, units, headline, first, last } = place;
  const top = (headline ?? first) - ABOVE;
  const all = [...marks.filter(({ kind }) => kind === 'author'), ...labelled(place)];
  const open = all.filter(({ at }) => !isElsewhere(place.segments[at]));
  const head = open.filter(({ at }) => at >= top && at <= Math.max(first, (headline ?? 0) + ABOVE));
  const foot = open.filter(({ at }) => at > last && at <= last + BELOW && at < units.length);
  return strongest(head, headline ?? first) ?? strongest(foot, last);
}

/** True for what stands in menus, comments and lists of other articles. */
export function isElsewhere(segment: Segment | undefined): boolean {
  const reason = segment?.zone.reason ?? null;
  return segment?.zone.outside === true || reason === 'other' || reason === 'related-links' || reason === 'navigation';
}

/** "Written by", and the name in the next block. */
function labelled({ units, headline, first }: AuthorPlace): readonly PageMark[] {
  const from = Math.max(0, (headline ?? first) - ABOVE);
  return units.slice(from, first + 1).flatMap(({ text }, index) => {
    const next = units[from + index + 1];
    if (!LABEL_ALONE.test(text) || next === undefined) return [];
    return [{ kind: 'author' as const, text: next.text, strength: 2 as const, at: from + index + 1 }];
  });
}

/** The names of the surest marks that give any; below or beside the headline rather than above it. */
function strongest(marks: readonly PageMark[], headline: number): readonly string[] | null {
  for (const strength of [3, 2, 1]) {
    const sure = marks.filter((mark) => mark.strength === strength);
    for (const near of [sure.filter(({ at }) => at >= headline), sure.filter(({ at }) => at < headline)]) {
      const [nearest] = near.filter(({ text }) => namesIn(text).length > 0);
      if (nearest === undefined) continue;
      const beside = near.filter(({ at }) => Math.abs(at - nearest.at) <= 1);
      return [...new Set(beside.flatMap(({ text }) => namesIn(text)))];
    }
  }
  return null;
}

/** "By Ann Lee, PhD, and Bo Chen | 3 March" names two. */
function namesIn(line: string): readonly string[] {
  const [words = ''] = line.replace(LABEL, '').split(/\s*[|•·–—\n]\s*|\s+-\s+|\s+on\s+\d|\.\s+(?=\p{Lu})/u);
  const names: string[] = [];
  for (const part of words.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|und|et|y|и)\s+/u)) {
    const before = names.pop();
    if (before !== undefined && CREDENTIAL.test(part)) names.push(`${before}, ${part}`);
    else if (before !== undefined && !(isName(part) && /\s/.test(part) && !isOffice(part))) return [...names, before];
    else {
      if (before !== undefined) names.push(before);
      if (isName(part)) names.push(part);
      else return names;
    }
  }
  return names;
}

/** "Senior Reporter" behind a name is what the person is. */
function isOffice(words: string): boolean {
  return /\b(?:editor|reporter|writer|correspondent|director|manager|officer|staff|senior|associate|contributor|analyst|head|chief|founder|ceo|professor|columnist|author)\b/iu.test(
    words,
  );
}

/** True for words that may be a person's or a team's name. */
function isName(words: string): boolean {
  if (words === '' || words.length > LONGEST_NAME || NO_NAME.test(words)) return false;
  return words.split(/\s+/u).length <= MOST_WORDS && /^[\p{L}]/u.test(words);
}
