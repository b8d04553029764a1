import type { Alias, Entity, EntityType, Role } from '../schemas/entity.ts';
import type { UserLexicon } from '../schemas/user-lexicon.ts';
import { putInOrder } from '../text/lists.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import { isAcronym } from './acronym.ts';
import type { Words } from './document-lexicon.ts';
import type { FoundMention } from './found-mention.ts';
import { type JoinedName, joinNames } from './join-names.ts';
import type { KnownPerson } from './known-people.ts';
import { ACRONYM_PLACES } from './lexicon/places.ts';
import type { NameCandidate, TitlePhrase } from './name-candidate.ts';
import type { NameClue } from './name-clues.ts';
import { nameKey } from './name-key.ts';
import { officesOf } from './offices.ts';
import { ownWords } from './own-words.ts';
import { ownersOf } from './owner-by-reference.ts';
import { isSubject } from './person-phrases.ts';
import { type Credited, readNames } from './read-names.ts';
import { resolveReferences } from './resolve-references.ts';

/** "UAE" is short for something, "DOHA" is not. */
const SHORTEST_PLACE = 4;

/** What the entity stage hands to the quote stage and to the record. */
export interface EntityFindings {
  readonly entities: readonly Entity[];
  /** Names, offices and pronouns in text order; `entity` is an index into `entities`. */
  readonly mentions: readonly FoundMention[];
  readonly words: readonly Words[];
  /** Pronouns that stand for somebody the text does not name. */
  readonly unnamed: readonly FoundMention[];
}

/** What the stage reads, and what the newsroom has told of its own. */
export interface EntityInput {
  readonly paragraphs: readonly Paragraph[];
  readonly lexicon?: UserLexicon | undefined;
  readonly without?: ReadonlySet<NameClue> | undefined;
}

/** What the stage is told of the article beside its paragraphs. */
export interface KnownOfArticle extends Credited {
  readonly publishedAt: string | null;
}

/** Finds the people, organisations and places of an article, joins their names, reads their offices and resolves he, she and "the minister". */
export function findEntities(
  text: string,
  article: KnownOfArticle,
  { paragraphs, lexicon, without }: EntityInput,
): EntityFindings {
  const input = { paragraphs, own: ownWords(lexicon), ...(without === undefined ? {} : { without }) };
  const { typed, words } = readNames(text, article, input);
  const joined = joinNames(typed);
  const names = nameMentions(paragraphs, joined);
  const withOwner = ownersOf(paragraphs, joined);
  const roles = joined.map((name) =>
    name.type === 'person' ? officesOf(name, { words, publishedAt: article.publishedAt }).map(withOwner) : [],
  );
  const people = new Map<number, KnownPerson>();
  const places = new Set(joined.filter(({ type }) => type === 'place').map(({ fullest }) => nameKey(fullest)));
  joined.forEach((name, entity) => {
    if (name.type !== 'person') return;
    const held = (roles[entity] ?? []).map((role) => ({
      ...role,
      ofBody: role.of !== null && !places.has(nameKey(role.of)),
    }));
    people.set(entity, { entity, gender: name.gender, roles: held });
  });
  const references = resolveReferences({
    text,
    paragraphs,
    words,
    names: names.map((list) => list.filter((m) => m.entity !== null && people.has(m.entity))),
    taken: takenTokens(paragraphs, names),
    people,
  });
  const mentions = putInOrder([...names.flat(), ...references.found], (a, b) => a.span.start - b.span.start);
  return { entities: toEntities(joined, roles), mentions, words, unnamed: references.unnamed };
}

function nameMentions(paragraphs: readonly Paragraph[], joined: readonly JoinedName[]): FoundMention[][] {
  const lists: FoundMention[][] = paragraphs.map(() => []);
  joined.forEach((name, entity) => {
    for (const candidate of name.names) {
      const tokens = paragraphs[candidate.paragraph]?.tokens ?? [];
      lists[candidate.paragraph]?.push({
        span: candidate.span,
        kind: isShort(candidate, name.type) ? 'acronym' : 'name',
        entity,
        paragraph: candidate.paragraph,
        from: candidate.from,
        to: candidate.to,
        phraseFrom: candidate.phraseFrom,
        subject: isSubject(tokens, candidate),
      });
    }
  });
  for (const list of lists) putInOrder(list, (a, b) => a.from - b.from);
  return lists;
}

/** Letters that stand for words; "KORSENDAM", where a wire report begins, is a name in capitals. */
function isShort({ words, form }: NameCandidate, type: EntityType): boolean {
  if (words.length !== 1 || !isAcronym(form)) return false;
  return type !== 'place' || form.length < SHORTEST_PLACE || form.includes('.') || ACRONYM_PLACES.has(form);
}

function takenTokens(paragraphs: readonly Paragraph[], names: readonly (readonly FoundMention[])[]): Set<number>[] {
  return paragraphs.map((_, index) => {
    const taken = new Set<number>();
    for (const mention of names[index] ?? []) for (let i = mention.from; i < mention.to; i += 1) taken.add(i);
    return taken;
  });
}

function toEntities(joined: readonly JoinedName[], roles: readonly (readonly TitlePhrase[])[]): Entity[] {
  const byKey = new Map<string, Owner>();
  joined.forEach((name, i) => {
    const owner = { id: `e${i + 1}`, name: name.fullest, isPerson: name.type === 'person' };
    for (const candidate of name.names) byKey.set(candidate.known.key, owner);
  });
  return joined.map((name, i) => ({
    id: `e${i + 1}`,
    type: name.type,
    name: name.fullest,
    aliases: aliasesOf(name),
    roles: (roles[i] ?? []).map((phrase) => toRole(phrase, byKey)),
  }));
}

function aliasesOf(name: JoinedName): Alias[] {
  const aliases = new Map<string, Alias>();
  for (const candidate of name.names) {
    if (candidate.form !== name.fullest && !aliases.has(candidate.form)) {
      aliases.set(candidate.form, { name: candidate.form, span: candidate.span, origin: null });
    }
  }
  return [...aliases.values()];
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
}

/** An office is held of a body or a place: "Doru's deputy" is a deputy. */
function toRole(phrase: TitlePhrase, byKey: ReadonlyMap<string, Owner>): Role {
  const key = nameKey(phrase.of ?? '');
  // "secretary of the Federation of Port [and Crane Workers]"
  const longer = / of /.test(key) ? [...byKey.keys()].find((each) => each.startsWith(`${key} and `)) : undefined;
  const owner = phrase.of === null ? undefined : (byKey.get(key) ?? byKey.get(longer ?? ''));
  const of =
    phrase.of === null || owner?.isPerson === true
      ? null
      : { name: owner?.name ?? phrase.of, entityId: owner?.id ?? null };
  const { from = null, until = null } = phrase.term ?? {};
  return { title: phrase.title, of, span: phrase.span, from, until };
}
