import type { Stretch } from '../text/marks.ts';
import { sentenceAt } from '../text/sentences.ts';
import { dropTail } from './content-end.ts';
import { introduction } from './introduced-quote.ts';
import { isTitle } from './marks-without-speech.ts';
import { draft, type QuoteDraft } from './quote-draft.ts';
import { type Range, type Scene, stretchOpeningAt } from './scene.ts';
import { withLabels } from './transcript-labels.ts';

/** Fewest words of a marked stretch that is taken for speech without a cue of its own. */
const FEWEST_WORDS = 3;

/**
 * Attributes the quotations no cue has claimed: a stretch that follows an attribution in its paragraph
 * (`"A," he said. "B."`) belongs to the same utterance; a quotation left open at the end of a paragraph goes on in the
 * next one that begins with a mark; a free-standing one continues the last speaker. Other marked words are no quotations.
 */
export function attributeStretches(scenes: readonly Scene[], drafts: readonly QuoteDraft[]): QuoteDraft[] {
  const cued = byParagraph(scenes, drafts);
  let last: QuoteDraft | null = null;
  const all = scenes.map((scene, index) => {
    const own = cued[index] ?? [];
    const free = attributeFree({ scene, scenes }, own, last);
    const found = [...own, ...free].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    last = lastSpeaking(scene, found) ?? last;
    return found;
  });
  return withLabels(linkParagraphs(scenes, all).flat());
}

/** The last quote of a paragraph whose speaker may go on in the next one. */
function lastSpeaking(scene: Scene, found: readonly QuoteDraft[]): QuoteDraft | undefined {
  if (scene.paragraph.kind === 'headline') return undefined;
  return found.findLast((each) => each.subject !== null && (each.cue === null || each.cue.stretch < 0));
}

function byParagraph(scenes: readonly Scene[], drafts: readonly QuoteDraft[]): QuoteDraft[][] {
  const lists: QuoteDraft[][] = scenes.map(() => []);
  for (const found of drafts) lists[found.scene.paragraph.index]?.push(found);
  return lists;
}

/** Outermost stretches that no draft uses and that stand as sentences of their own. */
function freeStretches(scene: Scene, own: readonly QuoteDraft[]): Range[] {
  const used = new Set(own.flatMap((d) => d.stretches));
  const attributed = own.find((d) => d.kind === 'direct' && d.cue !== null)?.cue?.to ?? Number.POSITIVE_INFINITY;
  return scene.paragraph.stretches.flatMap((stretch, index) => {
    if (stretch.depth > 0 || used.has(index)) return [];
    const fewest = attributed <= stretch.openToken ? 1 : FEWEST_WORDS;
    if (standsAlone(scene, { open: stretch.openToken, close: stretch.closeToken, fewest }))
      return [{ from: stretch.openToken, to: Math.min(stretch.closeToken + 1, scene.tokens.length) }];
    const sentence = mixedSentence(scene, stretch, own);
    return sentence === null ? [] : [sentence];
  });
}

function standsAlone(
  scene: Scene,
  { open, close, fewest }: { readonly open: number; readonly close: number; readonly fewest: number },
): boolean {
  const { sentences } = scene.paragraph;
  const sentence = sentences[sentenceAt(sentences, open)];
  if (sentence === undefined || scene.titleCase) return false;
  const inside = scene.tokens.slice(open + 1, close);
  if (isCrosshead(scene, open, close)) return false;
  if (sentence.from !== open) return false;
  if (inside.filter((t) => t.kind === 'word').length < fewest) return false;
  const first = inside.find((t) => t.kind === 'word' || t.kind === 'number');
  const next = scene.tokens[close + 1];
  // `“The Woman with the Geese”, painted by Doru, has gone`: the sentence tells of a work.
  if (next?.text === ',' && close + 2 < sentence.to && isTitleAt(scene, open)) return false;
  const fills = next === undefined || close + 1 >= sentence.to || next.kind === 'punct';
  return (
    fills &&
    (first?.capital === true || first?.kind === 'number' || /^…|\.\.\./.test(scene.tokens[open + 1]?.text ?? ''))
  );
}

function isTitleAt(scene: Scene, open: number): boolean {
  const stretch = stretchOpeningAt(scene, open);
  return stretch !== undefined && isTitle(scene, stretch);
}

/** Fewest words in marks that make a sentence behind a quotation part of what is said, and their least share of it. */
const FEWEST_OF_MIXED = 5;
const LEAST_SHARE = 0.4;

