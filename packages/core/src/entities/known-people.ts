import type { Words } from './document-lexicon.ts';
import type { FoundMention, PersonGender } from './found-mention.ts';
import { counterpartOf, describedAs } from './implied-offices.ts';
import type { HeldOffice } from './match-office.ts';
import { type Item, MEMORY } from './resolve-pronoun.ts';

/** What the resolver knows of one entity while it walks the text. */
export interface KnownPerson {
  readonly entity: number;
  readonly gender: PersonGender;
  readonly roles: readonly HeldOffice[];
}

/** The people of the page with what the text has said they are, as far as it has been read. */
export class KnownPeople {
  private readonly people: Map<number, KnownPerson>;

  constructor(people: ReadonlyMap<number, KnownPerson>) {
    this.people = new Map(people);
  }

  person(entity: number | null): KnownPerson | undefined {
    return entity === null ? undefined : this.people.get(entity);
  }

  all(): readonly KnownPerson[] {
    return [...this.people.values()];
  }

  /** Takes note of what the words around a name say. */
  learn(words: Words, { mention, items, found }: Learnt): void {
    const person = this.person(mention.entity);
    if (person === undefined || person.roles.length >= MOST_OFFICES) return;
    const roles = [...describedAs(words, mention), ...this.counterpart(words, { mention, items, found })];
    if (roles.length > 0) this.people.set(person.entity, { ...person, roles: [...person.roles, ...roles] });
  }

  /** "Foreign Minister Haddour and his Marovian counterpart, Ludmila Vranik": she is foreign minister of Marovia. */
  private counterpart(words: Words, { mention, items, found }: Learnt): HeldOffice[] {
    const other = counterpartOf(words, mention);
    if (other === null || other.place === null) return [];
    const pronoun = found
      .slice(-MEMORY)
      .findLast(({ paragraph, from }) => paragraph === mention.paragraph && from === other.possessor);
    const holder = this.person(pronoun?.entity ?? items.findLast((item) => item.subject)?.entity ?? null);
    return (holder?.roles ?? []).map(({ title }) => ({ title, of: other.place }));
  }
}

interface Learnt {
  readonly mention: FoundMention;
  readonly items: readonly Item[];
  readonly found: readonly FoundMention[];
}

/** How many offices of one person are remembered. */
const MOST_OFFICES = 100;
