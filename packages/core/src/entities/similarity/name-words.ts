import { plainLetters, VANISHING } from '../../text/fold.ts';

/** Words of a name that do not count when it is compared: titles, and the article al- with particles like bin. */
export type LeftAside = 'titles' | 'particles';

/** A name taken apart for comparison: folded words without articles, titles and the particles that come and go. */
export interface NameWords {
  /** As they are compared, first to last. */
  readonly words: readonly string[];
  /** What was left aside. */
  readonly leftAside: readonly LeftAside[];
}

const VANISH = new RegExp(`[${VANISHING}.,"“”]`, 'gu');
const MARKS = /\p{M}/gu;

/** The article of Arabic names, before a hyphen in any of its sounds, or alone. */
const ARTICLE_AT_FRONT = /^(?:al|el|ad|an|ar|as|ash|at|az|ul)-(?=\p{L}{2})/u;
const ARTICLE = /^(?:al|el|ul)$/;
const PARTICLE = /^(?:bin|ibn|ben|bint|ould)$/;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|sheikh|sheik|shaikh|mullah|hajj|haji|imam|ayatollah|sayyid|sayyed)$/;
const GENERATION = /^(?:jr|sr)$/;
/** "Abd al-Rahman", "Abdel Rahman", "Abdulrahman", "Abed-Rabbo": *servant of* and what follows are one name. */
const SERVANT = /^ab[ei]?d(?:[aeiou]?l|[aeiou])?$/;
const SERVANT_AND_NAME = /^ab[ei]?d(?:ou|[aeiou])(?:l|([rsnzdt])(?=\1))(?=\p{L}{3})/u;

/** Folds a name and takes it apart; a name of nothing but titles and particles keeps them all. */
export function nameWords(name: string): NameWords {
  const all = fold(name)
    .split(/\s+/)
    .filter((word) => word !== '');
  const untitled = keepSome(all, (word, i) => !(TITLE.test(word) && i < all.length - 1) && !GENERATION.test(word));
  const bare = untitled.map((word, i) => withoutArticle(word, i > 0 || untitled.length === 1));
  const parts = bare.flatMap((word) => word.split('-')).filter((word) => word !== '');
  const kept = keepSome(parts, (word) => !ARTICLE.test(word) && !PARTICLE.test(word));
  const leftAside: LeftAside[] = [];
  if (untitled.length < all.length) leftAside.push('titles');
  if (kept.length < parts.length || bare.some((word, i) => word !== untitled[i])) leftAside.push('particles');
  return { words: joinServants(kept), leftAside };
}

function fold(name: string): string {
  const bare = name.replace(VANISH, '').toLowerCase().normalize('NFKD').replace(MARKS, '');
  return plainLetters(bare).replace(/[–‐‑_/]/g, '-');
}

function keepSome(words: readonly string[], keeps: (word: string, place: number) => boolean): readonly string[] {
  const kept = words.filter(keeps);
  return kept.length === 0 ? words : kept;
}

/** In Arabic script the article has no hyphen: a given name may begin with the same letters ("الياس"), a family name hardly. */
function withoutArticle(word: string, family: boolean): string {
  if (/\p{Script=Arabic}/u.test(word)) return family ? word.replace(/^ال(?=\p{L}{2})/u, '') : word;
  return word.replace(ARTICLE_AT_FRONT, '');
}

function joinServants(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const next = words[i + 1];
    if (next !== undefined && (SERVANT.test(word) || word === 'عبد')) {
      joined.push(servantOf(word, next));
      i += 1;
    } else joined.push(word.replace(SERVANT_AND_NAME, 'abd'));
  }
  return joined;
}

function servantOf(word: string, next: string): string {
  if (word === 'عبد') return `${word}${next}`;
  return `abd${next.replace(/^[aeu]l(?=\p{L}{3})/u, '')}`;
}
