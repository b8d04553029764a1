// What Node is given to run the two built programs.
import path from 'node:path';
import { ROOT } from './toolchain.mjs';

export const API = [path.join(ROOT, 'apps', 'admin-api', 'dist', 'server.js')];

/**
 * Megabytes for new objects. A page makes one or two of them; V8 would take six times as much, and the site 100 MB more, without being any
 * faster.
 */
const YOUNG_MB = 8;

export const SITE = [`--max-semi-space-size=${YOUNG_MB}`, path.join(ROOT, 'apps', 'web', 'dist', 'server.js')];
