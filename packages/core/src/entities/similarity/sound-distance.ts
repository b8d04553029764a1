type Distances = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Sounds that transliterations take for each other, and how far apart they then are; other consonants are 1 apart. */
const NEAR: Distances = {
  g: { k: 0.2, j: 0.3, h: 0.5 },
  h: { k: 0.4 },
  C: { h: 0.4, k: 0.4, S: 0.3, X: 0.4, j: 0.4 },
  d: { z: 0.3, t: 0.4 },
  f: { v: 0.1 },
  b: { p: 0.4, v: 0.5 },
  i: { j: 0.3 },
  j: { S: 0.4, z: 0.4 },
  s: { z: 0.2 },
  S: { s: 0.4 },
  X: { s: 0.3, z: 0.3 },
  u: { v: 0.2 },
  t: { s: 0.4 },
};
const BETWEEN_VOWELS = 0.25;
/** "Khamenei" is not "Khomeini": a and o are told apart. */
const FROM_A_TO_U = 0.6;
const WITHOUT_VOWEL = 0.35;
const WITHOUT_H = 0.4;

/** Arabic script leaves short vowels out and has no p, v or g of its own. */
const UNWRITTEN = 0.02;
const UNHEARD = 0.1;
const NEAR_IN_ARABIC: Distances = {
  ...NEAR,
  g: { k: 0.1, j: 0.1, h: 0.5 },
  d: { z: 0.1, t: 0.4 },
  f: { v: 0.02 },
  b: { p: 0.05, v: 0.5 },
  t: { s: 0.1 },
};

const isVowel = (sound: string): boolean => sound === 'a' || sound === 'i' || sound === 'u';

/** No strings are made here: an archive compares thousands of words an article. */
function exchange(a: string, b: string, arabic: boolean): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) {
    if (arabic) return UNWRITTEN;
    return a === 'i' || b === 'i' ? BETWEEN_VOWELS : FROM_A_TO_U;
  }
  const near = arabic ? NEAR_IN_ARABIC : NEAR;
  return near[a]?.[b] ?? near[b]?.[a] ?? 1;
}

function leaveOut(sound: string, arabic: boolean): number {
  if (isVowel(sound)) return arabic ? UNWRITTEN : WITHOUT_VOWEL;
  if (sound !== 'h') return 1;
  return arabic ? UNHEARD : WITHOUT_H;
}

/** What must be exchanged, added or left out to make one word's sounds the other's; `arabic` where one of them was in Arabic script. */
export function soundDistance(a: string, b: string, arabic = false): number {
  let before = [0];
  for (const sound of b) before.push((before.at(-1) ?? 0) + leaveOut(sound, arabic));
  for (const one of a) {
    const out = leaveOut(one, arabic);
    let last = (before[0] ?? 0) + out;
    const row = [last];
    for (let j = 0; j < b.length; j += 1) {
      const other = b[j] ?? '';
      last = Math.min(
        (before[j] ?? 0) + exchange(one, other, arabic),
        (before[j + 1] ?? 0) + out,
        last + leaveOut(other, arabic),
      );
      row.push(last);
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
