import { describe, expect, test } from 'vitest';
import { didTheySay, explain, findEntities, findQuotes, parse, parseEach, readLexicon, reanchor } from './index.ts';
import { ParsedRecord } from './schemas.ts';

const TEXT = `“We will not sell the pier,” Mayor Ada Brenn said on Monday. She added that the bridge was safe.

Hana Doru of Korsendam denied that.`;
const RECORD = parse(TEXT, { as: 'body', origin: { publishedAt: '2026-05-04' } });

test('findQuotes gives the quotes of the record at a glance', () => {
  expect(findQuotes(TEXT, { as: 'body' }).map(({ speaker, words, kind, cue }) => [speaker, words, kind, cue])).toEqual([
    ['Ada Brenn', 'We will not sell the pier,', 'direct', 'say'],
    ['Ada Brenn', 'the bridge was safe', 'indirect', 'add'],
  ]);
});

test('findEntities gives each entity with every place that names it', () => {
  const found = findEntities(TEXT);
  expect(found.map(({ name, type }) => [name, type])).toContainEqual(['Hana Doru', 'person']);
  for (const { mentions } of found)
    for (const { span, text } of mentions) expect(TEXT.slice(span.start, span.end)).toBe(text);
});

test('explain tells the rule, and for whom a pronoun stands', () => {
  const { quotes, names } = explain(TEXT, { as: 'body' });
  expect(quotes[1]).toMatchObject({
    id: 'q2',
    speaker: 'Ada Brenn',
    reasons: ['“She” is the subject of “added”.', '“She” stands for Ada Brenn.'],
  });
  expect(names.find(({ text }) => text === 'Hana Doru')?.reason).toMatch(/\w/);
});

test('reanchor finds the quotes in an edited text', () => {
  const edited = `On Tuesday.\n\n${TEXT}`;
  const [first] = reanchor(RECORD, edited);
  expect(first).toMatchObject({ quoteId: 'q1', state: 'moved' });
  expect(edited.slice(first?.span?.start, first?.span?.end)).toBe('We will not sell the pier,');
  expect(reanchor(RECORD, 'Nothing of it.')[0]?.state).toBe('gone');
});

describe('didTheySay', () => {
  const ask = (words: string, speaker?: string) =>
    didTheySay(speaker === undefined ? { words } : { words, speaker }, [RECORD]);

  test.each([
    ['We will not sell the pier', 'exact'],
    ['We will never sell the pier', 'altered'],
    ['not sell the pier', 'part-of'],
    ['Rain fell in the north of the country', 'not-found'],
  ])('%s: %s', (words, verdict) => {
    expect(ask(words).verdict).toBe(verdict);
  });

  test('knows the speaker by any name, in another spelling too', () => {
    expect(ask('We will not sell the pier', 'brenn').verdict).toBe('exact');
    expect(ask('We will not sell the pier', 'Ada Bren').verdict).toBe('exact');
    expect(ask('We will not sell the pier', 'Hana Doru')).toMatchObject({
      verdict: 'said-by-someone-else',
      matches: [{ speaker: 'Ada Brenn', words: 'We will not sell the pier,' }],
    });
  });

  test('shows what was altered', () => {
    expect(ask('We will never sell the pier').matches[0]?.diff).toContainEqual({ in: 'said', words: 'not' });
  });
});

describe('parseEach', () => {
  async function* stream() {
    yield { id: 1, text: 'The bridge is safe.', origin: { publishedAt: '2026-05-05' } };
    yield { id: 2, text: '“It is safe,” Ada Brenn said.' };
  }

  test('gives each document back with its record, in order, one at a time', async () => {
    const seen: unknown[] = [];
    for await (const { document, record } of parseEach(stream(), { as: 'body', origin: { publishedAt: '2026-05-04' } }))
      seen.push([document.id, record.article.publishedAt, record.quotes.length]);
    expect(seen).toEqual([
      [1, '2026-05-05', 0],
      [2, '2026-05-04', 1],
    ]);
  });

  test('pulls no more than is asked for', async () => {
    let pulled = 0;
    function* endless() {
      for (;;) yield { text: `Number ${pulled++}.` };
    }
    for await (const { record } of parseEach(endless())) if (record.text === 'Number 2.') break;
    expect(pulled).toBe(3);
  });

  test('names a document without a text', async () => {
    const broken = parseEach([{ text: 'Rain.' }, { text: 7 }] as never);
    await broken.next();
    await expect(broken.next()).rejects.toThrow('parseEach expects an object with a text as document 1');
  });
});

describe('plug-ins', () => {
  test('an office without a name is given to who held it then', () => {
    const roles = [{ title: 'mayor', of: 'Tolme', from: '2020', until: '2024' }];
    const lexicon = readLexicon({ names: [{ name: 'Ada Brenn', type: 'person', roles }] });
    const speakerIn = (publishedAt: string) =>
      findQuotes('“It is safe,” the mayor of Tolme said.', { as: 'body', lexicon, origin: { publishedAt } })[0]
        ?.speaker;
    expect(speakerIn('2022-05-04')).toBe('Ada Brenn');
    expect(speakerIn('2025-05-04')).toBe('the mayor of Tolme');
  });

  test('a resolver gives ids of its own, everywhere in the record', () => {
    const record = parse(TEXT, { as: 'body', resolve: ({ name }) => (name === 'Ada Brenn' ? 'Q42' : null) });
    expect(ParsedRecord.safeParse(record).error).toBeUndefined();
    expect(record.quotes.map(({ speaker }) => speaker?.entityId)).toEqual(['Q42', 'Q42']);
    expect(record.quotes[0]?.evidence.candidates[0]?.entityId).toBe('Q42');
    expect(record.mentions.filter(({ entityId }) => entityId === 'Q42').length).toBeGreaterThan(0);
  });

  test('entities of one id become one', () => {
    const record = parse('Ada Brenn left. Hana Doru left.', { as: 'body', resolve: () => 'same' });
    expect(record.entities.map(({ id, name }) => [id, name])).toEqual([['same', 'Ada Brenn']]);
    expect(record.mentions.map(({ entityId }) => entityId)).toEqual(['same', 'same']);
  });

  test('a wrong answer of the resolver is named', () => {
    const parseWith = (resolve: unknown) => () => parse('Ada Brenn left.', { as: 'body', resolve } as never);
    expect(parseWith(() => 7)).toThrow('the result of options.resolve for “Ada Brenn”; it got number');
    expect(parseWith('Q42')).toThrow('parse expects a function as options.resolve; it got "Q42".');
    expect(() =>
      parse('Ada Brenn left. Hana Doru left.', { as: 'body', resolve: ({ id }) => (id === 'e1' ? 'e2' : null) }),
    ).toThrow('expects an id that no other entity has');
  });
});

test.each([
  [() => reanchor({} as never, ''), 'reanchor expects a record that parse has returned'],
  [() => didTheySay({ words: ' ' }, []), 'didTheySay expects a string with words in it as claim.words'],
  [
    () => didTheySay({ words: 'Rain' }, [7] as never),
    'didTheySay expects a record that parse has returned as records[0]',
  ],
  [() => findQuotes(7 as never), 'findQuotes expects a string as its first argument; it got number.'],
  [() => findEntities(null as never), 'findEntities expects a string as its first argument; it got null.'],
  [() => explain(undefined as never), 'explain expects a string as its first argument'],
])('a wrong call names the function and the argument: %#', (call, message) => {
  expect(call).toThrow(message);
  expect(call).toThrow(TypeError);
});
