/** Words of a name in the form in which spellings are compared: no case, no diacritics, no apostrophes, no hyphens. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ‘`.]/g, '')
    .replace(/[-–\s]+/g, ' ')
    .trim();
}

const ARTICLES = /^(?:al|el|an|as|ad|ar|at|az|ash)\s(?=\p{L})/u;

/** The part of a person's name that stands for it alone: the last word with its particles, without al-. */
export function surnameKey(name: string): string {
  const words = name.trim().split(/\s+/);
  let from = words.length - 1;
  while (
    from > 0 &&
    /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|bin|ibn|abu|al|el|ter|ten)$/.test(
      (words[from - 1] ?? '').toLowerCase(),
    )
  )
    from -= 1;
  return bareKey(words.slice(from).join(' '));
}

/** A name's key without a leading al-. */
export function bareKey(name: string): string {
  return nameKey(name).replace(ARTICLES, '');
}
