/** A script that tells when it was run; written into addresses in the ways in which pages are broken into. */
export const INJECTED = [
  '<script>window.ranOdd=1</script>',
  '"><img src=x onerror=window.ranOdd=1>',
  "'><svg onload=window.ranOdd=1>",
  '</title><script>window.ranOdd=1</script>',
  '</script><script>window.ranOdd=1</script>',
  'javascript:window.ranOdd=1',
  '{{constructor.constructor("window.ranOdd=1")()}}',
];

/** Parts of addresses that nobody types and somebody sends; some as they stand, some escaped. */
const ODD: readonly string[] = [
  ...[
    '',
    '.',
    '..',
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '%00',
    '%ff',
    '%E0%A4%A',
    '%',
    '%25',
    '%252e',
    '+',
    '%0d%0aSet-Cookie:%20a=b',
  ],
  ...[
    '-1',
    '0',
    '1',
    '1e999',
    '99999999999999999999',
    'NaN',
    'null',
    'undefined',
    'true',
    '2026',
    '13',
    '0000',
    '2026-02-31',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[object%20Object]',
    '$%7B7*7%7D',
    "'%20or%201=1--",
    ';drop',
    '*',
    '!',
    '()',
  ],
  ...[
    '%F0%9F%92%A1',
    '%D9%85%D8%AF%D9%8A%D9%86%D8%A9',
    '%E2%80%AE',
    '%ED%A0%80',
    '%EF%B7%BA',
    '%C3%BC%CC%88',
    'a'.repeat(300),
    '%F0%9F%92%A1'.repeat(300),
  ],
  ...[
    '"ferry',
    '%22%22',
    'NEAR(a,b)',
    'a%20AND%20OR%20NOT',
    'speaker:',
    'after:2026-99-99',
    '-',
    '-a',
    'a*',
    '*a',
    'kind:kind:kind',
    '(((((((',
  ],
  ...['http://evil.example', '//evil.example', '\\\\evil.example', '/../..', 'x.json', 'feed.xml', '.env', 'index.php'],
  ...INJECTED.map(encodeURIComponent),
  ...INJECTED.filter((each) => !each.includes(' ')),
];
const PARAMETERS = [
  'q',
  'sort',
  'after',
  'before',
  'words',
  'by',
  'page',
  'year',
  'in',
  'kind',
  'q[]',
  '__proto__',
  '%00',
  'rsc',
  '_rsc',
  'nxtPslug',
];
const METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'];
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'accept-encoding': ['br;q=0', 'gzip;q=banana', '*', 'identity;q=0', ',,,;;', 'zstd'],
  'if-none-match': ['*', 'W/"', '"a", "b"', 'x'.repeat(4_000)],
  'if-modified-since': ['never', 'Thu, 26 Nov 2026 12:00:00 GMT'],
  range: ['bytes=0-1', 'bytes=99999-', 'lines=1-2'],
  host: ['evil.example', '', '[::1', 'a b'],
  cookie: ['a=b; __prerender_bypass=x', 'x'.repeat(6_000)],
  accept: ['text/x-component', 'application/json', '*/*;q=0'],
  rsc: ['1'],
  'next-router-state-tree': ['%5B%22%22', 'x'],
  'next-router-prefetch': ['1'],
  'next-action': ['x', 'a'.repeat(42)],
  'next-resume': ['1'],
  'x-matched-path': ['/reports/x'],
  'x-middleware-subrequest': ['middleware:middleware:middleware:middleware:middleware'],
  'x-nextjs-data': ['1'],
  'x-invoke-status': ['500'],
  'x-forwarded-host': ['evil.example'],
  'x-forwarded-proto': ['javascript'],
  'x-forwarded-for': ['\'"<script>', '1.1.1.1, 2.2.2.2'],
  'content-type': ['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'x'],
  'content-length': ['0'],
  'accept-language': ['x'.repeat(2_000), 'ar'],
  'user-agent': ['', 'Googlebot', '<script>window.ranOdd=1</script>'],
  expect: ['100-continue'],
  purpose: ['prefetch'],
};

export interface OddRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests without end, the same for the same seed: to routes of the site with some of what belongs there and some of what does not. */
export function* oddRequests(
  routes: readonly string[],
  known: readonly string[],
  seed: number,
): Generator<OddRequest, never> {
  const random = randomNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const slugs = known.flatMap((address) => address.split('/').slice(2));
  for (;;) {
    const route = random() < 0.15 ? pick(known) : pick(routes);
    const filled = route.replace(/\[[^\]]+\]/g, () => pick(random() < 0.5 ? ODD : slugs));
    const path = random() < 0.1 ? `${filled}/${pick(ODD)}` : filled;
    const query = Array.from({ length: Math.floor(random() * 4) }, () => `${pick(PARAMETERS)}=${pick(ODD)}`);
    const names = Array.from({ length: Math.floor(random() * 3) }, () => pick(Object.keys(HEADERS)));
    yield {
      method: pick(METHODS),
      path: query.length === 0 ? path : `${path}?${query.join('&')}`,
      headers: Object.fromEntries(names.map((name) => [name, pick(HEADERS[name] ?? [''])])),
    };
  }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
