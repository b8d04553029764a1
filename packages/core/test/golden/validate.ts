import type { Span } from '../../src/schemas/index.ts';
import type { CompleteExpectation, Expectation } from './expectation.ts';
import { expectedFacts } from './expected-facts.ts';
import type { Fact } from './fact.ts';
import { findAllWords, overlaps } from './words.ts';

/** Every mistake a program can see in a hand-written expectation of `text`, one sentence each. */
export function validate(expectation: Expectation, text: string): readonly string[] {
  const { facts, problems, quotes, mentions } = expectedFacts(expectation, text);
  if (problems.length > 0) return problems;
  const common = [...checkNesting(expectation, quotes), ...checkOrder(quotes)];
  if (!expectation.complete) return common;
  const page = { text, kept: spansOf(facts, 'blocks'), removed: spansOf(facts, 'removed') };
  return [
    ...common,
    ...checkReferences(expectation),
    ...checkAliases(expectation),
    ...checkCoverage(page),
    ...checkNames(expectation, page, mentions),
  ];
}

interface PageSpans {
  readonly text: string;
  readonly kept: readonly Span[];
  readonly removed: readonly Span[];
}

function spansOf(facts: readonly Fact[], name: Fact['list']): readonly Span[] {
  return facts.flatMap((fact) => {
    const [start, end] = fact.key.split('–').map(Number);
    return fact.list === name && start !== undefined && end !== undefined ? [{ start, end }] : [];
  });
}

function checkNesting({ quotes }: Expectation, spans: readonly (Span | null)[]): readonly string[] {
  return quotes.flatMap(({ nestedIn }, index) => {
    const outer = nestedIn === null ? null : spans[nestedIn];
    const inner = spans[index];
    if (nestedIn === null || !inner) return [];
    const holds = outer && nestedIn !== index && outer.start <= inner.start && inner.end <= outer.end;
    return holds ? [] : [`quotes[${index}]: nestedIn ${nestedIn} is not a quote that holds it`];
  });
}

function checkOrder(spans: readonly (Span | null)[]): readonly string[] {
  return spans.flatMap((span, index) => {
    const before = spans[index - 1];
    if (!span || !before) return [];
    const sorted = before.start < span.start || (before.start === span.start && before.end > span.end);
    return sorted ? [] : [`quotes[${index}]: stands before or repeats quotes[${index - 1}]`];
  });
}

function checkReferences({ entities, mentions, quotes }: CompleteExpectation): readonly string[] {
  const names = entities.map((entity) => entity.name);
  const known = new Set(names);
  const twice = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `entities: ${name} is listed twice`);
  const unknown = (list: string, index: number, name: string | null | undefined): readonly string[] =>
    name && !known.has(name) ? [`${list}[${index}]: no entity is called ${name}`] : [];
  return [
    ...twice,
    ...mentions.flatMap((mention, index) => unknown('mentions', index, mention.entity)),
    ...quotes.flatMap((quote, index) => unknown('quotes', index, quote.speaker?.entity)),
    ...entities.flatMap(({ roles }, index) => roles.flatMap((role) => unknown('entities', index, role.of))),
  ];
}

function checkAliases({ entities, mentions }: CompleteExpectation): readonly string[] {
  return entities.flatMap(({ name, aliases }) => {
    const own = mentions.filter(
      (mention) => mention.entity === name && (mention.kind === 'name' || mention.kind === 'acronym'),
    );
    const forms = [...new Set(own.map((mention) => mention.text))];
    const others = forms.filter((form) => form !== name);
    if (!forms.includes(name)) return [`entities: ${name} has no mention in that form`];
    return others.join() === aliases.join()
      ? []
      : [`entities: the aliases of ${name} are ${JSON.stringify(others)} by its mentions`];
  });
}

function checkCoverage({ text, kept, removed }: PageSpans): readonly string[] {
  const spans = [...kept, ...removed].sort((a, b) => a.start - b.start);
  let end = 0;
  const problems: string[] = [];
  for (const span of [...spans, { start: text.length, end: text.length }]) {
    const between = text.slice(end, span.start);
    if (span.start < end) problems.push(`blocks and removed: two hold ${JSON.stringify(text.slice(span.start, end))}`);
    if (/[^\n\r\t ]/.test(between)) problems.push(`blocks and removed: none holds ${JSON.stringify(between.trim())}`);
    end = Math.max(end, span.end);
  }
  return problems;
}

function checkNames(
  expectation: CompleteExpectation,
  page: PageSpans,
  mentions: readonly (Span | null)[],
): readonly string[] {
  const marked = mentions.filter((span) => span !== null);
  const lost = marked.filter((span) => !page.kept.some((block) => overlaps(block, span)));
  const forms = expectation.entities.flatMap(({ name, aliases }) => [name, ...aliases]);
  const places = forms.flatMap((form) => findAllWords(page.text, form));
  const kept = places.filter((span) => page.kept.some((block) => overlaps(block, span)));
  const missed = kept.filter((span) => !marked.some((mention) => overlaps(mention, span)));
  const say = (span: Span): string => `${JSON.stringify(page.text.slice(span.start, span.end))} at ${span.start}`;
  return [
    ...lost.map((span) => `mentions: ${say(span)} stands in removed text`),
    ...missed.map((span) => `mentions: ${say(span)} is a name of an entity but no mention`),
  ];
}
