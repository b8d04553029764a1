// node bench/home-genre.ts [SLUG…]: translated and wire articles, by the hand-written expectations of seeds/.
import { scoreSeeds } from './seeds.ts';

const slugs = process.argv.slice(2);
console.log(slugs.length > 0 ? scoreSeeds(slugs) : scoreSeeds());
