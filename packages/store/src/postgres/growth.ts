import pg from 'pg';
import { startServer } from '../../../../postgres-for-tests/server.ts';
import { quoteNumber } from '../sql/display-order.ts';
import { tag, tagToken } from '../sql/search/index-query.ts';
import { openPostgresStore } from './open-postgres-store.ts';

/**
 * `pnpm bench:postgres`: what an archive of so many quotes takes on PostgreSQL, and how many blocks of 8 kB each question of a reader
 * touches. Rows are made by the server itself, ten quotes to an article, so that a million takes minutes; blocks do not depend on
 * how busy the machine is, times do. The docs page on 100 million quotes is reckoned from it.
 */
const SIZES = process.argv.slice(2).map(Number);
const QUOTES = SIZES.length > 0 ? SIZES : [100_000, 1_000_000];
const QUOTES_PER_ARTICLE = 10;
const WORDS = 20;
const VOCABULARY = 50_000;
const MINUTES_APART = 60_000;

/** Words with frequencies as in a language: the square of an even draw makes small numbers common. */
const words = (count: number) =>
  `(select string_agg('w' || floor(power(random(), 3) * ${VOCABULARY})::int, ' ') from generate_series(1, ${count} + q * 0))`;

function fillArticles(first: number, last: number): string {
  const place = `q * ${MINUTES_APART}::bigint`;
  return `insert into articles (place, id, slug, state, version, headline, publisher, language, direction, received_at, created_at, updated_at, quote_count)
    select ${place}, 'a' || q, 'article-' || q, 'published', 2, 'Headline of article ' || q, 'The Tower', 'en', 'ltr',
      '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', ${QUOTES_PER_ARTICLE}
    from generate_series(${first}, ${last}) q`;
}

/** One speaker in twenty statements, the others in a few hundred each. */
const SPEAKER = `case when q % 20 = 0 then 1 else 2 + q % 5000 end`;
const POSITION = `(q % ${QUOTES_PER_ARTICLE})`;
const ARTICLE = `(q / ${QUOTES_PER_ARTICLE})`;
const [STEP, TOP] = [quoteNumber(1, 0) - quoteNumber(0, 0), quoteNumber(0, 0)];
const NUMBER = `(${ARTICLE} * ${MINUTES_APART}::bigint * ${STEP} + ${TOP} - ${POSITION})`;

/** A speaker's token: a character for what it is, and one that counts from here by the speaker's number. */
const [SPEAKER_LETTER = '', SPEAKER_ZERO = ''] = tagToken(tag('speaker', 0));

function fillQuotes(first: number, last: number): string {
  const tokens = [tagToken(tag('kind', 'direct')), tagToken(tag('stance', 'neutral'))].map((token) => `'${token}'`);
  return `with made as materialized (
      select ${NUMBER} as number, q, ${SPEAKER} as speaker, ${words(WORDS)} as said from generate_series(${first}, ${last}) q
    ), put as (
      insert into quotes (number, id, article_id, position, kind, speaker_id, named_id, in_headline, shown, words, quote)
      select number, 'q' || q, 'a' || ${ARTICLE}, ${POSITION}, 'direct', 'e' || speaker, 'e' || speaker, 0, 1, said,
        '{"id":"q' || q || '","span":{"start":0,"end":100},"kind":"direct","speaker":null,"evidence":{"rule":"direct-before","candidates":[]}}' from made
    ), tagged as (
      insert into quote_facets (number, tags) select number, 'e' || speaker || ' kdirect sneutral' from made
    )
    insert into quote_index (number, words)
    select number, array_to_tsvector(array(select distinct unnest(string_to_array(said, ' ') || array[${tokens.join(', ')}, '${SPEAKER_LETTER}' || chr(ascii('${SPEAKER_ZERO}') + speaker)]))) from made`;
}

const AT_ONCE = 50_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += AT_ONCE) {
    const last = Math.min(first + AT_ONCE, to) - 1;
    await client.query(fillArticles(first / QUOTES_PER_ARTICLE, Math.floor(last / QUOTES_PER_ARTICLE)));
    await client.query(fillQuotes(first, last));
  }
  await client.query(`update entities set article_count = 10, quote_count = 10`);
  await client.query('vacuum analyze');
}

const TABLES = ['articles', 'quotes', 'quote_facets', 'quote_index'];

async function tellSizes(client: pg.Client, quotes: number): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await client.query(
      `select pg_table_size('${table}') as own, pg_indexes_size('${table}') as indexes`,
    );
    const [own, indexes] = [Number(rows[0].own), Number(rows[0].indexes)];
    say(
      `  ${table.padEnd(13)} ${(own / quotes).toFixed(0)} + ${(indexes / quotes).toFixed(0)} bytes a quote (rows + indexes)`,
    );
  }
}

const CALLS = 20;

/** The blocks of a call: the difference of the server's own count, which it writes down a second later. */
async function blocksOf(
  client: pg.Client,
  flush: () => Promise<unknown>,
  call: () => Promise<unknown>,
): Promise<number> {
  const read = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await flush();
    await client.query('select pg_stat_clear_snapshot()');
    const { rows } = await client.query(
      'select blks_hit + blks_read as blocks from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0].blocks);
  };
  await call();
  const before = await read();
  for (let number = 0; number < CALLS; number += 1) await call();
  return ((await read()) - before) / CALLS;
}

async function tellQuestions(url: string, client: pg.Client): Promise<void> {
  const store = await openPostgresStore({ url, connections: 1 });
  const flush = () => store.readSetting('none');
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    'one quote by id': () => store.loadQuote('q4321'),
    'newest 20 of all': () => store.listQuotes({}),
    'newest 20 of somebody in every 20th': () => store.listQuotes({ speakerId: 'e1' }),
    'newest 20 of somebody in every 5,000th': () => store.listQuotes({ speakerId: 'e77' }),
    'search, a word in one of 30': () => store.search({ query: 'w0' }),
    'search, a word in one of 5,000': () => store.search({ query: 'w9000' }),
    'search, two words': () => store.search({ query: 'w3 w700' }),
  };
  for (const [what, ask] of Object.entries(questions)) {
    const blocks = await blocksOf(client, flush, ask);
    const since = performance.now();
    for (let number = 0; number < CALLS; number += 1) await ask();
    const ms = (performance.now() - since) / CALLS;
    say(`  ${what.padEnd(40)} ${blocks.toFixed(0).padStart(8)} blocks ${ms.toFixed(1).padStart(8)} ms`);
  }
  await store.close();
}

const server = await startServer();
await (await openPostgresStore({ url: server.url })).close();
const client = new pg.Client({ connectionString: server.url });
await client.connect();
await client.query(`insert into entities (seq, id, type, slug, name, quote_count, article_count)
  select e, 'e' || e, 'person', 'person-' || e, 'Person ' || e, 0, 0 from generate_series(1, 5001) e`);
let filled = 0;
for (const quotes of QUOTES) {
  const since = performance.now();
  await fill(client, filled, quotes);
  filled = quotes;
  say(`${quotes.toLocaleString('en')} quotes (filled in ${((performance.now() - since) / 1000).toFixed(0)} s)`);
  await tellSizes(client, quotes);
  await tellQuestions(server.url, client);
}
await client.end();
await server.stop();
