import type { Notice } from '../schemas/record.ts';
import type { Span } from '../schemas/span.ts';
import { reportingVerbAt } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** A stretch of text between quotation marks, within one block. */
export interface Stretch extends Span {
  /** The words between the marks. */
  readonly inner: Span;
  /** Token indices: of the opening mark, and of the closing mark (or one past the last token where it is missing). */
  readonly openToken: number;
  readonly closeToken: number;
  /** False where the closing mark is missing; the stretch then runs to the end of the block. */
  readonly closed: boolean;
  /** False where the opening mark is missing; the stretch then begins with its sentence, and `openToken` is its first word. */
  readonly opened: boolean;
  /** 0 for an outermost stretch, 1 for one inside it … */
  readonly depth: number;
  readonly family: MarkFamily;
}

export type MarkFamily = 'double' | 'single' | 'angle';

interface Open {
  readonly family: MarkFamily;
  readonly token: number;
}

const SIDES: Readonly<Record<string, { family: MarkFamily; side: 'open' | 'close' | 'either' }>> = {
  '"': { family: 'double', side: 'either' },
  "''": { family: 'double', side: 'either' },
  '``': { family: 'double', side: 'open' },
  '“': { family: 'double', side: 'either' },
  '”': { family: 'double', side: 'close' },
  '„': { family: 'double', side: 'open' },
  '‟': { family: 'double', side: 'open' },
  '«': { family: 'angle', side: 'open' },
  '»': { family: 'angle', side: 'close' },
  "'": { family: 'single', side: 'either' },
  '`': { family: 'single', side: 'open' },
  '‘': { family: 'single', side: 'open' },
  '‚': { family: 'single', side: 'open' },
  '’': { family: 'single', side: 'close' },
  '‹': { family: 'single', side: 'open' },
  '›': { family: 'single', side: 'close' },
};

/**
 * Pairs the quotation marks of one block with a stack, in linear time. Apostrophes are told from marks by their
 * neighbours; a single mark that finds no partner was an apostrophe. A double mark without its partner opens a stretch
 * to the end of the block (`closed: false`); whether that is a quotation running on into the next block is decided later.
 */
export function pairMarks(text: string, tokens: readonly Token[]): Stretch[] {
  const open: Open[] = [];
  const stretches: Stretch[] = [];
  let orphan = -1;
  for (let index = 0; index < tokens.length; index += 1) {
    const current = tokens[index];
    if (current?.kind !== 'mark') continue;
    const sign = SIDES[current.text];
    if (sign === undefined) continue;
    const partner = partnerOf(open, sign.family);
    const side = sign.side === 'either' ? sideOf(text, tokens, { index, canClose: partner >= 0 }) : sign.side;
    if (side === 'open') {
      if (sign.family !== 'single' || opensSingle(text, current)) open.push({ family: sign.family, token: index });
    } else if (partner >= 0 && (sign.family !== 'single' || closesSingle(text, current))) {
      const start = open[partner];
      open.length = partner;
      if (start !== undefined) stretches.push(stretch(text, tokens, { from: start, to: index, depth: open.length }));
    } else if (orphan < 0 && sign.family !== 'single' && PAUSES.has(tokens[index - 1]?.text ?? '')) orphan = index;
  }
  if (orphan >= 0) stretches.push(unopenedStretch(tokens, orphan, stretches));
  const lost = open.find((mark) => mark.family !== 'single');
  if (lost !== undefined) stretches.push(openStretch(text, tokens, { lost, closed: stretches }));
  // Most paragraphs have none.
  if (stretches.length === 0) return stretches;
  return withDepths(
    stretches.filter((s) => s.inner.end > s.inner.start).sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

const PAUSES = new Set([',', '?', '!']);

/** `We go,” Doru said.`: the opening mark is missing; the quotation is taken to begin with its sentence. */
function unopenedStretch(tokens: readonly Token[], close: number, found: readonly Stretch[]): Stretch {
  const floor = found.findLast((each) => each.closeToken < close)?.closeToken ?? -1;
  let from = close - 1;
  while (from - 1 > floor && !STOPS.has(tokens[from - 1]?.text ?? '')) from -= 1;
  const start = tokens[from]?.start ?? 0;
  const inner = { start, end: tokens[close]?.start ?? start };
  const place = { openToken: from, closeToken: close, closed: true, opened: false, depth: 0 } as const;
  return { start, end: tokens[close]?.end ?? inner.end, inner, ...place, family: 'double' };
}

/** A mark left open that encloses nothing (an apostrophe in "'t Hooft") makes nothing deeper: depth counts stretches. */
function withDepths(sorted: readonly Stretch[]): Stretch[] {
  const around: Stretch[] = [];
  return sorted.map((found) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= found.start) around.pop();
    const placed = { ...found, depth: around.length };
    around.push(placed);
    return placed;
  });
}

/** Farthest that the verb of an attribution stands from the comma before it, in tokens. */
const FARTHEST_VERB = 7;

/**
 * Where a stretch ends whose closing mark is missing: before the attribution behind a comma (`"We go, Doru said.`), before
 * the next sentence in marks (`"We go. "We stay," he said`), or at the end of the block, where it may run on into the next.
 */
