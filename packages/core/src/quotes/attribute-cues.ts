import { WEEKDAYS } from '../text/function-words.ts';
import { CONJUNCTION, isA, PREPOSITION, WEEKDAY } from '../text/word-classes.ts';
import { canSpeak } from './can-speak.ts';
import { goesOnInMarks, tellsWhenSaid } from './clause-before-marks.ts';
import { type ContentBefore, contentBefore } from './content-before.ts';
import { closesSentence, isCueAt } from './content-end.ts';
import { type EarlierSpeech, lendSubject, NOTHING_EARLIER } from './earlier-speech.ts';
import { contentAfter } from './find-content.ts';
import { occasionAt } from './find-context.ts';
import { type FoundCue, findCues, isAddedFirst } from './find-cues.ts';
import { findSubject } from './find-subject.ts';
import type { FoundContent } from './found-content.ts';
import type { FoundSubject, Speech } from './found-subject.ts';
import { holdsVerb } from './holds-verb.ts';
import { restOfClause } from './interrupted-clause.ts';
import { draft, type QuoteDraft, wholeStretch, wordsOf } from './quote-draft.ts';
import { addresseeOf, behindLead } from './read-lead.ts';
import { lowerAt, opensStretch, type Range, type Scene, stretchAt, stretchOpeningAt } from './scene.ts';
import { isAdverb } from './verb-group.ts';

/** Turns every cue of a paragraph into the quotes it reports: behind it, before it, or both. */
export function attributeCues(scene: Scene): QuoteDraft[] {
  const drafts: QuoteDraft[] = [];
  const claimed: Claimed = { stretches: new Set(), behind: new Map() };
  // By stretch: what is said inside marks lends nothing to the words outside, nor to other marks.
  const lent = new Map<number, EarlierSpeech>();
  let sentenceFrom = -1;
  for (const cue of findCues(scene)) {
    if (cue.stretch < 0 && cue.container.from !== sentenceFrom) {
      if (!isAddedFirst(scene, cue.container, cue.from)) lent.delete(cue.stretch);
      sentenceFrom = cue.container.from;
    }
    const earlier = lent.get(cue.stretch) ?? NOTHING_EARLIER;
    const subject = findSubject(scene, cue, earlier);
    if (subject === null || isPerformative(scene, cue, subject)) continue;
    for (const found of quotesOf(scene, { cue, subject }, claimed)) {
      drafts.push(found);
      for (const stretch of found.stretches) claimed.stretches.add(stretch);
      claimed.behind.set(cue.container.from, subject.place === 'after' ? subject.end : cue.to);
    }
    lent.set(cue.stretch, lendSubject(earlier, { scene, cue, subject }));
  }
  return drafts;
}

/** What the cues before this one have reported. Cues come in text order. */
interface Claimed {
  readonly stretches: Set<number>;
  /** By where a sentence begins: the end of its last cue that reports something. */
  readonly behind: Map<number, number>;
}

/** "We condemn any attempt …" inside a quotation is what is said, not a report of it. */
function isPerformative(scene: Scene, cue: FoundCue, subject: FoundSubject): boolean {
  if (cue.stretch < 0) return false;
  return (
    /^(?:i|we|you)$/.test(lowerAt(scene, subject.phrase.to - 1)) &&
    (cue.form !== 'past' || !/^(?:say|tell|warn|announce)$/.test(cue.verb.lemma))
  );
}

function quotesOf(scene: Scene, speech: Speech, claimed: Claimed): QuoteDraft[] {
  const { cue, subject } = speech;
  const floor = floorFor(scene, speech, claimed);
  const closesBefore = closesStretch(scene, speech, { floor, claimed: claimed.stretches });
  const after = closesBefore ? null : contentAfter(scene, cue, subject);
  const before = contentBefore(scene, speech, floor);
  if (after !== null && canSpeak(scene, speech, after)) {
    const found = forward(scene, speech, after);
    return before !== null && goesOnInMarks(scene, speech, { before, after })
      ? interrupted(scene, speech, { before, found })
      : [found];
  }
  const marked = before !== null && before.stretch >= 0;
  if (cue.form === 'noun' || !canSpeak(scene, speech, marked ? { frame: 'marks' } : null)) return [];
  if (before === null) return behindConjunction(scene, speech, floor);
  if (before.stretch < 0 && (!cue.verb.frames.has('clause') || subject.place === 'shared')) return [];
  if (before.stretch < 0 && (subject.rule === 'relative-clause' || !closesClause(scene, speech))) return [];
  if (claimed.stretches.has(before.stretch)) return [];
  const found = backward(scene, speech, before);
  const alone = found.length === 1 && !isCutClose(scene, speech, found[0]);
  return alone && isFragment(scene, speech, before) ? [] : found;
}

