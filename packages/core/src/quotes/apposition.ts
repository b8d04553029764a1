import { FINITE, isA } from '../text/word-classes.ts';
import { lowerAt, mentionStartingAt, type Scene, stretchAt } from './scene.ts';

/** Skips "(HC)" and ", who chairs the council," behind an inverted subject. */
export function apposition(scene: Scene, start: number, limit: number): number {
  const from = behindBrackets(scene, start);
  if (scene.tokens[from]?.text !== ',') return from;
  const next = lowerAt(scene, from + 1);
  const opens =
    /^(?:who|which|whose|a|an|the|head|chief|chairman|director|president|minister|spokesman|spokeswoman|leader|one|former|another)$/.test(
      next,
    ) || scene.tokens[from + 1]?.kind === 'number';
  const named = mentionStartingAt(scene, from + 1);
  if (!opens && named?.kind !== 'name') return from;
  const relative = /^(?:who|which|whose)$/.test(next);
  for (let i = from + 1; i < Math.min(limit, from + 40); i += 1) {
    if (stretchAt(scene, i) !== stretchAt(scene, from)) return i;
    if (scene.tokens[i]?.text === ',' && i > from + 1) return isNamedSubject(scene, i + 1) ? from : i;
    if (!relative && isA(scene.tokens[i], FINITE)) return from;
  }
  return relative ? limit : from;
}

/** "According to papers, the company, [Doru Works], was registered": the words before the name are the subject of what is said. */
function isNamedSubject(scene: Scene, at: number): boolean {
  const named = mentionStartingAt(scene, at);
  const behind = named === null ? -1 : named.to;
  return lowerAt(scene, behind) === ',' && isA(scene.tokens[behind + 1], FINITE);
}

function behindBrackets(scene: Scene, start: number): number {
  let at = start;
  while (scene.tokens[at]?.text === '(') {
    const length = scene.tokens.slice(at + 1, at + 8).findIndex((token) => token.text === ')');
    if (length < 0) break;
    at += length + 2;
  }
  return at;
}
