export { type AlignedPair, alignParagraphs, type FixedPair } from './align-paragraphs.ts';
