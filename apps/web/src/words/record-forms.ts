/** The forms in which an article's record is given to programs, by the end of their addresses; the longest of those that end alike first. */
export const RECORD_FORMS = ['ninjs.json', 'json', 'jsonld'] as const;

export type RecordForm = (typeof RECORD_FORMS)[number];
