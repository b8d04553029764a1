import type { ParsedRecord } from '../../src/schemas/index.ts';
import type { Expectation } from './expectation.ts';
import { expectedFacts } from './expected-facts.ts';
import type { Fact } from './fact.ts';
import { recordFacts } from './record-facts.ts';

/** Every difference between an expectation and a record, one readable line each; empty when they agree. */
export function compare(expectation: Expectation, record: ParsedRecord): readonly string[] {
  const { facts, problems } = expectedFacts(expectation, record.text);
  const actual = recordFacts(record).filter((fact) => expectation.complete || isCovered(fact));
  return [...problems.map((problem) => `unplaced ${problem}`), ...compareFacts(facts, actual)];
}

/** What an expectation with `complete: false` speaks about. */
function isCovered(fact: Fact): boolean {
  return fact.list === 'quotes' || (fact.list === 'article' && fact.key === 'headline');
}

function compareFacts(expected: readonly Fact[], actual: readonly Fact[]): readonly string[] {
  const found = byPlace(actual);
  const wanted = byPlace(expected);
  const twice = actual.filter((fact) => found.get(placeOf(fact)) !== fact);
  return [
    ...expected.flatMap((fact) => differences(fact, found.get(placeOf(fact)))),
    ...actual.filter((fact) => !wanted.has(placeOf(fact))).map((fact) => `extra    ${describe(fact)}`),
    ...twice.map((fact) => `twice    ${describe(fact)}`),
  ];
}

function differences(expected: Fact, actual: Fact | undefined): readonly string[] {
  if (actual === undefined) return [`missing  ${describe(expected)}`];
  return Object.entries(expected.fields).flatMap(([name, value]) => {
    const other = actual.fields[name] ?? 'none';
    return value === other ? [] : [`changed  ${describe(expected)}: ${name} is ${other}, expected ${value}`];
  });
}

function byPlace(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(facts.map((fact) => [placeOf(fact), fact]));
}

function placeOf(fact: Fact): string {
  return `${fact.list} ${fact.key}`;
}

function describe(fact: Fact): string {
  const words = fact.words.length > 70 ? `${fact.words.slice(0, 45)} … ${fact.words.slice(-20)}` : fact.words;
  return fact.key === fact.words ? `${fact.list} ${fact.key}` : `${fact.list} ${fact.key} ${JSON.stringify(words)}`;
}
