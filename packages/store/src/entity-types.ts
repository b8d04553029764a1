import type { EntityType, Role } from '@onrecord/core';
import type { PageRequest, StoredEntity } from './archive-types.ts';

export interface ListEntities extends PageRequest {
  readonly type?: EntityType;
}

/** What an editor may do with an entity. `into`, `from` are archive ids. */
export type EntityAct =
  | { readonly act: 'rename'; readonly name: string }
  | { readonly act: 'retype'; readonly type: EntityType }
  | { readonly act: 'give-alias' | 'take-alias-back'; readonly name: string }
  | { readonly act: 'give-role'; readonly role: GivenRole['role'] }
  | { readonly act: 'take-role-back'; readonly roleId: string }
  | { readonly act: 'merge'; readonly into: string }
  | { readonly act: 'unmerge' }
  | { readonly act: 'tell-apart' | 'take-apart-back'; readonly from: string };

/** An office that an editor gave, with its dates; it stands in no article's text. */
export interface GivenRole {
  readonly id: string;
  readonly role: Omit<Role, 'span'>;
  readonly by: string;
  readonly at: string;
}

/** Everything an editor needs to know of one entity, also of one that was merged. */
export interface EntityFile {
  readonly id: string;
  /** Grows by one with each act; 0 where no editor has touched it. */
  readonly version: number;
  readonly type: EntityType;
  readonly slug: string;
  readonly name: string;
  readonly mergedInto: string | null;
  /** Those that were merged into it, directly. */
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** Every form of its name with its origin: an article that uses it, or the editor who gave it. */
  readonly names: readonly {
    readonly name: string;
    readonly articles: number;
    readonly seenIn: { readonly id: string; readonly slug: string } | null;
    readonly given: { readonly by: string; readonly at: string } | null;
  }[];
  readonly givenRoles: readonly GivenRole[];
  /** Those an editor said it is not. */
  readonly notTheSame: readonly string[];
}

/** Somebody an entity may be, with the reasons; see core's `findEntityCandidates`. */
export interface Candidate {
  readonly entity: StoredEntity;
  /** The known name that is nearest. */
  readonly name: string;
  readonly score: number;
  readonly decision: 'join' | 'ask';
  readonly reasons: readonly string[];
}

export interface NewEntity {
  readonly type: EntityType;
  readonly name: string;
}

/** What a merge would put under the other entity, drafts too. */
export interface MergePreview {
  readonly quotes: number;
  /** Those of `quotes` that readers see. */
  readonly publishedQuotes: number;
  readonly articles: number;
  readonly names: readonly string[];
  /** Why it cannot be merged so, as a sentence; null when it can. */
  readonly refusal: string | null;
}
