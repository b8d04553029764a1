/** Words within a name that give it no initial: `de`, `van`, `al`. */
const PARTICLES =
  /^(al|el|ad|an|as|at|az|ibn|bin|bint|de|del|della|di|da|dos|du|la|le|van|von|der|den|ter|the|of|for|and|in|on|to|a)$/i;

/** One or two capital letters of a name: `Walid al-Muallem` gives `WM`, `The security source` gives `SS`. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !PARTICLES.test(word) && word.length > 1);
  const used = telling.length > 0 ? telling : words;
  const letters = [used[0], used.length > 1 ? used.at(-1) : undefined].map((word) => word?.match(/./u)?.[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}
