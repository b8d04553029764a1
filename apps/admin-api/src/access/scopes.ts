import type { AccessToken } from '@onrecord/store';

/**
 * What a token can be narrowed to: a part of the archive and what is done there. A level says how far somebody may go, a scope says where;
 * both must allow it. Every operation names its own.
 */
export const SCOPES = {
  'articles:read': 'Read articles, their text, originals, revisions and sources, and the public ledger.',
  'articles:write': 'Preview, import, edit, hand in and delete articles; attach originals; bring revisions back.',
  'articles:publish':
    'Take articles through their states: schedule, embargo, publish, correct, withdraw, kill, take back.',
  'quotes:read': 'Read quotes and the review queue.',
  'quotes:write': 'Confirm, correct, reject, add, split and join quotes; work off the review queue.',
  'reports:read': "Read readers' reports.",
  'reports:write': "File, accept and decline readers' reports.",
  'searches:read': 'See what readers looked for and did not find.',
  'imports:read': 'See how far imports of many pages are.',
  'imports:write': 'Start, cancel and undo imports of many pages.',
  'exports:read': 'Take articles, quotes and entities away in the formats of others.',
  'entities:read': 'Look up people, organisations and places.',
  'entities:write': 'Create, edit, name, merge and tell apart people, organisations and places.',
  'tokens:read': 'List access tokens.',
  'tokens:write': 'Create and revoke access tokens.',
  'audit:read': 'See who did what.',
  'metrics:read': "Read the process's numbers at /metrics.",
} as const;

export type Scope = keyof typeof SCOPES;

export const SCOPE_NAMES = Object.keys(SCOPES) as readonly Scope[];

/** Whether a token may be used for what needs `scope`; one that was not narrowed, for everything. */
export function isWithin({ scopes }: Pick<AccessToken, 'scopes'>, scope: Scope): boolean {
  return scopes === null || scopes.includes(scope);
}
