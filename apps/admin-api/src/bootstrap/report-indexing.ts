/** Tells, in twenty steps at most, how far the making of the search index is. Silent for an archive with nothing to index. */
export function reportIndexing(
  say: (line: string) => void,
): (progress: { readonly done: number; readonly total: number }) => void {
  let told = -1;
  return ({ done, total }) => {
    const step = total === 0 ? told : Math.floor((20 * done) / total);
    if (step === told) return;
    if (told < 0) say('The search index is of an older version and is made anew. It may be stopped; it then goes on.');
    told = step;
    say(`  ${done} of ${total} articles and names`);
  };
}
