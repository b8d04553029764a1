import type { NextConfig } from 'next';

/** The rest of the headers is a page's own: src/front finishes it, compresses it, and writes its content security policy. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

/**
 * The policy of the library's reference, which TypeDoc writes as files: nothing but those files, the one script that stands in each of
 * them and the styles on its elements. A test holds the script's digest to what TypeDoc writes.
 */
const REFERENCE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'sha256-10m9WSfFWWa1qM9Z5+4hPCEFJP7DRPogeAkaBk+dSEo='",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** As in src/words/record-forms.ts: this file is loaded where it can load none of ours. */
const RECORD_FORMS = ['ninjs.json', 'json', 'jsonld'];

export default {
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  // The title and the links to the feeds stand in the head for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  // They load their parts at run time; a bundle would lose the binaries.
  serverExternalPackages: ['@resvg/resvg-js', 'better-sqlite3', 'kysely', 'pg'],
  headers: async () => [
    { source: '/:path*', headers: HEADERS },
    // Their names say nothing of what is in them, so a new version is met after a month at most.
    { source: '/fonts/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=2592000' }] },
    { source: '/library/:path*', headers: [{ key: 'Content-Security-Policy', value: REFERENCE_POLICY }] },
  ],
  redirects: async () => [
    { source: '/library', destination: '/library/index.html', permanent: false },
    ...RECORD_FORMS.map((form) => ({
      source: `/articles/:slug/record.${form}`,
      destination: `/articles/:slug.${form}`,
      permanent: true,
    })),
  ],
  rewrites: async () => ({
    beforeFiles: RECORD_FORMS.map((form) => ({
      source: `/articles/:slug([^/.]+).${form}`,
      destination: `/articles/:slug/record.${form}`,
    })),
    afterFiles: [],
    fallback: [],
  }),
} satisfies NextConfig;
