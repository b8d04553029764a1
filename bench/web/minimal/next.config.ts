import path from 'node:path';
import type { NextConfig } from 'next';

export default {
  poweredByHeader: false,
  // Otherwise Next looks for the root of the workspace, and guesses.
  turbopack: { root: path.join(import.meta.dirname, '..', '..', '..') },
} satisfies NextConfig;
