import { AUXILIARIES, looksFinite } from '../text/function-words.ts';
import { firstIndex } from '../text/lists.ts';
import type { Token } from '../text/tokens.ts';
import type { NameCandidate, OfficeTerm, TitlePhrase } from './name-candidate.ts';
import { type DateWords, readDateWords } from './read-date-words.ts';

/** One sentence's words around a name and an office of its bearer. */
interface Clause {
  readonly tokens: readonly Token[];
  /** Where the sentence, the office and the words behind it begin. */
  readonly start: number;
  readonly office: number;
  readonly behind: number;
  readonly publishedAt: string | null;
}

const TAKES =
  /^(?:elected|re-elected|appointed|reappointed|named|chosen|sworn|became|becomes|nominated|took|takes|inaugurated|installed|promoted)$/;
const LEAVES =
  /^(?:resigned|resigns|retired|retires|stepped|steps|quit|quits|sacked|dismissed|ousted|removed|fired|left|replaced)$/;
/** How many words from the office its dates may stand. */
const REACH = 9;

/**
 * Reads when an office was held: "minister since 2012", "who served as mayor from 2009 to 2011", "was elected president in
 * March 2014", "was sworn in on Tuesday as president", "resigned as envoy on Monday", "the former mayor".
 */
export function readTerm(
  phrase: TitlePhrase,
  candidate: NameCandidate,
  { tokens, publishedAt }: { readonly tokens: readonly Token[]; readonly publishedAt: string | null },
): OfficeTerm {
  const office = firstIndex(tokens, (token) => token.start >= phrase.span.start);
  const behind = Math.max(
    firstIndex(tokens, (token) => token.start >= phrase.span.end),
    candidate.to,
  );
  const before = office < candidate.from;
  const clause: Clause = {
    tokens,
    start: sentenceStart(tokens, Math.min(office, candidate.from)),
    office,
    behind,
    publishedAt,
  };
  const { from, until } = before ? titleTerm(clause, candidate) : saidTerm(clause);
  const over = phrase.past === true || /^ex-/i.test(phrase.title) || isFormer(tokens, office);
  return { from, until: until ?? (over ? endedBy(publishedAt) : null) };
}

function endedBy(publishedAt: string | null): string {
  return `..${publishedAt === null ? '' : publishedAt.slice(0, 10)}`;
}

function isFormer(tokens: readonly Token[], office: number): boolean {
  return [office, office - 1, office - 2].some((at) =>
    /^(?:former|ex|late|previous|onetime|erstwhile)$/.test(tokens[at]?.lower ?? ''),
  );
}

function sentenceStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < 30 && !/^[.;!?]$/.test(tokens[start - 1]?.text ?? '')) start -= 1;
  return start;
}

/** Of an office before the name only this is sure: "Foreign Minister Hana Doru resigned on Monday". */
function titleTerm(clause: Clause, { to }: NameCandidate): OfficeTerm {
  const leaves = /^(?:resigned|retired|stepped|quit)$/.test(clause.tokens[to]?.lower ?? '');
  return { from: null, until: leaves ? dateAround(clause, to) : null };
}

function saidTerm(clause: Clause): OfficeTerm {
  const { tokens, behind } = clause;
  let term: OfficeTerm = { from: null, until: null };
  for (let i = behind; i < Math.min(tokens.length, behind + REACH); i += 1) {
    const token = tokens[i];
    if (token === undefined || /^[.,;:]$/.test(token.text) || token.kind === 'mark' || isVerb(token)) break;
    const found = termAt(clause, i);
    if (found === null) continue;
    term = { from: term.from ?? found.from, until: term.until ?? found.until };
  }
  return term.from === null && term.until === null ? changeOfOffice(clause) : term;
}

/** "the minister, has lived there since 2012" says nothing of the office. */
function isVerb({ lower }: Token): boolean {
  return AUXILIARIES.has(lower) || (looksFinite(lower) && !/^(?:based|elected|appointed|designated)$/.test(lower));
}

/** "since 2012", "from 2009 to 2011", "between 2009 and 2011", "(2009-2011)", "until last year". */
function termAt({ tokens, publishedAt }: Clause, at: number): OfficeTerm | null {
  const word = tokens[at]?.lower ?? '';
  if (word === 'since') return whole(readDateWords(tokens, at + 1, publishedAt), null);
  if (/^(?:until|till)$/.test(word)) return whole(null, readDateWords(tokens, at + 1, publishedAt));
  const from = /^(?:from|between|\()$/.test(word) ? readDateWords(tokens, at + 1, publishedAt) : null;
  if (from === null) return null;
  const link = tokens[from.to]?.lower ?? '';
  const until = /^(?:to|until|till|and|-|–|—)$/.test(link) ? readDateWords(tokens, from.to + 1, publishedAt) : null;
  return until === null && word !== 'from' ? null : whole(from, until);
}

function whole(from: DateWords | null, until: DateWords | null): OfficeTerm {
  return { from: from?.date ?? null, until: until?.date ?? null };
}

/** "was sworn in on Tuesday as president", "was elected mayor in March 2014", "resigned as envoy on Monday". */
function changeOfOffice(clause: Clause): OfficeTerm {
  const { tokens, office, start } = clause;
  let verb = office - 1;
  while (
    verb > start &&
    office - verb < REACH &&
    !TAKES.test(tokens[verb]?.lower ?? '') &&
    !LEAVES.test(tokens[verb]?.lower ?? '')
  )
    verb -= 1;
  const word = tokens[verb]?.lower ?? '';
  if (verb < start || (!TAKES.test(word) && !LEAVES.test(word))) return { from: null, until: null };
  const date = dateAround(clause, verb);
  return TAKES.test(word) ? { from: date, until: null } : { from: null, until: date };
}

/** The date behind the verb, before the office or behind it; else the one that begins the sentence: "On Monday, …". */
function dateAround({ tokens, start, behind, publishedAt }: Clause, verb: number): string | null {
  for (let i = verb + 1; i < Math.min(tokens.length, behind + 4); i += 1) {
    if (/^[.;]$/.test(tokens[i]?.text ?? '')) break;
    const date = isDateLink(tokens, i) ? readDateWords(tokens, i, publishedAt) : null;
    if (date !== null) return date.date;
  }
  return isDateLink(tokens, start) ? (readDateWords(tokens, start, publishedAt)?.date ?? null) : null;
}

function isDateLink(tokens: readonly Token[], at: number): boolean {
  return /^(?:in|on|last|yesterday|today|this|earlier|an?|one|two|three|four|five|six|seven|eight|nine|ten|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
    tokens[at]?.lower ?? '',
  );
}
