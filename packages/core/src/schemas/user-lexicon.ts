import * as z from 'zod';
import { EntityType } from './entity.ts';
import { findContradictions, type LexiconError } from './lexicon-contradictions.ts';
import { Stance } from './quote.ts';

const Form = z.string().trim().min(1).max(200);

/** Somebody or something the newsroom knows: every alias stands for it wherever it is named. */
export const UserName = z.strictObject({ name: Form, type: EntityType, aliases: z.array(Form).default([]) });
export type UserName = z.infer<typeof UserName>;

const Verb = z
  .string()
  .trim()
  .max(200)
  .regex(/^\p{Ll}[\p{Ll}-]*$/u, 'expected one word in small letters');

/** A verb of speaking that the parser does not know. */
export const UserCue = z.strictObject({
  /** Its base form: "livetweet". */
  verb: Verb,
  /** Third person, past and participle, where they are not made by the rules of English. */
  forms: z.tuple([Verb, Verb, Verb]).optional(),
  stance: Stance.default('neutral'),
  /** It reports only what stands in quotation marks. */
  marksOnly: z.boolean().default(false),
});
export type UserCue = z.infer<typeof UserCue>;

/** What a newsroom adds to the parser's own lexicons. */
export const UserLexicon = z.strictObject({
  names: z.array(UserName).default([]),
  /** Words for an office that the parser does not know ("dockwarden"). */
  titles: z.array(Form.regex(/^\p{L}[\p{L}-]*$/u, 'expected one word of letters')).default([]),
  /** Forms that are never a name of anybody. */
  forbidden: z.array(Form).default([]),
  /** Verbs that report speech. */
  cues: z.array(UserCue).default([]),
  /** Base forms of verbs that report nothing, though the parser's own list has them ("sing"). */
  notCues: z.array(Verb).default([]),
});
export type UserLexicon = z.infer<typeof UserLexicon>;

export type ReadLexicon =
  | { readonly kind: 'lexicon'; readonly lexicon: UserLexicon }
  | { readonly kind: 'invalid'; readonly errors: readonly LexiconError[] };

/**
 * Reads a user's lexicon from any value, as it comes from a file. Every error names its entry; with one error nothing is taken.
 *
 * @example
 * readUserLexicon({ names: [{ name: 'Hana Doru', type: 'person', aliases: ['HD'] }], forbidden: ['Harbour Fair'] });
 */
export function readUserLexicon(value: unknown): ReadLexicon {
  const read = UserLexicon.safeParse(value);
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({
      path: writePath(path),
      entry: writeEntry(valueAt(value, path)),
      message,
    }));
    return { kind: 'invalid', errors };
  }
  const errors = findContradictions(read.data);
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'lexicon', lexicon: read.data };
}

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const key of path) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

function writeEntry(entry: unknown): string {
  const written = typeof entry === 'string' ? entry : (JSON.stringify(entry) ?? 'nothing');
  return written.length > 100 ? `${written.slice(0, 100)}…` : written;
}
