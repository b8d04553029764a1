export { type QuoteSelectors, quoteSelectors } from './quote-selectors.ts';
export { type Reanchored, reanchor } from './reanchor.ts';
export { type TextChange, textDiff } from './text-diff.ts';
