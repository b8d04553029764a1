import { FINITE, isA } from '../text/word-classes.ts';
import { type Range, type Scene, stretchAt } from './scene.ts';

/** A finite verb stands in the range, inside or outside of marks as its first word does. */
export function holdsVerb(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at += 1) {
    const token = scene.tokens[at];
    if (token?.kind === 'word' && stretchAt(scene, at) === stretchAt(scene, from) && isA(token, FINITE)) return true;
  }
  return false;
}
