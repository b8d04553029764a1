import * as z from 'zod';
import { Span } from './span.ts';

export const EntityType = z.enum(['person', 'organisation', 'place', 'event', 'work']);
export type EntityType = z.infer<typeof EntityType>;

export const MentionKind = z.enum(['name', 'acronym', 'role', 'pronoun', 'nominal']);
export type MentionKind = z.infer<typeof MentionKind>;

/** A place in the text that points at an entity. A name or acronym always has an `entityId`. */
export const Mention = z.strictObject({ span: Span, kind: MentionKind, entityId: z.string().nullable() });
export type Mention = z.infer<typeof Mention>;

/** Another form of the entity's name: cut from the text (`span`), or known from elsewhere (`origin`). */
export const Alias = z.strictObject({
  name: z.string(),
  span: Span.nullable(),
  origin: z.string().nullable(),
});
export type Alias = z.infer<typeof Alias>;

/** An office held: `title` as written ("Foreign Minister"), `of` the organisation or place it belongs to. */
export const Role = z.strictObject({
  title: z.string(),
  of: z.strictObject({ name: z.string(), entityId: z.string().nullable() }).nullable(),
  span: Span.nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
});
export type Role = z.infer<typeof Role>;

export const Entity = z.strictObject({
  id: z.string(),
  type: EntityType,
  /** The fullest form seen. */
  name: z.string(),
  aliases: z.array(Alias),
  roles: z.array(Role),
});
export type Entity = z.infer<typeof Entity>;
