import { draft, type QuoteDraft } from './quote-draft.ts';
import { mentionStartingAt, type Scene } from './scene.ts';

/** "Lavrov: No Military Solution": a headline whose first words are a person or body, then a colon. */
export function attributeHeadline(scene: Scene): QuoteDraft[] {
  if (scene.paragraph.kind !== 'headline') return [];
  const mention = mentionStartingAt(scene, 0);
  if (mention === null || scene.tokens[mention.to]?.text !== ':') return [];
  const type = mention.entity === null ? null : scene.entities[mention.entity]?.type;
  if (type !== 'person' && type !== 'organisation') return [];
  const range = { from: mention.to + 1, to: scene.tokens.length };
  if (range.to - range.from < 2) return [];
  const head = scene.tokens[mention.to - 1]?.lower ?? '';
  const phrase = { from: 0, to: mention.to, mention, head };
  const subject = {
    phrase,
    place: 'before',
    rule: 'headline-colon',
    end: mention.to,
    paragraph: scene.paragraph.index,
  } as const;
  return [draft(scene, range, { cue: null, subject, rule: 'headline-colon/colon' })];
}
