import type { EntityFindings } from '../entities/find-entities.ts';
import type { Cue, Quote } from '../schemas/quote.ts';
import type { Notice } from '../schemas/record.ts';
import type { Span } from '../schemas/span.ts';
import { groupBy } from '../text/lists.ts';
import { unclosedNotice, unopenedNotice } from '../text/marks.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { attributeColons } from './attribute-colons.ts';
import { attributeCues } from './attribute-cues.ts';
import { attributeHeadline } from './attribute-headline.ts';
import { attributeStretches } from './attribute-stretches.ts';
import { describeSpeaker } from './describe-speaker.ts';
import { findOccasion, findSaidOn } from './find-context.ts';
import { findInsertions } from './find-insertions.ts';
import { findIssuer } from './find-issuer.ts';
import { judgeConfidence, listCandidates } from './judge-confidence.ts';
import { marksNotice } from './marks-without-speech.ts';
import type { QuoteDraft } from './quote-draft.ts';
import { type NamedBody, resolveBodies } from './resolve-bodies.ts';
import { type Scene, toScenes } from './scene.ts';

export interface QuoteFindings {
  readonly quotes: readonly Quote[];
  readonly notices: readonly Notice[];
}

export interface QuoteInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly entities: EntityFindings;
  readonly publishedAt: string | null;
}

/** Finds every quote with its speaker: cues first, then marked stretches without one, then speakers, nesting and context. */
export function findQuotes({ text, paragraphs, entities, publishedAt }: QuoteInput): QuoteFindings {
  const scenes = toScenes(text, paragraphs, entities);
  const spoken = scenes.filter(
    (scene) =>
      scene.paragraph.kind !== 'keywords' && scene.paragraph.kind !== 'credit' && scene.paragraph.kind !== 'byline',
  );
  const cued = spoken.flatMap((scene) => {
    const found = [...attributeCues(scene), ...attributeHeadline(scene)];
    return [...found, ...attributeColons(scene, found)];
  });
  const drafts = withoutTwins(
    attributeStretches(scenes, cued)
      .filter((d) => d.span.end > d.span.start)
      .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
  );
  const quotes = drafts.map((found, i) => toQuote(found, { id: `q${i + 1}`, scenes, publishedAt }));
  const named = resolveBodies(quotes, entities.entities, {
    text,
    named: organisationsNamed(entities),
    demonym: (word) => entities.words[0]?.lexicon.demonym(word),
  });
  return {
    quotes: withGroups(withNesting(named), drafts),
    notices: [...notices(text, drafts, paragraphs), ...unquoted(spoken, drafts)],
  };
}

/** Every place where an organisation is named, in text order. */
function organisationsNamed({ entities, mentions }: EntityFindings): NamedBody[] {
  return mentions.flatMap(({ entity, span: { start }, subject }) => {
    const body = entities[entity ?? -1];
    return body?.type === 'organisation' ? [{ id: body.id, name: body.name, start, subject }] : [];
  });
}

/** Two rules may find the same words; the first one in rule order stays. */
function withoutTwins(sorted: readonly QuoteDraft[]): readonly QuoteDraft[] {
  return sorted.filter(({ span }, i) => {
    const before = sorted[i - 1]?.span;
    return before?.start !== span.start || before.end !== span.end;
  });
}

interface Numbering {
  readonly id: string;
  readonly scenes: readonly Scene[];
  readonly publishedAt: string | null;
}

function toQuote(found: QuoteDraft, { id, scenes, publishedAt }: Numbering): Quote {
  const described = describeSpeaker(found, sceneOfSubject(found, scenes));
  const issuer = described?.kind === 'document' && described.entityId === null ? findIssuer(found, scenes) : null;
  const speaker = described === null || issuer === null ? described : { ...described, entityId: issuer };
  const confidence = judgeConfidence(found, speaker);
  return {
    id,
    kind: found.kind,
    span: found.span,
    fragments: [...found.fragments],
    insertions: findInsertions(found.scene.text, found.fragments),
    group: found.group,
    speaker,
    cue: toCue(found, scenes),
    addressee: found.addressee,
    occasion: findOccasion(found),
    saidOn: findSaidOn(found, publishedAt),
    nestedIn: null,
    confidence,
    evidence: { rule: found.rule, candidates: listCandidates(found, speaker, confidence) },
  };
}

/** A continued quotation takes its speaker's words from another paragraph: the one that holds the subject. */
function sceneOfSubject(found: QuoteDraft, scenes: readonly Scene[]): Scene {
  return found.subject === null ? found.scene : (scenes[found.subject.paragraph] ?? found.scene);
}

function toCue(found: QuoteDraft, scenes: readonly Scene[]): Cue | null {
  if (found.cue === null || found.continues) return null;
  const scene = scenes[found.cue.paragraph] ?? found.scene;
  const span = { start: scene.tokens[found.cue.from]?.start ?? 0, end: scene.tokens[found.cue.to - 1]?.end ?? 0 };
  return { span, lemma: found.cue.verb.lemma, stance: found.cue.verb.stance };
}

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

/** Sets `nestedIn` to the smallest quote that holds this one. Quotes come in text order, outer before inner. */
function withNesting(quotes: readonly Quote[]): Quote[] {
  const open: Quote[] = [];
  return quotes.map((quote) => {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= quote.span.start) open.pop();
    const outer = open.findLast((candidate) => holds(candidate.span, quote.span));
    open.push(quote);
    return outer === undefined ? quote : { ...quote, nestedIn: outer.id };
  });
}

/** Group keys become g1, g2 … in text order; a key that only one quote has is no group. */
function withGroups(quotes: readonly Quote[], drafts: readonly QuoteDraft[]): Quote[] {
  const sizes = new Map<string, number>();
  for (const { group } of drafts) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const names = new Map<string, string>();
  return quotes.map((quote) => {
    if (quote.group === null || (sizes.get(quote.group) ?? 0) < 2) return { ...quote, group: null };
    if (!names.has(quote.group)) names.set(quote.group, `g${names.size + 1}`);
    return { ...quote, group: names.get(quote.group) ?? null };
  });
}

function notices(text: string, drafts: readonly QuoteDraft[], paragraphs: readonly Paragraph[]): Notice[] {
  const running = new Set(
    drafts.filter((d) => d.rule === 'runs-over-paragraphs' || d.group !== null).map((d) => d.span.start),
  );
  return paragraphs.flatMap(({ stretches }) =>
    stretches.flatMap((s) => {
      if (!s.opened) return [unopenedNotice(text, s)];
      return s.closed || running.has(s.inner.start) ? [] : [unclosedNotice(text, s)];
    }),
  );
}

/** Marks around words that nobody is quoted with, each with the reason. */
function unquoted(scenes: readonly Scene[], drafts: readonly QuoteDraft[]): Notice[] {
  const taken = groupBy(drafts, (found) => found.scene.paragraph.index);
  return scenes.flatMap((scene) => {
    const own = [...(taken.get(scene.paragraph.index) ?? [])].sort((a, b) => a.span.start - b.span.start);
    let reached = -1;
    let next = 0;
    return scene.paragraph.stretches.flatMap((stretch) => {
      for (; (own[next]?.span.start ?? Number.POSITIVE_INFINITY) <= stretch.inner.start; next += 1)
        reached = Math.max(reached, own[next]?.span.end ?? -1);
      return stretch.depth > 0 || !stretch.closed || !stretch.opened || reached >= stretch.inner.end
        ? []
        : [marksNotice(scene, stretch)];
    });
  });
}
