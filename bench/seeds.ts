import type { ParsedRecord, Span } from '@onrecord/core';
import type { Expectation } from '../packages/core/test/golden/expectation.ts';
import { expectedFacts } from '../packages/core/test/golden/expected-facts.ts';
import { listSlugs, readPage } from '../packages/core/test/golden/pages.ts';
import { parsePage } from '../packages/core/test/golden/parse-page.ts';

/** How much of two spans, joined, both cover for them to be the same quote. */
const SAME_QUOTE = 0.8;

interface Counts {
  readonly found: number;
  readonly expected: number;
  readonly right: number;
}

type Tables = Readonly<Record<string, Counts>>;

interface Said {
  readonly span: Span;
  readonly speaker: string | null;
  readonly via: string;
}

/** The pages of `seeds/`, as the parser renders them. */
export const seedTexts = (): readonly string[] => listSlugs().map((slug) => parsePage(readPage(slug)).text);

/** The record's quotes and names against the hand-written expectations; a table. Without slugs, every page. */
export function scoreSeeds(slugs: readonly string[] = listSlugs()): string {
  const tables = slugs.map((slug) => {
    const page = readPage(slug);
    return scorePage(page.expectation, parsePage(page));
  });
  const names = [...new Set(tables.flatMap((table) => Object.keys(table)))];
  return [`${slugs.length} pages of seeds/`, ...names.map((name) => row(name, sum(tables, name)))].join('\n');
}

function scorePage(expectation: Expectation, record: ParsedRecord): Tables {
  const expected = expectedQuotes(expectation, record);
  const found = foundQuotes(record);
  const pairs = pairUp(expected, found);
  const right = pairs.filter(([wanted, given]) => wanted.speaker === given.speaker);
  const via = (kind: string): Counts => {
    const asked = expected.filter((quote) => quote.via === kind && quote.speaker !== null);
    return {
      found: pairs.filter(([wanted]) => asked.includes(wanted)).length,
      expected: asked.length,
      right: right.filter(([wanted]) => asked.includes(wanted)).length,
    };
  };
  return {
    'quotes matched': { found: found.length, expected: expected.length, right: pairs.length },
    '… and right speaker': { found: found.length, expected: expected.length, right: right.length },
    '… by pronoun': via('pronoun'),
    '… by role': via('role'),
    '… by name': via('name'),
    ...(expectation.complete ? scoreMentions(expectation, record) : {}),
  };
}

function expectedQuotes(expectation: Expectation, { text }: ParsedRecord): readonly Said[] {
  const { quotes: spans } = expectedFacts(expectation, text);
  return expectation.quotes.flatMap(({ speaker }, index) => {
    const span = spans[index] ?? null;
    return span === null ? [] : [{ span, speaker: speaker?.entity ?? null, via: speaker?.via ?? 'nobody' }];
  });
}

function foundQuotes({ quotes, entities }: ParsedRecord): readonly Said[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return quotes.map(({ span, speaker }) => ({
    span,
    speaker: names.get(speaker?.entityId ?? '') ?? null,
    via: speaker?.via ?? 'nobody',
  }));
}

/** Each expected quote with the free found one that fits best, if one fits. */
function pairUp(expected: readonly Said[], found: readonly Said[]): readonly (readonly [Said, Said])[] {
  const candidates = expected
    .flatMap((wanted) => found.map((given) => ({ wanted, given, share: share(wanted.span, given.span) })))
    .filter((pair) => pair.share >= SAME_QUOTE)
    .sort((a, b) => b.share - a.share);
  const used = new Set<Said>();
  return candidates.flatMap(({ wanted, given }) => {
    if (used.has(wanted) || used.has(given)) return [];
    used.add(wanted).add(given);
    return [[wanted, given] as const];
  });
}

function share(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Names and acronyms by place, with the type of whom or what they name, and with its full name. */
function scoreMentions(expectation: Expectation & { complete: true }, record: ParsedRecord): Tables {
  const places = expectedFacts(expectation, record.text).mentions;
  const isName = ({ kind }: { readonly kind: string }) => kind === 'name' || kind === 'acronym';
  const wanted = expectation.mentions.flatMap((mention, index) => {
    const span = places[index] ?? null;
    const type = expectation.entities.find(({ name }) => name === mention.entity)?.type;
    return span === null ? [] : [{ span, kind: mention.kind, type, name: mention.entity }];
  });
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const given = record.mentions.map(({ span, kind, entityId }) => {
    const entity = entities.get(entityId ?? '');
    return { span, kind, type: entity?.type, name: entity?.name ?? null };
  });
  const key = ({ span }: { readonly span: Span }) => `${span.start}–${span.end}`;
  return {
    'names and types': overlap(
      wanted.filter(isName).map((m) => `${key(m)} ${m.type}`),
      given.filter(isName).map((m) => `${key(m)} ${m.type}`),
    ),
    'mentions by full name': overlap(
      wanted.map((m) => `${key(m)} ${m.name}`),
      given.map((m) => `${key(m)} ${m.name}`),
    ),
  };
}

function overlap(expected: readonly string[], found: readonly string[]): Counts {
  const known = new Set(expected);
  return { found: found.length, expected: expected.length, right: found.filter((each) => known.has(each)).length };
}

function sum(tables: readonly Tables[], name: string): Counts {
  const total = { found: 0, expected: 0, right: 0 };
  for (const table of tables) {
    total.found += table[name]?.found ?? 0;
    total.expected += table[name]?.expected ?? 0;
    total.right += table[name]?.right ?? 0;
  }
  return total;
}

function row(name: string, { found, expected, right }: Counts): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(6);
  const f1 = percent(2 * right, found + expected);
  return `${name.padEnd(22)} P${percent(right, found)}  R${percent(right, expected)}  F1${f1}   ${right} right of ${found} found, ${expected} expected`;
}