function interrupted(
  scene: Scene,
  { cue, subject }: Speech,
  { before, found }: { readonly before: ContentBefore; readonly found: QuoteDraft },
): QuoteDraft[] {
  const group = `${scene.paragraph.index}:${cue.from}`;
  const first = draft(scene, before, {
    cue,
    subject,
    rule: `${subject.rule}/clause-before`,
    group,
    addressee: found.addressee,
  });
  return [first, { ...found, group }];
}

/** "After the talks, the rain continued to fall": words without a known verb are no speech where the sentence goes on behind the cue. */
function isFragment(scene: Scene, { cue, subject }: Speech, before: ContentBefore): boolean {
  if (before.stretch >= 0 || cue.verb.lemma === 'say' || holdsVerb(scene, before)) return false;
  return (
    isA(scene.tokens[before.from], PREPOSITION) ||
    before.to - before.from < FEWEST_OF_CLAUSE ||
    behindLead(scene, cue, subject) < cue.container.to - 1
  );
}

/** "That question, she added, assumes a lot": the clause goes on right behind the verb. */
function isCutClose(scene: Scene, { cue, subject }: Speech, found: QuoteDraft | undefined): boolean {
  return found?.rule.endsWith('/clause-after') === true && behindLead(scene, cue, subject) - cue.to < 2;
}

/** Fewest words of a clause whose verb is in no list. */
const FEWEST_OF_CLAUSE = 4;

/** The attribution has nothing of its own to report: "Doru asked to leave" and "Doru signalled his wish to leave" have. */
function closesClause(scene: Scene, { cue, subject }: Speech): boolean {
  const next = scene.tokens[behindLead(scene, cue, subject)];
  if (next === undefined || next.kind === 'mark') return true;
  if (next.kind !== 'word') return next.text !== ':';
  if (next.lower === 'that' || next.lower === 'to') return false;
  return isA(next, PREPOSITION | CONJUNCTION) || isAdverb(next.lower) || isA(next, WEEKDAY);
}

function forward(scene: Scene, { cue, subject }: Speech, content: FoundContent): QuoteDraft {
  const rule = `${subject.rule}/${content.frame}` as const;
  const trimmed =
    content.frame === 'marks' || content.frame === 'colon'
      ? withoutTrailingContext(scene, content)
      : content.frame === 'nominal'
        ? withoutOccasion(scene, content, cue.stretch)
        : content;
  return draft(scene, trimmed, {
    cue,
    subject,
    rule,
    addressee: content.addressee === null ? null : wordsOf(scene, content.addressee),
    between: content.between,
  });
}

/** "dismissed such fears [in an interview with state television on Sunday]": where it was said is not what was said. */
function withoutOccasion(scene: Scene, content: FoundContent, stretch: number): Range {
  for (let at = content.from + 1; at < content.to; at += 1) {
    if (stretchAt(scene, at) === stretch && occasionAt(scene, at, content.to) !== null)
      return { from: content.from, to: at };
  }
  return content;
}

/** `said "we will go" at a press conference`: words of time and place behind the marks are not reported. */
function withoutTrailingContext(scene: Scene, content: FoundContent): { readonly from: number; readonly to: number } {
  const stretch = stretchOpeningAt(scene, content.from);
  if (stretch === undefined) return content;
  const next = stretch.closeToken + 1;
  const word = lowerAt(scene, next);
  const onlyStretch = { from: content.from, to: stretch.closeToken + 1 };
  if (next >= content.to || stretch.depth > 0 || /[.,?!]$/.test(lowerAt(scene, stretch.closeToken - 1)))
    return onlyStretch;
  if (/^[—–-]$/.test(lowerAt(scene, next))) return onlyStretch;
  if (/^(?:in|at|on|during|after|before|when|as|while|following)$/.test(word) || WEEKDAYS.has(word) || isAdverb(word))
    return onlyStretch;
  if (scene.tokens[next]?.text === ',' && stretchAt(scene, next + 1) < 0) return onlyStretch;
  return content;
}

function backward(
  scene: Scene,
  speech: Speech,
  before: { readonly from: number; readonly to: number; readonly stretch: number },
): QuoteDraft[] {
  const { cue, subject } = speech;
  const rule = `${subject.rule}/${before.stretch >= 0 ? 'marks-before' : 'clause-before'}` as const;
  const told = addresseeOf(scene, cue, subject);
  const addressee = told === null ? null : wordsOf(scene, told);
  const first = draft(scene, before, { cue, subject, rule, addressee });
  const next = continuation(scene, speech);
  const rest = next !== null && before.stretch >= 0 ? next : restOfClause(scene, speech, before);
  if (rest === null) return [first];
  if (rest !== next && tellsWhenSaid(scene, before))
    return [draft(scene, rest, { cue, subject, rule: `${subject.rule}/clause-after` })];
  const group = `${scene.paragraph.index}:${cue.from}`;
  const frame = rest === next ? 'marks-after' : 'clause-after';
  return [
    { ...first, group },
    draft(scene, rest, { cue, subject, rule: `${subject.rule}/${frame}`, group, addressee }),
  ];
}

