// Side by side, so that they are so in a bundle too: gzip packs text of one kind better when nothing else stands in between.

export { WEIGHTS } from '../model/weights.ts';
export { COMMON, GIVEN, ORGANISATIONS, PEOPLES, REGIONS, TOWNS } from './tables.ts';
