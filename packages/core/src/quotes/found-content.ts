import type { Range } from './scene.ts';

/** What a cue reports: a run of tokens, and the words between verb and content. */
export interface FoundContent extends Range {
  readonly frame: 'that' | 'bare' | 'nominal' | 'infinitive' | 'colon' | 'marks' | 'question';
  readonly addressee: Range | null;
  /** Between the verb and the content: "on Monday at a press conference". */
  readonly between: Range;
}

/** Where reported words begin, and how the verb takes them. */
export interface Start {
  readonly at: number;
  readonly frame: FoundContent['frame'];
}
