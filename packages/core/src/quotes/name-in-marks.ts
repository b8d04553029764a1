import { isA, SURELY_FINITE } from '../text/word-classes.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundContent } from './found-content.ts';
import { lowerAt, opensStretch, type Scene, stretchAt, stretchOpeningAt } from './scene.ts';

/** Farthest that the marked words of a naming may stand from its verb, in tokens. */
const FARTHEST = 24;

/** `called the deal "a gift" to Veldria`: the noun phrase with the words in marks, and what belongs to them. */
export function nameBehind(scene: Scene, cue: FoundCue): FoundContent | null {
  const opens = openingMark(scene, cue);
  if (opens === null) return null;
  const to = nameEnd(scene, cue, opens);
  const between = { from: cue.to, to: cue.to };
  // "described as “a trap”": *as* belongs to the verb.
  const from = lowerAt(scene, cue.to) === 'as' ? cue.to + 1 : cue.to;
  return { from, to, frame: opens === from ? 'marks' : 'nominal', addressee: null, between };
}

function openingMark(scene: Scene, cue: FoundCue): number | null {
  for (let at = cue.to; at < Math.min(cue.container.to, cue.to + FARTHEST); at += 1) {
    if (opensStretch(scene, at, cue.stretch)) return at;
    const token = scene.tokens[at];
    if (token === undefined || (token.kind === 'punct' && !/^[,'’-]$/.test(token.text))) return null;
    if (!token.capital && isA(token, SURELY_FINITE)) return null;
  }
  return null;
}

/** Words that begin something else than the name: "called it “a gift” in a letter", "… and accused him". */
const LEAVES = new Set(
  'in on at during after before when while as because and but or who which where although though by'.split(' '),
);

/** Behind the closing mark, words that go with the name ("a “Trump” of the East"), up to the first that leaves it. */
function nameEnd(scene: Scene, cue: FoundCue, opens: number): number {
  let at = closes(scene, opens);
  let end = at;
  if (/^[,.;!?]$/.test(lowerAt(scene, at - 2))) return end;
  while (at < cue.container.to) {
    const token = scene.tokens[at];
    if (token === undefined || token.kind === 'punct') break;
    const joined = joinedMark(scene, at, cue.stretch);
    if (joined !== null) at = closes(scene, joined);
    else if (token.kind === 'mark' || LEAVES.has(token.lower) || stretchAt(scene, at) !== cue.stretch) break;
    else at += 1;
    end = at;
  }
  return end;
}

const closes = (scene: Scene, opens: number): number => (stretchOpeningAt(scene, opens)?.closeToken ?? opens) + 1;

/** `"losers" and "sad"`, `"a liar" and a "cheat"`: where the next name in marks opens. */
function joinedMark(scene: Scene, at: number, stretch: number): number | null {
  if (!/^(?:and|or|but)$/.test(lowerAt(scene, at))) return null;
  const next = /^(?:a|an|the|not)$/.test(lowerAt(scene, at + 1)) ? at + 2 : at + 1;
  return opensStretch(scene, next, stretch) ? next : null;
}
