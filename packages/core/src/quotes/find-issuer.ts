import type { FoundMention } from '../entities/found-mention.ts';
import { sentenceAt } from '../text/sentences.ts';
import { SIGNED } from './document-nouns.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { lowerAt, mentionEndingAt, mentionStartingAt, mentionsWithin, type Scene } from './scene.ts';

/** How many paragraphs back, and how many words, a document may have been introduced. */
const REACH = 8;
const REACH_IN_WORDS = 2000;
/** Nobody who has read of it so often without learning whose it is looks further back. */
const MOST_TIMES = 20;

/**
 * Who issued the document that speaks: its possessor ("the ministry's statement"), the one it is *by*, *from* or *of*,
 * or the subject of the sentence that last spoke of it ("The council said in a statement …"). Null where the text does not say.
 */
export function findIssuer(found: QuoteDraft, scenes: readonly Scene[]): string | null {
  const noun = found.subject?.phrase.head ?? '';
  const here = found.scene.paragraph.index;
  const at = found.subject?.phrase.from ?? 0;
  let words = REACH_IN_WORDS;
  let times = MOST_TIMES;
  for (let p = here; p >= Math.max(0, here - REACH); p -= 1) {
    const scene = scenes[p];
    if (scene === undefined || scene.paragraph.kind === 'headline') continue;
    const limit = p === here ? at + 6 : scene.tokens.length;
    for (let i = limit - 1; i >= 0 && words > 0 && times > 0; i -= 1, words -= 1) {
      if (lowerAt(scene, i) !== noun) continue;
      const issuer = issuerAt(scene, i, p === here && i >= at);
      if (issuer !== null) return issuer;
      times -= 1;
    }
  }
  return found.scene.paragraph.kind === 'headline' ? introducedBelow(noun, here, scenes) : null;
}

/** A headline speaks of a report that the first paragraphs introduce. */
function introducedBelow(noun: string, here: number, scenes: readonly Scene[]): string | null {
  for (const scene of scenes.slice(here + 1, here + 4)) {
    const at = scene.tokens.slice(0, REACH_IN_WORDS).findIndex((token) => token.lower === noun);
    const issuer = at < 0 ? null : issuerAt(scene, at, false);
    if (issuer !== null) return issuer;
  }
  return null;
}

function issuerAt(scene: Scene, at: number, own: boolean): string | null {
  const entity =
    (possessorOf(scene, at) ?? authorOf(scene, at) ?? (own ? null : subjectAround(scene, at)))?.entity ?? null;
  return entity === null ? null : (scene.entities[entity]?.id ?? null);
}

/** "the ministry's latest statement" */
function possessorOf(scene: Scene, at: number): FoundMention | null {
  for (let end = at - 3; end < at; end += 1) {
    const mention = scene.tokens[end]?.kind === 'possessive' ? mentionEndingAt(scene, end) : null;
    if (mention !== null) return mention;
  }
  return null;
}

/** "a statement by the ministry", "a statement issued by the ministry" */
function authorOf(scene: Scene, noun: number): FoundMention | null {
  const signed = [noun + 1, noun + 2].find((at) => SIGNED.test(lowerAt(scene, at)));
  // "The report, prepared last year by"
  const at = signed === undefined ? noun : ([signed, signed + 2].find((i) => lowerAt(scene, i + 1) === 'by') ?? signed);
  if (!/^(?:by|from|of)$/.test(lowerAt(scene, at + 1))) return null;
  for (let start = at + 1; start <= at + 4; start += 1) {
    const mention = mentionStartingAt(scene, start);
    if (mention !== null) return mention;
  }
  return null;
}

function subjectAround(scene: Scene, at: number): FoundMention | null {
  const { sentences } = scene.paragraph;
  const sentence = sentences[sentenceAt(sentences, at)];
  return (sentence && mentionsWithin(scene, sentence).find((mention) => mention.subject)) ?? null;
}
