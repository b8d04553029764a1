/** What is wrong with one entry: where it stands, what stands there, and what was expected. */
export interface LexiconError {
  /** As a program would write it: `names[2].aliases[0]`. */
  readonly path: string;
  readonly entry: string;
  readonly message: string;
}

interface ToldName {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface ToldForms {
  readonly names: readonly ToldName[];
  readonly forbidden: readonly string[];
  readonly cues: readonly { readonly verb: string }[];
  readonly notCues: readonly string[];
}

/** Forms that stand for two, or that are forbidden and a name at once; verbs told twice, or to report and not to. */
export function findContradictions({ names, forbidden, cues, notCues }: ToldForms): LexiconError[] {
  const errors: LexiconError[] = [];
  const owners = new Map<string, ToldName>();
  names.forEach((name, i) => {
    [name.name, ...name.aliases].forEach((form, place) => {
      const owner = owners.get(form);
      const path = place === 0 ? `names[${i}].name` : `names[${i}].aliases[${place - 1}]`;
      if (owner !== undefined && owner !== name)
        errors.push({ path, entry: form, message: `“${form}” is already a name of “${owner.name}”` });
      owners.set(form, owner ?? name);
    });
  });
  forbidden.forEach((form, i) => {
    const owner = owners.get(form);
    if (owner !== undefined)
      errors.push({ path: `forbidden[${i}]`, entry: form, message: `“${form}” is also a name of “${owner.name}”` });
  });
  const verbs = new Set<string>();
  cues.forEach(({ verb }, i) => {
    if (verbs.has(verb)) errors.push({ path: `cues[${i}].verb`, entry: verb, message: `“${verb}” is told twice` });
    verbs.add(verb);
  });
  notCues.forEach((verb, i) => {
    if (verbs.has(verb))
      errors.push({ path: `notCues[${i}]`, entry: verb, message: `“${verb}” is also told to report speech` });
  });
  return errors;
}
