import type { EntityType, ParsedRecord, Stance } from './record.ts';

/** An office that you know somebody to hold, or to have held. Dates are a year, a month or a day: 2014, 2014-03, 2014-03-12. */
export interface LexiconRole {
  readonly title: string;
  /** The place or organisation it is of. */
  readonly of?: string;
  readonly from?: string;
  readonly until?: string;
}

/** Somebody or something that you know: every alias stands for it wherever the text names it. */
export interface LexiconName {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases?: readonly string[];
  /** A person's offices: "the foreign minister said" is theirs where the article's date falls within. */
  readonly roles?: readonly LexiconRole[];
}

/** A verb of speaking that the parser does not know. */
export interface LexiconCue {
  /** Its base form, in small letters: "livetweet". */
  readonly verb: string;
  /** Third person, past and participle, where they are not made by the rules of English: `['beshouts', 'beshout', 'beshouting']`. */
  readonly forms?: readonly [string, string, string];
  /** What the verb judges; `neutral` unless told. */
  readonly stance?: Stance;
  /** It reports only what stands in quotation marks. */
  readonly marksOnly?: boolean;
}

/** Names, titles and verbs of your own, which count for more than what the text says. */
export interface LexiconEntries {
  readonly names?: readonly LexiconName[];
  /** Words for an office that the parser does not know ("dockwarden"), one word each. */
  readonly titles?: readonly string[];
  /** Forms that are never a name of anybody. */
  readonly forbidden?: readonly string[];
  /** Verbs that report speech. */
  readonly cues?: readonly LexiconCue[];
  /** Base forms of verbs that report nothing in your texts, though the parser's own list has them ("sing"). */
  readonly notCues?: readonly string[];
}

/** Entries that `readLexicon` has checked: what the option `lexicon` takes, for as many texts as you like. */
export interface Lexicon {
  /** The entries as the parser reads by them. */
  readonly words: object;
  /** Gives the quotes of an office without a name to the person of the entries who held it on the day of the article. */
  readonly nameHolders: (record: ParsedRecord) => ParsedRecord;
}
