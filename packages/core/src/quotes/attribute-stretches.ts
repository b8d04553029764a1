import { draft, type QuoteDraft } from './quote-draft.ts';
import type { Range, Scene } from './scene.ts';

/** Fewest words of a marked stretch that is taken for speech without a cue of its own. */
const FEWEST_WORDS = 3;

/**
 * Attributes the quotations no cue has claimed: a stretch that follows an attribution in its paragraph
 * (`"A," he said. "B."`) belongs to the same utterance; a quotation left open at the end of a paragraph goes on in the
 * next one that begins with a mark; a free-standing one continues the last speaker. Other marked words are no quotations.
 */
export function attributeStretches(scenes: readonly Scene[], drafts: readonly QuoteDraft[]): QuoteDraft[] {
  const all = byParagraph(scenes, drafts);
  let last: QuoteDraft | null = null;
  for (const [index, scene] of scenes.entries()) {
    const own = all[index] ?? [];
    const free = freeStretches(scene, own);
    for (const range of free) own.push(standAlone(scene, range, { own, last }));
    own.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    for (const found of own)
      if (scene.paragraph.kind !== 'headline' && (found.cue === null || found.cue.stretch < 0))
        last = found.subject === null ? last : found;
  }
  return linkParagraphs(scenes, all).flat();
}

function byParagraph(scenes: readonly Scene[], drafts: readonly QuoteDraft[]): QuoteDraft[][] {
  const lists: QuoteDraft[][] = scenes.map(() => []);
  for (const found of drafts) lists[found.scene.paragraph.index]?.push(found);
  return lists;
}

/** Outermost stretches that no draft uses and that stand as sentences of their own. */
function freeStretches(scene: Scene, own: readonly QuoteDraft[]): Range[] {
  const used = new Set(own.flatMap((d) => d.stretches));
  return scene.paragraph.stretches.flatMap((stretch, index) => {
    if (stretch.depth > 0 || used.has(index)) return [];
    const fewest = own.some((d) => d.kind === 'direct' && d.cue !== null && d.cue.to <= stretch.openToken)
      ? 1
      : FEWEST_WORDS;
    if (!standsAlone(scene, { open: stretch.openToken, close: stretch.closeToken, fewest })) return [];
    return [{ from: stretch.openToken, to: Math.min(stretch.closeToken + 1, scene.tokens.length) }];
  });
}

function standsAlone(
  scene: Scene,
  { open, close, fewest }: { readonly open: number; readonly close: number; readonly fewest: number },
): boolean {
  const starts = scene.paragraph.sentences.some((s) => s.from === open);
  const words = scene.tokens.slice(open + 1, close).filter((t) => t.kind === 'word');
  const first = scene.tokens.slice(open + 1, close).find((t) => t.kind === 'word' || t.kind === 'number');
  if (!starts || words.length < fewest || scene.titleCase) return false;
  const sentence = scene.paragraph.sentences.find((s) => s.from === open);
  const next = scene.tokens[close + 1];
  const fills = next === undefined || close + 1 >= (sentence?.to ?? 0) || next.kind === 'punct';
  return (
    fills &&
    (first?.capital === true || first?.kind === 'number' || /^…|\.\.\./.test(scene.tokens[open + 1]?.text ?? ''))
  );
}

/** Words without a cue: the rest of an utterance of this paragraph, or the last speaker going on. */
function standAlone(
  scene: Scene,
  range: Range,
  { own, last }: { readonly own: QuoteDraft[]; readonly last: QuoteDraft | null },
): QuoteDraft {
  const before = own
    .filter((d) => d.cue !== null && d.cue.to <= range.from && d.kind !== 'indirect' && d.subject !== null)
    .at(-1);
  if (before !== undefined && before.kind === 'direct') {
    const group = before.group ?? `${scene.paragraph.index}:${before.cue?.from ?? 0}`;
    regroup(own, before, group);
    return draft(scene, range, {
      cue: before.cue,
      subject: before.subject,
      rule: 'rest-of-utterance',
      group,
      addressee: before.addressee,
    });
  }
  const known = own.filter((d) => d.cue !== null && d.cue.to <= range.from && d.subject !== null).at(-1) ?? last;
  return draft(scene, range, {
    cue: null,
    subject: known === null ? null : known.subject,
    rule: 'continues-last-speaker',
    continues: known !== null,
  });
}

function regroup(own: QuoteDraft[], found: QuoteDraft, group: string): void {
  const at = own.indexOf(found);
  if (at >= 0) own[at] = { ...found, group };
}

/** Joins a quotation that runs on: unclosed at the end of one paragraph, opened again at the start of the next. */
function linkParagraphs(scenes: readonly Scene[], all: QuoteDraft[][]): QuoteDraft[][] {
  for (let i = 0; i + 1 < scenes.length; i += 1) {
    const open = all[i]?.findIndex((d) => d.kind === 'direct' && d.unclosed) ?? -1;
    const next = all[i + 1]?.findIndex((d) => d.kind === 'direct' && startsParagraph(d)) ?? -1;
    const from = all[i]?.[open];
    const to = all[i + 1]?.[next];
    if (from === undefined || to === undefined) continue;
    const source = from.cue === null && to.cue !== null ? to : from;
    const group = from.group ?? to.group ?? `p${i}`;
    const shared = {
      addressee: source.addressee,
      cue: source.cue,
      subject: source.subject,
      continues: source.continues,
      group,
    };
    all[i]?.splice(open, 1, {
      ...from,
      ...shared,
      rule: from.cue === null ? 'runs-over-paragraphs' : from.rule,
      unclosed: false,
    });
    all[i + 1]?.splice(next, 1, {
      ...to,
      ...shared,
      rule: to.cue === null || source === from ? 'runs-over-paragraphs' : to.rule,
    });
  }
  return all;
}

function startsParagraph(found: QuoteDraft): boolean {
  const [stretch] = found.stretches;
  return stretch !== undefined && found.scene.paragraph.stretches[stretch]?.openToken === 0;
}