/** `"…," Doru said. It “amounts to a golden handshake for the port.”`: a sentence that reports nothing else, mostly in marks. */
function mixedSentence(
  scene: Scene,
  { openToken, closeToken, closed }: Stretch,
  own: readonly QuoteDraft[],
): Range | null {
  const { sentences } = scene.paragraph;
  const index = sentenceAt(sentences, openToken);
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined || !closed || closeToken >= sentence.to) return null;
  const length = closeToken - openToken - 1;
  if (length < FEWEST_OF_MIXED || length / (sentence.to - sentence.from) < LEAST_SHARE) return null;
  const within = (d: QuoteDraft, { from, to }: Range): boolean =>
    d.cue !== null && d.cue.from >= from && d.cue.from < to;
  if (own.some((d) => within(d, sentence)) || !own.some((d) => d.kind === 'direct' && within(d, before))) return null;
  return { from: sentence.from, to: dropTail(scene, sentence.from, sentence.to) };
}

/** Most words of a heading between paragraphs. */
const LONGEST_CROSSHEAD = 8;

/** `'A hard decision'` as a paragraph of its own, in marks that the text's quotations do not have: a heading. */
function isCrosshead(scene: Scene, open: number, close: number): boolean {
  const stretch = stretchOpeningAt(scene, open);
  return (
    stretch?.family === 'single' &&
    open === 0 &&
    close + 2 >= scene.tokens.length &&
    close - open <= LONGEST_CROSSHEAD + 2
  );
}

/** `Doru will come, a spokesman said. "The door is open."`: who spoke in the sentence before goes on, not who acts in it. */
function reportsBefore(scene: Scene, { from }: Range, known: QuoteDraft | null): boolean {
  if (known === null || known.cue === null || known.scene !== scene || known.cue.stretch >= 0) return false;
  const { sentences } = scene.paragraph;
  return sentenceAt(sentences, known.cue.from) === sentenceAt(sentences, from) - 1;
}

/** The drafts of the free stretches; `own` are the paragraph's other drafts, in the order of their cues. */
function attributeFree(
  { scene, scenes }: { readonly scene: Scene; readonly scenes: readonly Scene[] },
  own: QuoteDraft[],
  last: QuoteDraft | null,
): QuoteDraft[] {
  let known = last;
  let spoken = -1;
  let next = 0;
  return freeStretches(scene, own).map((range) => {
    for (let found = own[next]; found?.cue && found.cue.to <= range.from; found = own[next]) {
      known = found;
      if (found.kind !== 'indirect') spoken = next;
      next += 1;
    }
    const before = own[spoken];
    if (before?.kind !== 'direct') {
      const introduced = reportsBefore(scene, range, known) ? null : introduction(scenes, scene, range);
      const free = introduced === null ? goesOn(scene, range, known) : draft(scene, range, introduced);
      known = free;
      return free;
    }
    const grouped = { ...before, group: before.group ?? `${scene.paragraph.index}:${before.cue?.from ?? 0}` };
    own[spoken] = grouped;
    return restOf(scene, range, grouped);
  });
}

/** `"A," he said. "B."`: the rest of an utterance of this paragraph. */
function restOf(scene: Scene, range: Range, { cue, subject, group, addressee }: QuoteDraft): QuoteDraft {
  return draft(scene, range, { cue, subject, rule: 'rest-of-utterance', group, addressee });
}

/** Words without a cue: the last speaker goes on. */
function goesOn(scene: Scene, range: Range, known: QuoteDraft | null): QuoteDraft {
  return draft(scene, range, {
    cue: null,
    subject: known === null ? null : known.subject,
    rule: 'continues-last-speaker',
    continues: known !== null,
  });
}

/** Joins a quotation that runs on: unclosed at the end of one paragraph, opened again at the start of the next. */
function linkParagraphs(scenes: readonly Scene[], all: QuoteDraft[][]): QuoteDraft[][] {
  for (let i = 0; i + 1 < scenes.length; i += 1) {
    const open = all[i]?.findIndex((d) => d.kind === 'direct' && d.unclosed && endsParagraph(d)) ?? -1;
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

function endsParagraph({ scene, stretches: [stretch] }: QuoteDraft): boolean {
  return stretch !== undefined && (scene.paragraph.stretches[stretch]?.closeToken ?? 0) >= scene.tokens.length;
}

function startsParagraph(found: QuoteDraft): boolean {
  const [stretch] = found.stretches;
  return stretch !== undefined && found.scene.paragraph.stretches[stretch]?.openToken === 0;
}