function openStretch(
  text: string,
  tokens: readonly Token[],
  { lost, closed }: { readonly lost: Open; readonly closed: readonly Stretch[] },
): Stretch {
  const whole = { from: lost, to: tokens.length, depth: 0 };
  if (runsOn(text, tokens) && !endsInAttribution(tokens)) return stretch(text, tokens, whole);
  const next = closed.find(
    (each) =>
      each.openToken > lost.token && each.family === lost.family && STOPS.has(tokens[each.openToken - 1]?.text ?? ''),
  );
  const limit = next?.openToken ?? tokens.length;
  const to = attributionBehind(tokens, lost.token + 1, limit) ?? limit;
  if (to === tokens.length) return stretch(text, tokens, whole);
  const cut = stretch(text, tokens, { from: lost, to: to - 1, depth: 0 });
  const end = tokens[to - 1]?.end ?? cut.end;
  return { ...cut, end, inner: trim(text, { start: cut.inner.start, end }), closed: false };
}

const STOPS = new Set(['.', '?', '!', '…']);

/** The next block begins with a mark too. */
function runsOn(text: string, tokens: readonly Token[]): boolean {
  const end = tokens.at(-1)?.end ?? 0;
  return /^\s*["“„«'‘]/.test(text.slice(end, end + 20));
}

/** "…, Doru said." at the end of a block: the quotation had ended, whatever mark begins the next block. */
function endsInAttribution(tokens: readonly Token[]): boolean {
  const last = tokens.length - (STOPS.has(tokens.at(-1)?.text ?? '') ? 2 : 1);
  const form = reportingVerbAt(tokens[last])?.form;
  return form === 'past' || form === 'present';
}

/** One past the first comma, question or exclamation mark that a reporting verb follows soon, outside of further marks. */
function attributionBehind(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from; at < limit; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'mark') return null;
    if (!/^[,?!]$/.test(token?.text ?? '')) continue;
    for (let i = at + 1; i < Math.min(limit, at + FARTHEST_VERB); i += 1) {
      const word = tokens[i];
      if (word === undefined || word.kind === 'punct' || word.kind === 'mark') break;
      const form = word.capital ? undefined : reportingVerbAt(word)?.form;
      if (form === 'past' || form === 'present') return at + 1;
    }
  }
  return null;
}

function partnerOf(open: readonly Open[], family: MarkFamily): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - 4); i -= 1) if (open[i]?.family === family) return i;
  return -1;
}

/** A straight mark opens after a space or a bracket and before a word; else it closes what is open. */
function sideOf(
  text: string,
  tokens: readonly Token[],
  { index, canClose }: { readonly index: number; readonly canClose: boolean },
): 'open' | 'close' {
  const current = tokens[index];
  if (current === undefined) return 'close';
  if (current.text === '“') {
    const opener = tokens.slice(Math.max(0, index - 60), index).findLast((t) => t.text === '„' || t.text === '”');
    const misprinted = /\S/.test(text[current.start - 1] ?? ' ') && /\s/.test(text[current.end] ?? ' ');
    return canClose && (opener?.text === '„' || misprinted) ? 'close' : 'open';
  }
  const before = text[current.start - 1] ?? ' ';
  const after = text[current.end] ?? ' ';
  const spaceBefore = /[\s([{—–\-/\uFEFF]/.test(before) || index === 0;
  const spaceAfter = /[\s.,;:!?)\]}—–]/.test(after);
  if (spaceBefore && !spaceAfter) return 'open';
  // `Doru said," The bridge …"`: the space stands on the wrong side of the mark.
  if (!canClose && /[,:]/.test(before) && /\s/.test(after)) return 'open';
  if (!spaceBefore && spaceAfter) return 'close';
  return canClose ? 'close' : 'open';
}

function opensSingle(text: string, mark: Token): boolean {
  const before = text[mark.start - 1] ?? ' ';
  return /[\s([{—–"“«]/.test(before) && /[\p{L}“"([]/u.test(text[mark.end] ?? ' ');
}

function closesSingle(text: string, mark: Token): boolean {
  return /\S/.test(text[mark.start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[mark.end] ?? ' ');
}

function stretch(
  text: string,
  tokens: readonly Token[],
  found: { readonly from: Open; readonly to: number; readonly depth: number },
): Stretch {
  const opening = tokens[found.from.token];
  const closing = tokens[found.to];
  const last = tokens[tokens.length - 1];
  const innerStart = opening?.end ?? 0;
  const innerEnd = closing?.start ?? last?.end ?? innerStart;
  const inner = trim(text, { start: innerStart, end: innerEnd });
  return {
    start: opening?.start ?? innerStart,
    end: closing?.end ?? innerEnd,
    inner,
    openToken: found.from.token,
    closeToken: found.to,
    closed: closing !== undefined,
    opened: true,
    depth: found.depth,
    family: found.from.family,
  };
}

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The notice for a stretch whose opening mark is missing. */
export function unopenedNotice(text: string, found: Stretch): Notice {
  return {
    code: 'quote-unopened',
    span: { start: found.inner.end, end: found.end },
    message: 'This quotation mark closes what was never opened; the quotation was taken to begin with its sentence.',
    actual: text.slice(Math.max(found.start, found.end - 40), found.end),
    expected: 'an opening quotation mark',
  };
}

/** The notice for a stretch whose closing mark is missing. */
export function unclosedNotice(text: string, found: Stretch): Notice {
  return {
    code: 'quote-unclosed',
    span: { start: found.start, end: found.inner.start },
    message:
      'This quotation mark is opened and never closed; the quotation was taken to its attribution or to the end of its paragraph.',
    actual: text.slice(found.start, Math.min(found.end, found.start + 40)),
    expected: 'a closing quotation mark',
  };
}
