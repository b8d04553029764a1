import type { NextConfig } from 'next';

/** The rest of the headers is a page's own: its content security policy, in src/proxy.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The title and the links to the feeds stand in the head for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  // They load their parts at run time; a bundle would lose the database's binary.
  serverExternalPackages: ['better-sqlite3', 'kysely', 'pg'],
  headers: async () => [{ source: '/:path*', headers: HEADERS }],
} satisfies NextConfig;
