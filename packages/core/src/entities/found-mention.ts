import type { MentionKind } from '../schemas/entity.ts';
import type { Span } from '../schemas/span.ts';
import type { Gender } from './name-group.ts';

/** A mention with its place in the token lists, as the quote stage needs it. */
export interface FoundMention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** Index into the findings' `people`-and-things list, or null where the text does not say who is meant. */
  readonly entity: number | null;
  readonly paragraph: number;
  /** Token indices, half-open, of the words of the mention. */
  readonly from: number;
  readonly to: number;
  /** Where the noun phrase begins, with determiner and titles. */
  readonly phraseFrom: number;
  /** Stands where a sentence's or clause's subject stands. */
  readonly subject: boolean;
  /** Without an article, as only a headline has it: good for knowing who speaks, no mention of the record. */
  readonly bare?: boolean;
  /** Of a pronoun or an office: the other people just spoken of whom it might mean. */
  readonly rivals?: readonly number[];
}

/** A definite or indefinite noun phrase for one person: "the Russian minister", "a security source". */
export interface PersonPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly modifiers: readonly string[];
  /** Place or organisation whose office it is, as named on the page. */
  readonly owner: string | null;
  readonly definite: boolean;
  /** Without the article that a headline leaves out. */
  readonly bare?: boolean;
  /** A new word for somebody just spoken of: no office. */
  readonly isNew?: boolean;
}

export type PersonGender = Gender;
