import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as z from 'zod';

const Env = z.object({
  ONRECORD_API_PORT: z.coerce.number().int().min(0).max(65535).default(4100),
  ONRECORD_HOST: z.string().min(1).default('127.0.0.1'),
  ONRECORD_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  ONRECORD_SEEDS: z.string().min(1).optional(),
  ONRECORD_SITE_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  ONRECORD_NEW_TOKEN: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** Everything the program takes from its surroundings. Paths are absolute. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The archive: a SQLite file or a PostgreSQL database. May hold a password: never show it. */
  readonly databaseUrl: string;
  readonly seedsFolder: string;
  readonly siteUrl: string;
  /** Make one more admin token: for an operator who lost the first. */
  readonly newToken: boolean;
  readonly logLevel: z.infer<typeof Env>['LOG_LEVEL'];
}

/** An environment variable that cannot be used; the message has one sentence for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The settings of this process. Throws a `SettingsError` that names each bad variable. */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const env = Env.safeParse(withoutEmpty(variables));
  if (!env.success) {
    const problems = env.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
    throw new SettingsError(problems.join(' '));
  }
  const root = repositoryRoot(process.cwd());
  return {
    port: env.data.ONRECORD_API_PORT,
    host: env.data.ONRECORD_HOST,
    databaseUrl: env.data.DATABASE_URL ?? resolve(env.data.ONRECORD_DATA ?? join(root, '.onrecord'), 'archive.sqlite'),
    seedsFolder: resolve(env.data.ONRECORD_SEEDS ?? join(root, 'seeds', 'pages')),
    siteUrl: env.data.ONRECORD_SITE_URL.replace(/\/+$/, ''),
    newToken: env.data.ONRECORD_NEW_TOKEN === '1',
    logLevel: env.data.LOG_LEVEL,
  };
}

/** `PORT= command` means "not set", not "port zero". */
function withoutEmpty(variables: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

/** The nearest folder upwards that holds the workspace, so that starting from any folder finds the same archive. */
function repositoryRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
    if (folder === dirname(folder)) return from;
  }
}
