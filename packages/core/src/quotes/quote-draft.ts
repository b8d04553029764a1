import type { ContextWords, QuoteKind } from '../schemas/quote.ts';
import type { Span } from '../schemas/span.ts';
import { firstIndex } from '../text/lists.ts';
import type { FoundCue } from './find-cues.ts';
import type { FoundSubject } from './found-subject.ts';
import type { Range, Scene } from './scene.ts';
import type { QuoteRule } from './speaker-rule.ts';

/** A quote on its way: found and bounded, its speaker a phrase, not yet a person. */
export interface QuoteDraft {
  readonly scene: Scene;
  readonly kind: QuoteKind;
  readonly span: Span;
  readonly fragments: readonly Span[];
  /** The outermost stretches it uses, as indices of the paragraph's list. */
  readonly stretches: readonly number[];
  readonly cue: FoundCue | null;
  readonly subject: FoundSubject | null;
  readonly addressee: ContextWords | null;
  readonly between: Range | null;
  readonly rule: QuoteRule;
  /** Pieces that share a key are one utterance. */
  readonly group: string | null;
  /** Continues the speaker of the quote before it. */
  readonly continues: boolean;
  readonly unclosed: boolean;
}

export interface DraftPlace {
  readonly cue: FoundCue | null;
  readonly subject: FoundSubject | null;
  readonly rule: QuoteRule;
  readonly addressee?: ContextWords | null;
  readonly between?: Range | null;
  readonly group?: string | null;
  readonly continues?: boolean;
}

/** Makes a draft of a run of tokens: direct when it is one stretch and nothing else, mixed when it holds marked words, else indirect. */
export function draft(scene: Scene, range: Range, place: DraftPlace): QuoteDraft {
  const whole = wholeStretch(scene, range);
  const inside = stretchesIn(scene, range);
  const base = {
    scene,
    cue: place.cue,
    subject: place.subject,
    addressee: place.addressee ?? null,
    between: place.between ?? null,
    rule: place.rule,
    group: place.group ?? null,
    continues: place.continues ?? false,
  };
  if (whole >= 0) {
    const stretch = scene.paragraph.stretches[whole];
    const span = stretch?.inner ?? { start: 0, end: 0 };
    return {
      ...base,
      kind: 'direct',
      span,
      fragments: [span],
      stretches: [whole],
      unclosed: stretch?.closed === false,
    };
  }
  const span = { start: scene.tokens[range.from]?.start ?? 0, end: scene.tokens[range.to - 1]?.end ?? 0 };
  const fragments = inside.flatMap((i) => scene.paragraph.stretches[i]?.inner ?? []);
  const kind = fragments.length > 0 ? 'mixed' : 'indirect';
  return { ...base, kind, span, fragments, stretches: inside, unclosed: false };
}

/** The stretch that is all of the range but for punctuation at its ends, or -1. */
export function wholeStretch(scene: Scene, range: Range): number {
  const stretch = scene.paragraph.opensStretch.get(range.from) ?? -1;
  const found = scene.paragraph.stretches[stretch];
  if (found === undefined || (found.closed && found.closeToken > range.to)) return -1;
  for (let i = found.closeToken + 1; i < range.to; i += 1) if (scene.tokens[i]?.kind !== 'punct') return -1;
  return stretch;
}

/** Outermost stretches that lie wholly within the range. */
function stretchesIn(scene: Scene, range: Range): number[] {
  const { stretches } = scene.paragraph;
  const first = firstIndex(stretches, (stretch) => stretch.openToken >= range.from);
  const behind = firstIndex(stretches, (stretch) => stretch.openToken >= range.to);
  const found: number[] = [];
  for (let index = first; index < behind; index += 1) {
    const stretch = stretches[index];
    if (stretch !== undefined && stretch.depth === 0 && stretch.closeToken < range.to) found.push(index);
  }
  return found;
}

/** The words of a run of tokens, with their place. */
export function wordsOf(scene: Scene, range: Range): ContextWords {
  const span = { start: scene.tokens[range.from]?.start ?? 0, end: scene.tokens[range.to - 1]?.end ?? 0 };
  return { span, text: scene.text.slice(span.start, span.end) };
}
