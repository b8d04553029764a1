import type { Role } from '../schemas/entity.ts';

/** The office under which an article lets somebody speak. */
export interface HeldOffice {
  readonly role: Role;
  /** That it was over when the article appeared: there is no other. */
  readonly isOver: boolean;
}

/** An end that is known only to lie before a day: `..2016-03-01` (EDTF). */
const BEFORE = '..';

/**
 * Of the offices that an article gives somebody, the one they held when it appeared; of several, the one it names first. Where all are over,
 * the first of these.
 *
 * @param publishedAt ISO date or instant; null where nobody knows: then an office with an end is over
 * @returns null for somebody without an office
 */
export function heldOffice(roles: readonly Role[], publishedAt: string | null): HeldOffice | null {
  const inOrder = roles.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  const held = inOrder.find((role) => !isOver(role, publishedAt));
  const role = held ?? inOrder[0];
  return role === undefined ? null : { role, isOver: held === undefined };
}

function isOver({ until }: Role, publishedAt: string | null): boolean {
  if (until === null) return false;
  const end = until.startsWith(BEFORE) ? until.slice(BEFORE.length) : until;
  return publishedAt === null || end <= publishedAt.slice(0, end.length);
}
