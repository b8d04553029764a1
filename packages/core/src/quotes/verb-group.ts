import { ADVERBS, AUXILIARIES, WEEKDAYS } from '../text/function-words.ts';
import { AUXILIARY, isA } from '../text/word-classes.ts';
import { lowerAt, mentionEndingAt, type Scene, stretchAt } from './scene.ts';

/** Behind these a past form is an adjective ("the reported deal"); behind "many", "both" or "a mother of three" it is a verb. */
export const ATTRIBUTIVE = new Set(
  'the a an this that these those such every no any neither nor his her its their our my your of'.split(' '),
);

export const MODAL = new Set([
  'will',
  'would',
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'to',
  'did',
  'does',
  'do',
  "didn't",
  "doesn't",
  "don't",
  "won't",
  "wouldn't",
  'cannot',
  "can't",
  "couldn't",
]);

/** "The senator last week said": words of time between subject and verb. */
const TIMES = new Set('week month year night spring summer autumn fall winter'.split(' '));

/** Left edge of the verb group: adverbs and auxiliaries before the verb. */
export function groupStart(scene: Scene, at: number, floor: number): number {
  let from = at;
  while (from > floor) {
    const before = lowerAt(scene, from - 1);
    const day = WEEKDAYS.has(before) && lowerAt(scene, from - 2) === 'on';
    // "Doru Tuesday said"
    if (WEEKDAYS.has(before) && from - 1 > floor && mentionEndingAt(scene, from - 1) !== null) {
      from -= 1;
      continue;
    }
    if (isInFact(scene, from) && from - 2 > floor) {
      from -= 2;
      continue;
    }
    const time = TIMES.has(before) && /^(?:last|this)$/.test(lowerAt(scene, from - 2));
    const year =
      scene.tokens[from - 1]?.kind === 'number' &&
      lowerAt(scene, from - 2) === 'in' &&
      lowerAt(scene, from - 3) === 'who';
    if ((day || time || year) && from - 2 > floor) {
      from -= 2;
      continue;
    }
    const skippable =
      AUXILIARIES.has(before) ||
      (before === 'long' && isA(scene.tokens[from - 2], AUXILIARY)) ||
      before === 'not' ||
      before === 'to' ||
      (isAdverb(before) && !isName(scene, from - 1));
    if (!skippable || stretchAt(scene, from - 1) !== stretchAt(scene, at)) break;
    from -= 1;
  }
  return from;
}

/** "Kelly said" */
function isName(scene: Scene, at: number): boolean {
  return (
    scene.tokens[at]?.capital === true && /ly$/.test(lowerAt(scene, at)) && mentionEndingAt(scene, at + 1) !== null
  );
}

export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    (/[a-z]{3}ly$/.test(word) &&
      !/^(?:family|early|daily|weekly|monthly|elderly|friendly|july|italy|assembly|reply|ally|supply|italy|anomaly|monopoly|homily)$/.test(
        word,
      ))
  );
}

/** "in fact", "in turn": words that stand between a subject and its verb. */
export const isInFact = (scene: Scene, at: number): boolean =>
  /^(?:fact|turn|effect)$/.test(lowerAt(scene, at - 1)) && lowerAt(scene, at - 2) === 'in';
