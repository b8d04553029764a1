import type { FoundSubject } from './found-subject.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { lowerAt, mentionEndingAt, type Scene } from './scene.ts';

/** Most words of a label. */
const LONGEST_LABEL = 4;

/**
 * A transcript inside quotation marks, `"DORU: We go.`, `"MERRIN: When?`: the label before the colon says who speaks, and is no part
 * of what is said. Paragraphs without a label go on with the last one. Drafts come in text order.
 */
export function withLabels(drafts: readonly QuoteDraft[]): QuoteDraft[] {
  let last: QuoteDraft | null = null;
  return drafts.map((found) => {
    const colon = found.kind === 'direct' && /^(?:runs-over|continues-last)/.test(found.rule) ? labelEnd(found) : null;
    if (colon !== null) {
      last = labelled(found, colon);
      return last;
    }
    if (last === null || found.rule !== 'runs-over-paragraphs') {
      last = null;
      return found;
    }
    return { ...found, cue: null, subject: last.subject, continues: true, group: null };
  });
}

/** The colon behind a label in capitals with which a quotation begins, or null. */
function labelEnd({ scene, stretches }: QuoteDraft): number | null {
  const open = scene.paragraph.stretches[stretches[0] ?? -1]?.openToken;
  if (open === undefined) return null;
  for (let at = open + 1; at <= open + 1 + LONGEST_LABEL; at += 1) {
    const token = scene.tokens[at];
    if (token?.text === ':') return at > open + 1 ? at : null;
    if (token?.kind !== 'word' || token.text !== token.text.toUpperCase()) return null;
  }
  return null;
}

function labelled(found: QuoteDraft, colon: number): QuoteDraft {
  const { scene } = found;
  const start = scene.tokens[colon + 1]?.start ?? found.span.start;
  if (start >= found.span.end) return found;
  const span = { start, end: found.span.end };
  const subject = labelSubject(scene, found.stretches[0] ?? -1, colon);
  return { ...found, span, fragments: [span], cue: null, subject, rule: 'label/colon', group: null, continues: false };
}

function labelSubject(scene: Scene, stretch: number, colon: number): FoundSubject {
  const from = (scene.paragraph.stretches[stretch]?.openToken ?? -1) + 1;
  const head = lowerAt(scene, colon - 1);
  const phrase = { from, to: colon, mention: mentionEndingAt(scene, colon), head };
  return { phrase, place: 'before', rule: 'label', end: colon, paragraph: scene.paragraph.index };
}
