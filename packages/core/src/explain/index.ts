export { standsFor, whichRule } from './explain-quote.ts';
