import type { Role } from '../../schemas/entity.ts';
import { DEMONYMS } from '../../text/countries.ts';

/** The office that a speaker's words name, taken apart. */
export interface OfficeWords {
  readonly title: string;
  readonly of: Role['of'];
}

const ARTICLE = /^(?:the|a|an|its|his|her|their|our)\s+/i;
/** "the mayor of Tolme", "minister for roads of the Republic of Sahrun": the owner begins with a capital. */
const OWNER_BEHIND = /^(.+?)\s+(?:of|for|to|at)\s+(?:the\s+)?(\p{Lu}.*)$/u;
/** "the Sahruni foreign minister", "Tolme's mayor": the owner in front of words in small letters. */
const OWNER_IN_FRONT = /^((?:\p{Lu}[\p{L}’'.-]*\s+)+?)(\p{Ll}.*)$/u;

/**
 * Takes apart the words by which a text names the holder of an office without a name.
 *
 * @example
 * officeWords('the mayor of Tolme'); // { title: 'mayor', of: { name: 'Tolme', entityId: null } }
 */
export function officeWords(words: string): OfficeWords {
  const bare = words.trim().replace(ARTICLE, '');
  const behind = OWNER_BEHIND.exec(bare);
  if (behind !== null) return { title: behind[1] ?? bare, of: owner(behind[2] ?? '') };
  const front = OWNER_IN_FRONT.exec(bare);
  if (front !== null) return { title: front[2] ?? bare, of: owner((front[1] ?? '').trim().replace(/['’]s$/, '')) };
  return { title: bare, of: null };
}

function owner(name: string): Role['of'] {
  return { name: DEMONYMS.get(name) ?? name, entityId: null };
}
