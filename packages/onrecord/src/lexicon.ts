import type { EntityType } from './record.ts';

/** Somebody or something that you know: every alias stands for it wherever the text names it. */
export interface LexiconName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
}

/** Names and titles of your own, which count for more than what the text says. */
export interface Lexicon {
  readonly names?: readonly LexiconName[];
  /** Words for an office that the parser does not know ("dockwarden"), one word each. */
  readonly titles?: readonly string[];
  /** Forms that are never a name of anybody. */
  readonly forbidden?: readonly string[];
}
