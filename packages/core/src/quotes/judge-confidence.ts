import type { Speaker, SpeakerCandidate } from '../schemas/quote.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { mentionsWithin, stretchAt } from './scene.ts';

/** How often words bounded so are a quote with these bounds: shares of right ones on GUM news and on seeds when first read. */
const BY_FRAME: readonly (readonly [RegExp, number])[] = [
  [/marks-before|marks-after|rest-of-utterance/, 0.96],
  [/runs-over-paragraphs|\/marks|\/colon/, 0.84],
  [/\/that/, 0.82],
  [/clause-before|clause-after|\/bare|\/question/, 0.78],
  [/\/nominal/, 0.7],
  [/\/infinitive/, 0.64],
  [/continues-last-speaker/, 0.4],
];

const BY_VIA: Readonly<Record<Speaker['via'], number>> = {
  name: 1,
  role: 0.93,
  pronoun: 0.96,
  nominal: 0.9,
  continuation: 1,
};

/** A further person whom the pronoun might mean takes so much away. */
const BY_RIVAL = 0.95;

/** A speaker taken over from another clause, or who only owns the noun that says it, is less sure by so much. */
const BY_LOAN = 0.88;
const LEANING: ReadonlySet<string> = new Set(['noun-with-participle', 'owner-of-noun']);

/** How probably the quote is right in bounds and speaker: the frame of the quote times the way its speaker is named. */
export function judgeConfidence(found: QuoteDraft, speaker: Speaker | null): number {
  const frame = BY_FRAME.find(([pattern]) => pattern.test(found.rule))?.[1] ?? 0.7;
  if (speaker === null) return 0.3;
  const unresolved =
    speaker.entityId === null && (speaker.via === 'pronoun' || speaker.via === 'continuation') ? 0.6 : 1;
  const shared = found.subject?.place === 'shared' ? BY_LOAN : 1;
  const leaning = found.subject !== null && LEANING.has(found.subject.rule) ? BY_LOAN : 1;
  const open = found.unclosed ? 0.7 : 1;
  const rivals = BY_RIVAL ** (found.subject?.phrase.mention?.rivals?.length ?? 0);
  return Math.round(frame * BY_VIA[speaker.via] * unresolved * shared * leaning * open * rivals * 100) / 100;
}

/** A sentence that names more people is a list of names; who checks the speaker is not helped by all of them. */
const MOST_RIVALS = 20;

/** The speaker chosen and the other people of the sentence who were not, with the reason. */
export function listCandidates(found: QuoteDraft, speaker: Speaker | null, confidence: number): SpeakerCandidate[] {
  const chosen: SpeakerCandidate[] =
    speaker === null
      ? []
      : [{ text: speaker.text, entityId: speaker.entityId, score: confidence, reason: `chosen by ${found.rule}` }];
  const { scene, cue } = found;
  const seen = new Set([speaker?.entityId ?? '']);
  for (const rival of found.subject?.phrase.mention?.rivals ?? []) {
    const entity = scene.entities[rival];
    if (entity === undefined || seen.has(entity.id)) continue;
    seen.add(entity.id);
    const reason = `spoken of just before: “${speaker?.text ?? ''}” may mean them`;
    chosen.push({ text: entity.name, entityId: entity.id, score: 0.2, reason });
  }
  for (const mention of mentionsWithin(scene, cue?.container ?? { from: 0, to: scene.tokens.length })) {
    if (chosen.length > MOST_RIVALS) break;
    const entity = mention.entity === null ? undefined : scene.entities[mention.entity];
    if (entity === undefined || entity.type !== 'person' || seen.has(entity.id)) continue;
    seen.add(entity.id);
    const inside =
      stretchAt(scene, mention.from) >= 0 ||
      (mention.span.start >= found.span.start && mention.span.end <= found.span.end);
    chosen.push({
      text: scene.text.slice(mention.span.start, mention.span.end),
      entityId: entity.id,
      score: inside ? 0.05 : 0.2,
      reason: inside ? 'named inside the reported words' : besides(cue !== null),
    });
  }
  return chosen.sort((a, b) => b.score - a.score);
}

const besides = (hasVerb: boolean): string =>
  hasVerb
    ? 'named in the sentence, not the subject of the verb'
    : 'named in the paragraph, where no verb says who speaks';
