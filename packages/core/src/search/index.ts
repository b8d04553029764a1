export { foldLetters } from '../text/fold.ts';
export { type FoundWord, findWords, findWrittenWords, foldForSearch } from '../text/search-words.ts';
