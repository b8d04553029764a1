import type { Role } from '../../schemas/entity.ts';

/** What the archive has read of somebody's office in one article. */
export interface RoleHolder {
  readonly personId: string;
  readonly name: string;
  readonly role: Pick<Role, 'title' | 'of' | 'from' | 'until'>;
  /** The date of the article that says so; null where it has none. */
  readonly seenAt: string | null;
}
