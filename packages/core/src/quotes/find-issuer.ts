import type { QuoteDraft } from './quote-draft.ts';
import { lowerAt, type Scene } from './scene.ts';

/** How many paragraphs back a document may have been introduced. */
const REACH = 8;

/**
 * Who issued the document that speaks: its possessor ("the ministry's statement"), the one it is *by*, *from* or *of*,
 * or the subject of the sentence that last spoke of it ("The council said in a statement …"). Null where the text does not say.
 */
export function findIssuer(found: QuoteDraft, scenes: readonly Scene[]): string | null {
  const noun = found.subject?.phrase.head ?? '';
  const here = found.scene.paragraph.index;
  const at = found.subject?.phrase.from ?? 0;
  for (let p = here; p >= Math.max(0, here - REACH); p -= 1) {
    const scene = scenes[p];
    if (scene === undefined || scene.paragraph.kind === 'headline') continue;
    const limit = p === here ? at + 6 : scene.tokens.length;
    for (let i = limit - 1; i >= 0; i -= 1) {
      if (lowerAt(scene, i) !== noun) continue;
      const issuer = issuerAt(scene, i, p === here && i >= at);
      if (issuer !== null) return issuer;
    }
  }
  return found.scene.paragraph.kind === 'headline' ? introducedBelow(noun, here, scenes) : null;
}

/** A headline speaks of a report that the first paragraphs introduce. */
function introducedBelow(noun: string, here: number, scenes: readonly Scene[]): string | null {
  for (const scene of scenes.slice(here + 1, here + 4)) {
    const at = scene.tokens.findIndex((token) => token.lower === noun);
    const issuer = at < 0 ? null : issuerAt(scene, at, false);
    if (issuer !== null) return issuer;
  }
  return null;
}

function issuerAt(scene: Scene, at: number, own: boolean): string | null {
  const possessor = scene.mentions.find(
    (m) => m.to < at && at - m.to <= 3 && scene.tokens[m.to]?.kind === 'possessive',
  );
  const author = scene.mentions.find(
    (m) => m.phraseFrom > at && m.phraseFrom - at <= 4 && /^(?:by|from|of)$/.test(lowerAt(scene, at + 1)),
  );
  const sentence = scene.paragraph.sentences.find((s) => at >= s.from && at < s.to);
  const subject = own
    ? undefined
    : scene.mentions.find((m) => m.subject && sentence !== undefined && m.from >= sentence.from && m.to <= sentence.to);
  const entity = (possessor ?? author ?? subject)?.entity ?? null;
  return entity === null ? null : (scene.entities[entity]?.id ?? null);
}
