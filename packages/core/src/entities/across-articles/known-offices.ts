import type { Entity, Role } from '../../schemas/entity.ts';
import type { Quote } from '../../schemas/quote.ts';
import type { ParsedRecord } from '../../schemas/record.ts';
import { documentLexicon } from '../document-lexicon.ts';
import { ownWords } from '../own-words.ts';
import { officeWords } from './asked-role.ts';
import { type ResolvedRole, resolveRole } from './resolve-role.ts';
import type { RoleHolder } from './role-holder.ts';

/** A person known beforehand, with the offices that are known of them. */
export interface KnownPerson {
  readonly name: string;
  readonly roles: readonly Pick<Role, 'title' | 'of' | 'from' | 'until'>[];
}

/**
 * Gives the quotes of an office without a name ("the foreign minister said") to the known person who held it on the day of the article.
 * An undated article's, and an office that more than one may have held, stay without a name, as they were.
 *
 * @example
 * const mayor = { title: 'mayor', of: { name: 'Tolme', entityId: null }, from: '2020', until: null };
 * const record = parse('“It is safe,” the mayor of Tolme said.', { as: 'body', origin: { publishedAt: '2020-05-04' } });
 * resolveOffices(record, [{ name: 'Ada Brenn', roles: [mayor] }]).entities.at(-1)?.name; // "Ada Brenn"
 */
export function resolveOffices(record: ParsedRecord, people: readonly KnownPerson[]): ParsedRecord {
  const holders = holdersOf(people);
  if (holders.length === 0) return record;
  const entities = [...record.entities];
  const mentions = [...record.mentions];
  const quotes = record.quotes.map((quote): Quote => {
    const { speaker } = quote;
    if (speaker === null || speaker.entityId !== null || speaker.via !== 'role') return quote;
    const found = holderOf(speaker.text, record.article.publishedAt, holders);
    if (found.kind === 'unresolved') return quote;
    const entityId = idOf(found.name, entities);
    if (speaker.span !== null) mentions.push({ span: speaker.span, kind: 'role', entityId });
    const candidate = { text: found.name, entityId, score: 1, reason: found.reasons.join('; ') };
    const candidates = [candidate, ...quote.evidence.candidates];
    return { ...quote, speaker: { ...speaker, entityId }, evidence: { ...quote.evidence, candidates } };
  });
  return { ...record, entities, mentions: mentions.sort((a, b) => a.span.start - b.span.start), quotes };
}

function holdersOf(people: readonly KnownPerson[]): RoleHolder[] {
  return people.flatMap(({ name, roles }) =>
    // What is told without dates is true when it is told of: on any day that is asked for.
    roles.map((role) => ({ personId: name, name, role, seenAt: null })),
  );
}

function holderOf(words: string, date: string | null, holders: readonly RoleHolder[]): ResolvedRole {
  const { title, of } = officeWords(words);
  const asked = { title, of: of === null ? null : { ...of, name: placeOf(of.name, holders) }, date };
  // A role without dates says that its holder has it; on which days is not known, and so on the article's.
  return resolveRole(
    asked,
    holders.map((holder) =>
      holder.role.from === null && holder.role.until === null ? { ...holder, seenAt: date } : holder,
    ),
  );
}

/** "Sahruni" is of Sahrun, where one of the offices is. */
function placeOf(name: string, holders: readonly RoleHolder[]): string {
  const owners = holders.flatMap(({ role }) => (role.of === null ? [] : [role.of.name]));
  return documentLexicon(owners, ownWords(undefined)).demonym(name) ?? name;
}

/** The person's id in the record, where they are added if the text does not name them. */
function idOf(name: string, entities: Entity[]): string {
  const known = entities.find(
    (entity) => entity.type === 'person' && [entity.name, ...entity.aliases.map((alias) => alias.name)].includes(name),
  );
  if (known !== undefined) return known.id;
  const taken = new Set(entities.map(({ id }) => id));
  let number = entities.length + 1;
  while (taken.has(`e${number}`)) number += 1;
  const id = `e${number}`;
  entities.push({ id, type: 'person', name, aliases: [{ name, span: null, origin: 'known' }], roles: [] });
  return id;
}
