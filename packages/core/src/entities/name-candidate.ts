import type { EntityType } from '../schemas/entity.ts';
import type { Span } from '../schemas/span.ts';
import type { Form } from './form.ts';
import type { TypeReason } from './type-reason.ts';

/** When an office was held, as far as the text says it. `..` before a date: it had ended by then, nobody says when. */
export interface OfficeTerm {
  readonly from: string | null;
  readonly until: string | null;
}

/** An office read beside a name: `of` is the place or organisation as the text gives it (a demonym as its country). */
export interface TitlePhrase {
  readonly title: string;
  readonly of: string | null;
  readonly span: Span;
  /** *former*, *outgoing* or the like stands before it. */
  readonly past?: boolean;
  /** When it was held, where the text says so. */
  readonly term?: OfficeTerm;
}

/** A run of words that may be a name, before anybody has decided what it names. Token indices are of its paragraph. */
export interface NameCandidate {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** The words with single spaces. */
  readonly form: string;
  /** What is known of the form whatever text it stands in. */
  readonly known: Form;
  readonly words: readonly string[];
  readonly titles: readonly TitlePhrase[];
  /** Where the noun phrase with its titles begins (a token index). */
  readonly phraseFrom: number;
  readonly honorific: string | null;
  /** The acronym that follows in brackets stands for this name, or the name that this acronym was given for. */
  readonly expansionOf: string | null;
  /** The acronym behind it in brackets, or in whose brackets it stands, whether it takes the letters of this name or not. */
  readonly acronymBeside?: string | null;
  /** The name under which the newsroom's own lexicon has it. */
  readonly knownAs?: string;
  readonly startsSentence: boolean;
  readonly evidence: readonly TypeEvidence[];
}

/** One observation that speaks for a type. */
export interface TypeEvidence {
  readonly type: EntityType;
  readonly weight: number;
  readonly reason: TypeReason;
}

/**
 * The same candidate with other evidence. Field by field: V8 builds what is spread one field after the other, and in this
 * order, so that all candidates are alike to it.
 */
export function withEvidence(candidate: NameCandidate, evidence: readonly TypeEvidence[]): NameCandidate {
  return {
    paragraph: candidate.paragraph,
    from: candidate.from,
    to: candidate.to,
    span: candidate.span,
    form: candidate.form,
    known: candidate.known,
    words: candidate.words,
    titles: candidate.titles,
    honorific: candidate.honorific,
    phraseFrom: candidate.phraseFrom,
    expansionOf: candidate.expansionOf,
    acronymBeside: candidate.acronymBeside ?? null,
    startsSentence: candidate.startsSentence,
    evidence,
  };
}
