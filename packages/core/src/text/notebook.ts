/** Something on which functions write down what they have found out about it. */
export interface Noted {
  readonly notes: unknown[];
}

/**
 * Makes pure functions of a thing that write their answers down on it, each at a place of its own; a function must not give
 * undefined. Reading an answer takes no search, as it would in a map.
 */
export function notebook<Thing extends Noted>(): <T extends NonNullable<unknown> | null>(
  read: (thing: Thing) => T,
) => (thing: Thing) => T {
  let places = 0;
  return <T extends NonNullable<unknown> | null>(read: (thing: Thing) => T) => {
    const place = places;
    places += 1;
    return (thing: Thing): T => {
      const known = thing.notes[place];
      // Only this function writes at this place.
      if (known !== undefined) return known as T;
      const made = read(thing);
      // Without gaps: V8 reads lists with holes more slowly.
      while (thing.notes.length < place) thing.notes.push(undefined);
      thing.notes[place] = made;
      return made;
    };
  };
}
