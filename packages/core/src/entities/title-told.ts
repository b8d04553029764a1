import type { Token } from '../text/tokens.ts';
import type { Words } from './document-lexicon.ts';
import type { TitlePhrase } from './name-candidate.ts';
import { appositionHead, belongsToApposition, complementEnd, readOf, readOwner } from './titles.ts';

const TAKES_OFFICE =
  /^(?:sworn|succeeds|succeeded|replaces|replaced|serves|served|serving|appointed|elected|named|chosen|works|worked|took|resigned|retired|re-elected|nominated|confirmed)$/;

/**
 * Reads offices that the sentence tells of a name: "was sworn in as President of Sahrun", "who was foreign minister until …",
 * "who succeeds Zamiri as foreign minister". Only up to the next comma that leads elsewhere.
 */
export function readTitleTold(words: Words, nameTo: number): TitlePhrase[] {
  const { tokens } = words;
  const found: TitlePhrase[] = [];
  let took = false;
  const after = behindApposition(tokens, nameTo);
  const relative = after !== nameTo && /^(?:who|was|is|became)$/.test(tokens[after]?.lower ?? '');
  const start = relative ? after : nameTo;
  if (
    !relative &&
    !/^(?:is|was|became|has|will|who|had|were)$/.test(tokens[start]?.lower ?? '') &&
    !TAKES_OFFICE.test(tokens[start]?.lower ?? '')
  )
    return found;
  for (let i = start; i < Math.min(tokens.length, start + 12); i += 1) {
    const current = tokens[i];
    if (current === undefined || /^[.,;:]$/.test(current.text) || current.kind === 'mark') break;
    if (TAKES_OFFICE.test(current.lower)) took = true;
    const link =
      (current.lower === 'as' && took) ||
      (/^(?:was|is|became|becomes|been)$/.test(current.lower) && !isChosen(tokens, i + 1)) ||
      isChosen(tokens, i);
    const phrase = link ? titleFrom(words, i + 1) : null;
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

/** "was elected [mayor]", "has been appointed [envoy to Sahrun]". */
function isChosen(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:elected|re-elected|appointed|reappointed|named)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:was|were|been|is)$/.test(tokens[at - 1]?.lower ?? '')
  );
}

/** The token behind ", the former foreign minister," or behind the comma of ", who …". */
function behindApposition(tokens: readonly Token[], nameTo: number): number {
  if (tokens[nameTo]?.text !== ',') return nameTo;
  if (tokens[nameTo + 1]?.lower === 'who') return nameTo + 1;
  for (let i = nameTo + 1; i < Math.min(tokens.length, nameTo + 14); i += 1) if (tokens[i]?.text === ',') return i + 1;
  return nameTo;
}

function titleFrom(words: Words, from: number): TitlePhrase | null {
  const { text, tokens } = words;
  const at = /^(?:the|a|an|its|his|her)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const head = appositionHead(tokens, at);
  if (head === null || /^(?:a|an)$/.test(tokens[from]?.lower ?? '')) return null;
  let first = head;
  while (first > at && belongsToApposition(words, tokens[first - 1])) first -= 1;
  const last = complementEnd(tokens, head);
  const start = tokens[first];
  const end = tokens[last];
  if (start === undefined || end === undefined || (first > at && readOwner(words, first) === null)) return null;
  const complement = readOf(words, { head, last });
  return {
    title: text.slice(start.start, complement?.titleEnd ?? end.end),
    of: complement?.of ?? readOwner(words, first)?.name ?? null,
    span: { start: start.start, end: end.end },
  };
}
