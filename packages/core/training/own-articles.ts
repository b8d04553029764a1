// node packages/core/training/own-articles.ts lists names that are marked in one place of an article and not in another.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { GoldDocument, GoldName } from './read-corpus.ts';

const FOLDER = path.join(import.meta.dirname, 'articles');
const TYPES: Readonly<Record<string, string>> = { P: 'person', O: 'organisation', L: 'place', X: 'other' };

/**
 * Articles that we wrote, of invented people and events, each name marked by hand: `{P Ana Lodz} of {O Harbour Union} in {L Dakar}`.
 * An article ends at a line of `===`.
 * @throws Error that names the file, the article and what is wrong with its marks
 */
export function ownArticles(): GoldDocument[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(path.join(FOLDER, name), 'utf8')
        .split(/^===$/m)
        .map((marked) => marked.trim())
        .filter((marked) => marked !== '')
        .map((marked, n) => readMarked(marked, `${name.replace(/\.txt$/, '')}/${n + 1}`)),
    );
}

/** One article with its marks. */
export function readMarked(marked: string, id: string): GoldDocument {
  let text = '';
  const entities: GoldName[] = [];
  for (const part of marked.split(/(\{[^{}]*\})/)) {
    const mark = /^\{(\w) (\S.*\S|\S)\}$/s.exec(part);
    if (mark === null) {
      if (/[{}]/.test(part))
        throw new Error(`${id}: "${part.slice(0, 60)}" is no mark; expected {P name}, {O …}, {L …} or {X …}`);
      text += part;
      continue;
    }
    const [, letter = '', name = ''] = mark;
    const type = TYPES[letter];
    if (type === undefined || name.includes('\n'))
      throw new Error(`${id}: "${part}" has an unknown letter or a line's end in it`);
    entities.push({ start: text.length, end: text.length + name.length, type });
    text += name;
  }
  return { id, text, entities };
}

/** Names that are marked in one place of an article and not in another, with their surroundings: mostly forgotten ones. */
export function forgottenNames({ text, entities }: GoldDocument): string[] {
  const names = new Map(entities.map(({ start, end, type }) => [text.slice(start, end), type]));
  const covered = (at: number, end: number): boolean => entities.some((name) => at < name.end && end > name.start);
  return [...names.keys()].flatMap((name) => {
    const found: string[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end)) || covered(at, end)) continue;
      found.push(`${name}: …${text.slice(Math.max(0, at - 30), end + 30).replace(/\n/g, ' ')}…`);
    }
    return found;
  });
}

if (process.argv[1] === import.meta.filename) {
  for (const article of ownArticles())
    for (const forgotten of forgottenNames(article)) console.log(`${article.id}  ${forgotten}`);
}
