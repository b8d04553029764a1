import type { Credit } from '../schemas/article.ts';
import type { Span } from '../schemas/span.ts';
import { trimSpan } from '../text/lines.ts';

/** One name in a credit line, with the offsets of the name inside the line's text. */
export interface LineCredit {
  readonly role: Credit['role'];
  readonly name: string;
  readonly span: Span;
}

const LONGEST_LINE = 240;
const LONGEST_NAME = 120;

const ROLE_WORDS: readonly (readonly [Credit['role'], RegExp])[] = [
  ['translated', /^(?:translat(?:ed|ion)|traduit|traducción|traducido|übersetzt|übersetzung|ترجمة|ترجمه|перевод)$/iu],
  ['edited', /^(?:edit(?:ed|ing|or)|édité|editado|redaktion|تحرير|редактор|редакция)$/iu],
  ['written', /^(?:written|report(?:ed|ing)|writing|écrit|escrito|كتابة|إعداد|текст)$/iu],
];

/** "Translated and edited by", "Translation by", "Reporting by", "ترجمة:" at the start of a line or after a semicolon. */
const WORK = new RegExp(
  `^[(\\[—–-]?\\s*(?:additional\\s+|story\\s+|article\\s+)?(\\p{L}+)` +
    `(?:\\s*(?:,|and|&|et|y|und|и)\\s*(\\p{L}+))?(?:\\s*(?:,|and|&|et|y|und|и)\\s*(\\p{L}+))?` +
    `(?:\\s+(?:from|de|aus)\\s+(?:the\\s+)?\\p{Lu}\\p{L}+)?\\s*(?:\\b(?:by|par|por|von)\\b\\s*:?|:)\\s*`,
  'iu',
);
/** "Source: Harbour Post", "Via: …", "المصدر: …". */
const SOURCE = /^[([—–-]?\s*(?:sources?|via|agency|agencies|quelle|fuente|المصدر|منبع|источник|מקור)\s*[:：]\s*/iu;
/** A line that is nothing but an agency in brackets: "(HNA)", "(Harbour News Agency)"; "(Applause)" is none. */
const BRACKETED =
  /^\(\s*(?:\p{Lu}{2,8}|(?:[\p{L}][\p{L}’'-]* ){0,4}(?:[Aa]genc(?:y|ies)|News|Press|Post|Times|Observer|Herald|Reuters|Wire)(?: \p{L}+)?|وكالات|وكالة [\p{L} ]{2,30})\s*\)$/u;
/** "From Agencies", "Agencies", "With agencies" alone on a line. */
const AGENCIES = /^[—–-]?\s*(?:from\s+|with\s+)?(agencies|wire services|news agencies|وكالات)\.?$/iu;

/** "This article was first published in the Harbour Post", "Republished from …": where it comes from. */
const FIRST_PUBLISHED =
  /^[([]?\s*(?:(?:this|the|our) (?:[\p{L}-]+ )?(?:article|story|piece|report|essay|interview|text) (?:was |has been |is )?|an? (?:[\p{L}-]+ )?version of this (?:article|story|piece|essay) (?:was |has been )?)?(?:(?:first|originally) (?:published|appeared|posted|ran|aired)|(?:re-?published|reprinted|reproduced|syndicated)(?: here)?(?: with (?:the )?(?:kind )?permission)?|appeared)\s+(?:(?:in [\p{L}]+ )?(?:in|on|by|at|with|from|of)\s+)/iu;

/** Reads who is credited in a line such as "Translated and edited by Ann Lee"; empty when the line is no credit. */
export function readCreditLine(line: string): readonly LineCredit[] {
  if (line.length > LONGEST_LINE) return [];
  const agencies = AGENCIES.exec(line);
  if (agencies?.[1] !== undefined) return [credit('source', line, spanOf(line, agencies[1]))];
  if (BRACKETED.test(line)) return [credit('source', line, { start: 1, end: line.length - 1 })];
  return partsOf(line).flatMap((part) => readPart(line, part));
}

const PART_ENDS = /[;|]|$/gu;
/** "First published in Arabic by the Harbour Post and translated by Ann Lee" says two things. */
const PUBLISHED_ENDS = /[;|]|,?\s+(?:and\s+)?(?:(?:was|has been)\s+)?(?=(?:translated|edited)\s[^;|]{0,60}\bby\s)|$/gu;

/** "Reporting by Ann Lee; Editing by Bo Chen" has two parts. */
function partsOf(line: string): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const match of line.matchAll(firstPublished(line) === null ? PART_ENDS : PUBLISHED_ENDS)) {
    parts.push(trimSpan(line, { start, end: match.index }));
    start = match.index + match[0].length;
  }
  return parts;
}

function readPart(line: string, part: Span): readonly LineCredit[] {
  const words = line.slice(part.start, part.end);
  const source = SOURCE.exec(words) ?? firstPublished(words);
  if (source !== null) return named(line, ['source'], { start: part.start + source[0].length, end: part.end });
  const work = WORK.exec(words);
  if (work === null) return [];
  const given = work.slice(1).filter((word): word is string => word !== undefined);
  const roles = given.map(roleOf);
  if (roles.some((role) => role === null)) return [];
  const known = roles.filter((role): role is Credit['role'] => role !== null);
  const start = part.start + work[0].length;
  // "by Ann Lee for the Harbour Post"
  const whom = words.slice(work[0].length).search(/ for (?:the )?\p{Lu}/u);
  return named(line, known, { start, end: whom < 0 ? part.end : start + whom });
}

/** The name behind it begins with a capital, whatever the rest is written in. */
function firstPublished(words: string): RegExpExecArray | null {
  const match = FIRST_PUBLISHED.exec(words);
  return match !== null && /^(?:the )?\p{Lu}/u.test(words.slice(match[0].length)) ? match : null;
}

function roleOf(word: string): Credit['role'] | null {
  return ROLE_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function named(line: string, roles: readonly Credit['role'][], span: Span): readonly LineCredit[] {
  const name = trimName(line, span);
  if (!looksLikeName(line.slice(name.start, name.end))) return [];
  return roles.map((role) => credit(role, line, name));
}

/** "Edited by hand, the letter said …" credits nobody. */
function looksLikeName(words: string): boolean {
  if (words === '' || words.length > LONGEST_NAME || words.split(/\s+/u).length > 12) return false;
  return /^(?:[\p{Lu}\p{Lo}\p{N}@(]|https?:|al-|agencies)/u.test(words);
}

function credit(role: Credit['role'], line: string, span: Span): LineCredit {
  const name = trimName(line, span);
  return { role, name: line.slice(name.start, name.end), span: name };
}

/** A name has no outer punctuation, but a closing bracket or stop that belongs to it stays: "Ann Lee (HNA)", "Lee Jr." */
function trimName(line: string, span: Span): Span {
  let { start, end } = trimSpan(line, span);
  if (line.startsWith('the ', start)) start += 4;
  while (start < end && /[^\p{L}\p{N}(@]/u.test(line.charAt(start))) start++;
  const opened = line.slice(start, end).includes('(');
  while (end > start && /[\s.,;:|–—\-\])]/u.test(line.charAt(end - 1))) {
    if (line.charAt(end - 1) === ')' && opened) break;
    end--;
  }
  return { start, end };
}

function spanOf(line: string, words: string): Span {
  const start = line.indexOf(words);
  return { start, end: start + words.length };
}
