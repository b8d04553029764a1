import type { Paragraph } from '../text/paragraphs.ts';
import { sentenceAt } from '../text/sentences.ts';
import type { PersonPhrase } from './found-mention.ts';
import type { KnownPeople } from './known-people.ts';
import { ANY_OFFICE, genderOfHead, matchOffice } from './match-office.ts';
import { isSubject, PERSON_NOUNS } from './person-phrases.ts';
import { agrees, type Item } from './resolve-pronoun.ts';

const AGE = /^(?:\d+-year-old|year-old)$/;
const NOT_NOW = /^(?:next|previous|late|incoming)$/;
/** How much less somebody is meant with each paragraph in which nobody has spoken of them. */
const FADES = 0.2;
/** How well an office must fit to go before a person without a name of the same noun. */
const SURE = 2;

/** Whom a sight stands for. */
export interface Antecedent {
  readonly entity: number | null;
  /** Somebody the text does not name. */
  readonly indefinite: boolean;
}

interface Asked {
  readonly phrase: PersonPhrase;
  readonly items: readonly Item[];
}

const told = (entity: number | null): Antecedent | null => (entity === null ? null : { entity, indefinite: false });

/** The person of the page who holds the office the phrase names; the one named last where several do. */
export function resolvePhrase(known: KnownPeople, paragraph: Paragraph, asked: Asked): Antecedent | null {
  const { phrase } = asked;
  if (!phrase.definite) return { entity: null, indefinite: true };
  if (phrase.isNew === true) return heldLast(known, paragraph, asked) ?? told(actedLast(known, paragraph, asked));
  const isActing = isSubject(paragraph.tokens, { phraseFrom: phrase.from, to: phrase.to });
  // "the 51-year-old former miner": a new word for who was spoken of last.
  if (isActing && phrase.modifiers.some((word) => AGE.test(word))) {
    const last = describedLast(known, paragraph, asked) ?? actedLast(known, paragraph, asked);
    if (last !== null) return told(last);
  }
  if (phrase.modifiers.some((word) => NOT_NOW.test(word))) return null;
  const held = heldLast(known, paragraph, asked) ?? told(heldByOne(known, paragraph, phrase));
  if (held !== null) return held;
  // "Doru shrugged. The former minister said": what somebody was is told of who acted last.
  if (isActing && phrase.modifiers.includes('former')) return told(actedLast(known, paragraph, asked));
  // "the father of four added"
  const isParent = paragraph.tokens[phrase.to]?.lower === 'of';
  const speaks = isParent ? isSubject(paragraph.tokens, { phraseFrom: phrase.from, to: phrase.to + 2 }) : isActing;
  return speaks ? told(describedLast(known, paragraph, asked)) : null;
}

/** The person spoken of last whose office fits best; nobody known where somebody without a name has the very noun. */
function heldLast(known: KnownPeople, paragraph: Paragraph, { phrase, items }: Asked): Antecedent | null {
  const gender = genderOfHead(phrase.head);
  let best: { entity: number; score: number } | null = null;
  for (const [age, item] of items.toReversed().entries()) {
    // "A diplomat said …. The diplomat added": who was not named before is not named now.
    if (item.indefinite && item.head === phrase.head && (best === null || best.score < SURE))
      return best === null ? { entity: null, indefinite: true } : told(best.entity);
    const person = known.person(item.entity);
    if (person === undefined || !agrees(person.gender, gender)) continue;
    const match = matchOffice(person.roles, phrase);
    const score = match + (item.subject ? 0.5 : 0) - age * 0.02 - (paragraph.index - item.paragraph) * FADES;
    if (match > 0 && (best === null || score > best.score)) best = { entity: person.entity, score };
  }
  return told(best?.entity ?? null);
}

/** How far into a headline an office is looked up among all people of the page, in tokens. */
const NEAR_START = 40;

/** A headline speaks of who is named further down: the only one on the page who holds the office. */
function heldByOne(known: KnownPeople, { kind }: Paragraph, phrase: PersonPhrase): number | null {
  if ((kind !== 'headline' && kind !== 'standfirst') || phrase.from > NEAR_START) return null;
  const holders = known
    .all()
    .filter(({ roles, gender }) => matchOffice(roles, phrase) >= 1 && agrees(gender, genderOfHead(phrase.head)));
  return holders.length === 1 ? (holders[0]?.entity ?? null) : null;
}

/** How far back a noun is looked for that would be no new word, in tokens. */
const NEAR = 100;

/** `Doru limped. "I am old," the defender said`: a new word before a verb of speaking is for who acted last outside the marks. */
function actedLast(known: KnownPeople, paragraph: Paragraph, { phrase, items }: Asked): number | null {
  const gender = genderOfHead(phrase.head);
  const acts = (item: Item): boolean => item.stretch < 0 && (item.subject || item.opens);
  const last = items.findLast((item) => acts(item) && agrees(item.gender, gender));
  const isNear = last !== undefined && paragraph.index - last.paragraph <= 1;
  // "A rider fell. “It was dark,” the rider said": an old word.
  const isOld = paragraph.tokens
    .slice(Math.max(0, phrase.from - NEAR), phrase.from)
    .some(({ lower }) => lower === phrase.head);
  return isNear && !isOld ? (known.person(last.entity)?.entity ?? null) : null;
}

const isInSentence = ({ index, sentences }: Paragraph, item: Item, at: number): boolean =>
  item.paragraph === index && item.sentence === sentenceAt(sentences, at);

/** "Hikmat Sabouni hung a purse over his stall. … the 61-year-old merchant said": a new word for who was spoken of last. */
function describedLast(known: KnownPeople, paragraph: Paragraph, { phrase, items }: Asked): number | null {
  const last = items.findLast((item) => item.stretch < 0);
  if (last === undefined || !PERSON_NOUNS.has(phrase.head) || phrase.owner !== null || ANY_OFFICE.test(phrase.head))
    return null;
  // "The minister has guests. … Doru is judged. The minister said": the one before, whoever that is.
  if (items.some(({ head, entity }) => head === phrase.head && entity === null)) return null;
  // "Doru said the first patient died": who is told of is not who tells.
  const isAged = phrase.modifiers.some((word) => AGE.test(word));
  if (last.speaks && !isAged && isInSentence(paragraph, last, phrase.from)) return null;
  const person = known.person(last.entity);
  const isNear = paragraph.index - last.paragraph <= 1;
  const isNew = person?.roles.length === 0 || isAged;
  return person !== undefined && isNear && isNew && agrees(person.gender, genderOfHead(phrase.head))
    ? person.entity
    : null;
}
