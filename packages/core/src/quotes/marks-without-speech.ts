import type { Notice } from '../schemas/record.ts';
import type { Stretch } from '../text/marks.ts';
import { lowerAt, type Scene } from './scene.ts';

/** Why words in quotation marks are no quotation. */
export type MarksReason = 'title' | 'nickname' | 'term' | 'set-apart';

const MESSAGES: Readonly<Record<MarksReason, string>> = {
  title: 'These marks stand around the title of a work; nobody is quoted.',
  nickname: 'These marks stand around a nickname; nobody is quoted.',
  term: 'These marks stand around a word that is spoken about; nobody is quoted.',
  'set-apart': 'These marks set some words apart; no verb of speaking or speaker goes with them, so nobody is quoted.',
};

const WORKS = new Set(
  `book novel film movie documentary song album single hit hymn anthem poem play opera musical series show programme program episode podcast
  essay article column painting sculpture exhibition exhibit magazine memoir autobiography titled entitled headlined starring`.split(
    /\s+/,
  ),
);
const NAMES = new Set('nicknamed nickname aka alias dubbed'.split(' '));
const TERMS = new Set('word words term terms phrase slogan label so-called expression hashtag'.split(' '));

/** Why the words of a stretch that no rule took for speech are none. */
export function reasonFor(scene: Scene, stretch: Stretch): MarksReason {
  const before = lowerAt(scene, stretch.openToken - 1) === ',' ? stretch.openToken - 2 : stretch.openToken - 1;
  const word = lowerAt(scene, before);
  if (isBetweenNames(scene, stretch) || NAMES.has(word)) return 'nickname';
  if (TERMS.has(word)) return 'term';
  return WORKS.has(word) || isTitle(scene, stretch) ? 'title' : 'set-apart';
}

/** Longest nickname, in words. */
const LONGEST_NICKNAME = 3;

/** `Ilan “the Hook” Doru` */
function isBetweenNames(scene: Scene, { openToken, closeToken }: Stretch): boolean {
  const [first, last] = [scene.tokens[openToken - 1], scene.tokens[closeToken + 1]];
  return first?.capital === true && last?.capital === true && closeToken - openToken - 1 <= LONGEST_NICKNAME;
}

/** Every longer word has a capital, and no stop or comma closes the words: `The Old Song of the Sea`. */
export function isTitle(scene: Scene, { openToken, closeToken }: Stretch): boolean {
  let long = 0;
  for (let at = openToken + 1; at < closeToken; at += 1) {
    const token = scene.tokens[at];
    if (token?.kind !== 'word') continue;
    if (token.text.length > 3) long += 1;
    if (!token.capital && (token.text.length > 4 || at === openToken + 1)) return false;
  }
  return long > 0 && closeToken - openToken > 2;
}

/** The notice for a stretch that is no quotation. */
export function marksNotice(scene: Scene, stretch: Stretch): Notice {
  const reason = reasonFor(scene, stretch);
  return {
    code: `marks-${reason}`,
    span: { start: stretch.start, end: stretch.end },
    message: MESSAGES[reason],
    actual: scene.text.slice(stretch.start, Math.min(stretch.end, stretch.start + LONGEST_SHOWN)),
    expected: 'somebody who speaks, or no marks',
  };
}

/** Most characters of the words that a notice repeats. */
const LONGEST_SHOWN = 80;
