export { foldLetters } from '../text/fold.ts';
export { type FoundWord, findWords, findWrittenWords, foldForSearch } from '../text/search-words.ts';
export {
  LONGEST_QUERY,
  parseQuery,
  type QueryField,
  type QueryNotice,
  type QueryTerm,
  type SearchQuery,
} from './parse-query.ts';
