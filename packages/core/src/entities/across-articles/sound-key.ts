import type { EntityType } from '../../schemas/entity.ts';
import { nameWords } from '../similarity/name-words.ts';
import { soundsOf } from '../similarity/sounds.ts';
import { sameKey } from '../thing-keys.ts';

/** Consonants that transliterations take for each other, as one sign; what is not here stays as it is. */
const CLASSES: Readonly<Record<string, string>> = {
  ...{ g: 'k', j: 'k', q: 'k' },
  ...{ d: 't', s: 't', z: 't', S: 't', C: 't', X: 't' },
  ...{ p: 'b', f: 'b', v: 'b' },
};
/** "Daoud" and "Dawood": a w beside an u is not heard. */
const W_IN_U = /v(?=u)|(?<=u)v/gu;
/** Vowels and h come and go. */
const UNSTEADY = /[aiuh]/gu;
const LONGEST = 40;

/**
 * The key under which an archive keeps a name, so that its other spellings are found without comparing all names: the consonants of the
 * family name in broad classes, and the first one of the given name ("mlm:b" for "Walid al-Muallem"). Names that
 * `findEntityCandidates` would join nearly always share one of their `soundKeys`.
 *
 * @example
 * soundKey('Walid al-Muallem', 'person') === soundKey('Waleed Moualem', 'person'); // true
 */
export function soundKey(name: string, type: EntityType): string {
  if (type !== 'person') return frame(sameKey({ form: name }, type).split(/\s+/).join(''));
  const { words } = nameWords(name);
  return keyOf(words.at(-1) ?? '', words.length > 1 ? (words[0] ?? '') : '');
}

/** All keys under which spellings of a name may be kept; the first is its own. */
export function soundKeys(name: string, type: EntityType): readonly string[] {
  const own = soundKey(name, type);
  if (type !== 'person') return [own];
  const { words } = nameWords(name);
  const [given = '', family = ''] = [words.length > 1 ? words[0] : '', words.at(-1)];
  return [...new Set([own, ...spellings(family, given), ...(given === '' ? [] : spellings(given, family))])];
}

/**
 * "Khaddafi" and "Gaddafi": kh is an h, which is not kept, to some and a k to others. A first w is a vowel, which is not kept, in Arabic
 * script.
 */
function spellings(family: string, given: string): readonly string[] {
  const framed = frame(family);
  const families = [framed, framed.startsWith('k') ? framed.slice(1) : `k${framed}`];
  const [first = '', second = ''] = given === '' ? [] : frame(given);
  const givens = given === '' ? [''] : [first, 'k', 'b', ...('kb'.includes(first) ? [second] : [])];
  return families.flatMap((one) => givens.map((other) => `${one}:${other}`));
}

function keyOf(family: string, given: string): string {
  return `${frame(family)}:${given === '' ? '' : frame(given).slice(0, 1)}`;
}

function frame(word: string): string {
  const signs = Array.from(soundsOf(word).replace(W_IN_U, '').replace(UNSTEADY, ''), (sign) => CLASSES[sign] ?? sign);
  const heard = signs.filter((sign, at) => sign !== signs[at - 1]).join('');
  return (heard || soundsOf(word) || word).slice(0, LONGEST);
}
