import type { EntityType } from '@onrecord/core';
import type { GivenRole } from '../../port.ts';

/** What editors have made of an entity: everything in it follows from its events. */
export interface EntityState {
  /** Null where no editor changed it. */
  readonly type: EntityType | null;
  /** The address that came with a changed type. */
  readonly slug: string | null;
  readonly givenName: string | null;
  readonly mergedInto: string | null;
  readonly aliases: ReadonlyMap<string, { readonly by: string; readonly at: string }>;
  readonly roles: ReadonlyMap<string, GivenRole>;
  readonly apart: ReadonlySet<string>;
}

export const UNTOUCHED: EntityState = {
  type: null,
  slug: null,
  givenName: null,
  mergedInto: null,
  aliases: new Map(),
  roles: new Map(),
  apart: new Set(),
};

/** What an event says happened. `absorbed` and `released` are the other side of `merged` and `unmerged`. */
export type EntityFacts =
  | { readonly action: 'created' | 'renamed'; readonly name: string }
  | { readonly action: 'retyped'; readonly type: EntityType; readonly slug: string }
  | { readonly action: 'alias-given' | 'alias-taken-back'; readonly name: string }
  | { readonly action: 'role-given'; readonly roleId: string; readonly role: GivenRole['role'] }
  | { readonly action: 'role-taken-back'; readonly roleId: string }
  | { readonly action: 'merged'; readonly into: string }
  | { readonly action: 'unmerged'; readonly from: string }
  | { readonly action: 'absorbed' | 'released' | 'told-apart' | 'taken-apart-back'; readonly other: string };

interface Signed {
  readonly by: string;
  readonly at: string;
}

/** The state after one more event. */
export function afterEvent(state: EntityState, facts: EntityFacts, signed: Signed): EntityState {
  const { by, at } = signed;
  switch (facts.action) {
    case 'created':
    case 'renamed':
      return { ...state, givenName: facts.name, aliases: new Map(state.aliases).set(facts.name, { by, at }) };
    case 'retyped':
      return { ...state, type: facts.type, slug: facts.slug };
    case 'alias-given':
      return { ...state, aliases: new Map(state.aliases).set(facts.name, { by, at }) };
    case 'alias-taken-back':
      return { ...state, aliases: new Map([...state.aliases].filter(([name]) => name !== facts.name)) };
    case 'role-given':
      return {
        ...state,
        roles: new Map(state.roles).set(facts.roleId, { id: facts.roleId, role: facts.role, by, at }),
      };
    case 'role-taken-back':
      return { ...state, roles: new Map([...state.roles].filter(([id]) => id !== facts.roleId)) };
    case 'merged':
      return { ...state, mergedInto: facts.into };
    case 'unmerged':
      return { ...state, mergedInto: null };
    case 'told-apart':
      return { ...state, apart: new Set(state.apart).add(facts.other) };
    case 'taken-apart-back':
      return { ...state, apart: new Set([...state.apart].filter((id) => id !== facts.other)) };
    case 'absorbed':
    case 'released':
      return state;
  }
}
