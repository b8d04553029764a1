/** What a segment may be: `none` is a single word that belongs to no name, `other` a name of something else (an event, a people, a law). */
export const LABELS = ['none', 'person', 'organisation', 'place', 'other'] as const;
export type Label = (typeof LABELS)[number];
