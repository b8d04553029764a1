export { type QuoteSelectors, quoteSelectors } from './quote-selectors.ts';
export { type Reanchored, reanchor } from './reanchor.ts';
