export { type Claim, type ClaimAnswer, type ClaimMatch, didTheySay, type SaidWords } from './did-they-say.ts';
export type { WordMatch } from './match-words.ts';
export type { WordDiff } from './word-diff.ts';
