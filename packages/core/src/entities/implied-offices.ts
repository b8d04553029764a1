import { demonymAt } from './demonym-at.ts';
import type { Words } from './document-lexicon.ts';
import type { FoundMention } from './found-mention.ts';
import { TITLE_HEADS } from './lexicon/titles.ts';
import type { HeldOffice } from './match-office.ts';
import { namesPerson } from './new-description.ts';
import { isPersonNoun, isStyle } from './person-phrases.ts';
import { isTitleHead } from './titles.ts';

/** What "Sheikh" and "Dr" before a name say somebody is. */
const STYLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sheikh: 'sheikh',
    sheik: 'sheikh',
    shaikh: 'sheikh',
    dr: 'doctor',
    'dr.': 'doctor',
    prof: 'professor',
    'prof.': 'professor',
  }),
);

/** Farthest word of an apposition that still says what somebody is, in tokens. */
const FARTHEST = 8;

/**
 * What the words beside a name say somebody is, though it is no office: "Hamid Sarouf, an elder of the tribe", "the beekeeper
 * Jaber". Only good for knowing whom "the elder" means.
 */
export function describedAs({ tokens }: Words, { phraseFrom, from, to }: FoundMention): HeldOffice[] {
  const found: HeldOffice[] = [];
  const styled = STYLES.get(tokens[from - 1]?.lower ?? '');
  if (styled !== undefined) found.push({ title: styled, of: null });
  const last = tokens[phraseFrom - 1];
  // "The headmaster, Hana Doru,", "one of his deputies, Hana Doru,"
  const before = last?.text === ',' && tokens[to]?.text === ',' ? tokens[phraseFrom - 2] : last;
  if (isStyle(before)) found.push({ title: before?.lower ?? '', of: null });
  const noun = before?.lower ?? '';
  const single = noun.replace(/ies$/, 'y').replace(/s$/, '');
  if (before?.capital === false && (isPersonNoun(before) || namesPerson(before))) found.push({ title: noun, of: null });
  else if (before !== last && TITLE_HEADS.has(single)) found.push({ title: single, of: null });
  if (tokens[to]?.text !== ',' || !/^(?:a|an|the|another|one)$/.test(tokens[to + 1]?.lower ?? '')) return found;
  for (let at = to + 2; at < Math.min(tokens.length, to + FARTHEST); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punct' || /^(?:of|in|at|from|for|who|whose|with)$/.test(token.lower))
      break;
    if (isPersonNoun(token) || isTitleHead(token)) found.push({ title: token.lower, of: null });
  }
  return found;
}

/** The demonym's place in "his Marovian counterpart [Ludmila Vranik]", null where no such words stand before the name. */
export function counterpartOf({ tokens, lexicon }: Words, { phraseFrom }: FoundMention): CounterpartPlace | null {
  const last = tokens[phraseFrom - 1]?.text === ',' ? phraseFrom - 2 : phraseFrom - 1;
  if (tokens[last]?.lower !== 'counterpart') return null;
  const place = demonymAt(lexicon, tokens[last - 1]);
  return { place: place ?? null, possessor: place === undefined ? last - 1 : last - 2 };
}

interface CounterpartPlace {
  readonly place: string | null;
  /** The token that says whose counterpart it is. */
  readonly possessor: number;
}