/** `But, Doru said, the bridge is safe`: nothing but a conjunction stands before the attribution. */
function behindConjunction(scene: Scene, speech: Speech, floor: number): QuoteDraft[] {
  const { cue, subject } = speech;
  const start = Math.min(subject.phrase.from, cue.groupFrom);
  if (subject.place !== 'before' || lowerAt(scene, start - 1) !== ',' || start - 1 <= floor) return [];
  const rest = restOfClause(scene, speech, null);
  return rest === null ? [] : [draft(scene, rest, { cue, subject, rule: `${subject.rule}/clause-after` })];
}

/** `"A," he said on Monday, "B."`: the second stretch of the same sentence. */
function continuation(scene: Scene, { cue, subject }: Speech): { readonly from: number; readonly to: number } | null {
  let at = subject.place === 'after' ? subject.end : cue.to;
  let guard = 0;
  while (at < cue.container.to && stretchAt(scene, at) < 0 && guard < 16) {
    const token = scene.tokens[at];
    if (token === undefined || token.text === '.' || isCueAt(scene, at, cue.container.to)) return null;
    const joined = joinedMarks(scene, at);
    if (joined !== null) return joined;
    if (token.text === ',' && stretchAt(scene, at + 1) >= 0) {
      const stretch = scene.paragraph.stretches[stretchAt(scene, at + 1)];
      if (stretch === undefined || stretch.openToken !== at + 1) return null;
      const rest = scene.tokens.slice(stretch.closeToken + 1, cue.container.to);
      return rest.every((t) => t.kind === 'punct') ||
        wholeStretch(scene, { from: at + 1, to: stretch.closeToken + 1 }) >= 0
        ? { from: at + 1, to: stretch.closeToken + 1 }
        : null;
    }
    at += 1;
    guard += 1;
  }
  return null;
}

/** `"I like him," she said, but "he is slow."`: a conjunction and more marks go on with what was said. */
function joinedMarks(scene: Scene, at: number): Range | null {
  if (lowerAt(scene, at) !== ',' || !/^(?:but|and|so)$/.test(lowerAt(scene, at + 1))) return null;
  for (let open = at + 2; open <= at + 4; open += 1) {
    const stretch = opensStretch(scene, open, -1) ? scene.paragraph.stretches[stretchAt(scene, open)] : undefined;
    if (stretch !== undefined) return { from: at + 1, to: stretch.closeToken + 1 };
    if (scene.tokens[open]?.kind !== 'word' || isCueAt(scene, open, open + 1)) return null;
  }
  return null;
}

/** Left limit for words before an attribution: behind what another cue of the sentence has already reported. */
function floorFor(scene: Scene, { cue, subject }: Speech, claimed: Claimed): number {
  // "Doru said he would come, according to the Post": the Post reports all of it.
  // "The council promised to pay, Doru said": so does Doru.
  const closes =
    cue.form === 'according' ||
    (cue.stretch < 0 &&
      lowerAt(scene, subject.phrase.from - 1) === ',' &&
      closesSentence(scene, subject.phrase.from, cue.container.to));
  const behind = closes ? 0 : (claimed.behind.get(cue.container.from) ?? 0);
  let floor = Math.max(cue.container.from, behind);
  for (let i = cue.container.from; i < Math.min(subject.phrase.from, cue.groupFrom); i += 1) {
    if (scene.tokens[i]?.text === ';') floor = Math.max(floor, i + 1);
  }
  return floor;
}

/** True where the attribution stands right behind closing marks: `"…," Doru said`, `"…?" asked Doru`. */
function closesStretch(
  scene: Scene,
  { cue, subject }: Speech,
  { floor, claimed }: { readonly floor: number; readonly claimed: ReadonlySet<number> },
): boolean {
  if (subject.place === 'shared') return false;
  const start = subject.place === 'before' ? Math.min(subject.phrase.from, cue.groupFrom) : cue.groupFrom;
  let end = start;
  if (scene.tokens[end - 1]?.text === ',') end -= 1;
  if (end <= floor || cue.stretch >= 0) return false;
  const stretch = stretchAt(scene, end - 1);
  const found = scene.paragraph.stretches[stretch];
  if (found === undefined || found.closeToken !== end - 1 || claimed.has(stretch)) return false;
  const behind = scene.tokens[subject.place === 'after' ? subject.end : cue.to];
  // "said one owner of a shop that sells bread": the clause describes who has no name.
  const goesOn = behind?.lower === 'that' && (subject.place !== 'after' || subject.phrase.mention !== null);
  return !goesOn && !isA(scene.tokens[found.openToken - 1], PREPOSITION);
}
