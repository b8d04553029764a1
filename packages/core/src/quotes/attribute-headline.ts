import { dropTail, isDash } from './content-end.ts';
import { holdsVerb } from './holds-verb.ts';
import { draft, type QuoteDraft } from './quote-draft.ts';
import { lowerAt, mentionEndingAt, mentionStartingAt, type Scene, stretchOpeningAt } from './scene.ts';
import { isSpeakerNoun } from './speaker-nouns.ts';

/** Most words between the speaker and the colon: "to" somebody, "on" something. */
const LONGEST_ASIDE = 7;

/**
 * "Lavrov: No Military Solution", "Darwish to Al-Minara: We Fight Alone": a headline or standfirst whose first words are
 * a person or body, then a colon.
 */
export function attributeHeadline(scene: Scene): QuoteDraft[] {
  if (!scene.headline && !(scene.paragraph.index === 0 && scene.titleCase)) return [];
  const opening = scene.mentions.filter(({ phraseFrom }) => phraseFrom === 0);
  const mention = opening.find(({ to }) => colonBehind(scene, to) !== null) ?? mentionStartingAt(scene, 0);
  const colon = mention === null ? null : colonBehind(scene, mention.to);
  if (mention === null || colon === null) {
    const closing = attributeDash(scene);
    if (closing !== null) return [closing];
    return (
      [attributeMarks, attributeOpening, attributeUnnamed]
        .map((read) => read(scene))
        .find(({ length }) => length > 0) ?? []
    );
  }
  const type = mention.entity === null ? null : scene.entities[mention.entity]?.type;
  if (type !== 'person' && type !== 'organisation') return [];
  const range = { from: colon + 1, to: dropTail(scene, colon + 1, scene.tokens.length) };
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

/** Most words behind the dash that closes a headline, and fewest before it. */
const LONGEST_SOURCE = 5;
const FEWEST_SAID = 3;

/** "Korvia sees no grounds for talks — diplomat", "Talks to go on in May – Doru": who said it stands behind the last dash. */
function attributeDash(scene: Scene): QuoteDraft | null {
  const { tokens } = scene;
  let dash = tokens.length - 1;
  while (dash > 0 && tokens.length - dash <= LONGEST_SOURCE && !isDash(scene, dash)) dash -= 1;
  if (!isDash(scene, dash) || dash < FEWEST_SAID || dash === tokens.length - 1) return null;
  if (tokens.slice(dash + 1).some(({ kind }) => kind !== 'word' && kind !== 'possessive')) return null;
  const mention = mentionEndingAt(scene, tokens.length);
  const head = lowerAt(scene, tokens.length - 1);
  const type = mention?.entity == null ? null : scene.entities[mention.entity]?.type;
  const isWhole = mention !== null && mention.phraseFrom <= dash + 2;
  if (!(isWhole && (type === 'person' || type === 'organisation')) && !(mention === null && isSource(head)))
    return null;
  if (!holdsVerb(scene, { from: 0, to: dash })) return null;
  const phrase = { from: dash + 1, to: tokens.length, mention, head };
  const base = { phrase, place: 'after', rule: 'headline-colon', end: tokens.length } as const;
  const subject = { ...base, paragraph: scene.paragraph.index };
  return draft(scene, { from: 0, to: dash }, { cue: null, subject, rule: 'headline-colon/dash' });
}

const isSource = (head: string): boolean => isSpeakerNoun(head) && !GENRES.test(head);

/** `"It Cannot Go On": Doru Leaves Talks`: of whom the headline tells behind its quotation and a colon. */
function attributeOpening(scene: Scene): QuoteDraft[] {
  const stretch = stretchOpeningAt(scene, 0);
  const from = (stretch?.closeToken ?? -2) + 2;
  const mention = mentionStartingAt(scene, from);
  if (stretch?.closed !== true || lowerAt(scene, from - 1) !== ':' || mention === null) return [];
  if (mention.entity === null || scene.entities[mention.entity]?.type === 'place') return [];
  const phrase = { from, to: mention.to, mention, head: lowerAt(scene, mention.to - 1) };
  const base = { phrase, place: 'after', rule: 'headline-colon', end: mention.to } as const;
  const subject = { ...base, paragraph: scene.paragraph.index };
  return [draft(scene, { from: 0, to: from - 1 }, { cue: null, subject, rule: 'headline-colon/colon' })];
}

/** Most words of a headline before its quotation. */
const LONGEST_HEAD = 20;

/** "Doru Answers Harbour Council: 'This Cannot Go On'", "A Lesson From Hana Doru: 'Stay'": who the headline begins or ends with speaks. */
function attributeMarks(scene: Scene): QuoteDraft[] {
  const colon = scene.tokens.findIndex(({ text }) => text === ':');
  const stretch = stretchOpeningAt(scene, colon + 1);
  if (colon < 1 || colon > LONGEST_HEAD || stretch === undefined || !stretch.closed) return [];
  const last = mentionEndingAt(scene, colon);
  const isFrom = last !== null && /^(?:from|by)$/.test(lowerAt(scene, last.phraseFrom - 1));
  const mention = isFrom ? last : mentionStartingAt(scene, 0);
  if (mention === null || mention.entity === null || scene.entities[mention.entity]?.type !== 'person') return [];
  const phrase = { from: mention.phraseFrom, to: mention.to, mention, head: lowerAt(scene, mention.to - 1) };
  const base = { phrase, place: 'before', rule: 'headline-colon', end: mention.to } as const;
  const subject = { ...base, paragraph: scene.paragraph.index };
  const range = { from: colon + 1, to: stretch.closeToken + 1 };
  return [draft(scene, range, { cue: null, subject, rule: 'headline-colon/colon' })];
}

/** Headings of a kind of article, not of what somebody says. */
const GENRES =
  /^(?:review|analysis|editorial|column|interview|summary|note|memo|brief|notice|blog|update|letter|text)$/;

/** "Russian Official: No Date for Talks": somebody whom the page does not name. */
function attributeUnnamed(scene: Scene): QuoteDraft[] {
  const colon = scene.tokens.findIndex(({ text }) => text === ':');
  const words = scene.tokens.slice(0, colon);
  const head = words.at(-1)?.lower ?? '';
  if (
    colon < 1 ||
    colon > LONGEST_ASIDE ||
    words.some(({ kind }) => kind !== 'word') ||
    !isSpeakerNoun(head) ||
    GENRES.test(head)
  )
    return [];
  const range = { from: colon + 1, to: dropTail(scene, colon + 1, scene.tokens.length) };
  if (range.to - range.from < 2) return [];
  const subject = {
    phrase: { from: 0, to: colon, mention: null, head },
    place: 'before',
    rule: 'headline-colon',
    end: colon,
    paragraph: scene.paragraph.index,
  } as const;
  return [draft(scene, range, { cue: null, subject, rule: 'headline-colon/colon' })];
}

function colonBehind(scene: Scene, from: number): number | null {
  if (lowerAt(scene, from) === ':') return from;
  if (!/^(?:to|on|after|from|in)$/.test(lowerAt(scene, from))) return null;
  for (let at = from + 1; at < Math.min(scene.tokens.length, from + LONGEST_ASIDE); at += 1) {
    if (lowerAt(scene, at) === ':') return at;
    if (scene.tokens[at]?.kind !== 'word') return null;
  }
  return null;
}
