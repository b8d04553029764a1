import path from 'node:path';
import { dataFolder, readDocuments } from './data.ts';
import { seedTexts } from './seeds.ts';

const WORDS = 400;
const SETS = [
  ['quotes', 'polnear.dev.jsonl.gz'],
  ['entities', 'worldwide-news.dev.jsonl.gz'],
] as const;

/** The first words of a text, as it has them; null where it has fewer. */
function firstWords(text: string, count: number): string | null {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[count - 1];
  return last === undefined ? null : text.slice(0, last.index + last[0].length);
}

/** So many articles of 400 words, from all over the public datasets; the pages of `seeds/` without them. */
export function articlesOf400Words(count: number): readonly string[] {
  const data = dataFolder();
  const sets = data
    ? SETS.map((file) => readDocuments(path.join(data, ...file)).map(({ text }) => text))
    : [seedTexts()];
  return sets.flatMap((texts) => {
    const articles = texts.flatMap((text) => firstWords(text, WORDS) ?? []);
    const step = Math.max(1, Math.floor((articles.length * sets.length) / count));
    return articles.filter((_, index) => index % step === 0).slice(0, Math.ceil(count / sets.length));
  });
}
