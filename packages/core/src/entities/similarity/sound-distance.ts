/** Sounds that transliterations take for each other, and how far apart they then are; other consonants are 1 apart. */
const NEAR: Readonly<Record<string, number>> = {
  gk: 0.2,
  hk: 0.4,
  Ch: 0.4,
  Ck: 0.4,
  CS: 0.3,
  CX: 0.4,
  Cj: 0.4,
  dz: 0.3,
  dt: 0.4,
  fv: 0.1,
  bp: 0.4,
  bv: 0.5,
  gj: 0.3,
  ij: 0.3,
  jS: 0.4,
  jz: 0.4,
  sz: 0.2,
  Ss: 0.4,
  Xs: 0.3,
  Xz: 0.3,
  uv: 0.2,
  gh: 0.5,
  ts: 0.4,
};
const BETWEEN_VOWELS = 0.25;
/** "Khamenei" is not "Khomeini": a and o are told apart. */
const FROM_A_TO_U = 0.6;
const WITHOUT_VOWEL = 0.35;
const WITHOUT_H = 0.4;
const VOWEL = /[aiu]/;

/** Arabic script leaves short vowels out and has no p, v or g of its own. */
const UNWRITTEN = 0.02;
const UNHEARD = 0.1;
const NEAR_IN_ARABIC: Readonly<Record<string, number>> = {
  ...NEAR,
  bp: 0.05,
  fv: 0.02,
  gk: 0.1,
  gj: 0.1,
  dz: 0.1,
  ts: 0.1,
};

interface Costs {
  readonly exchange: (a: string, b: string) => number;
  readonly leaveOut: (sound: string) => number;
}

function costs(arabic: boolean): Costs {
  const near = arabic ? NEAR_IN_ARABIC : NEAR;
  const vowels = arabic ? UNWRITTEN : BETWEEN_VOWELS;
  return {
    exchange(a, b) {
      if (a === b) return 0;
      if (VOWEL.test(a) && VOWEL.test(b)) return !arabic && /[au]{2}/.test(a + b) ? FROM_A_TO_U : vowels;
      return near[a + b] ?? near[b + a] ?? 1;
    },
    leaveOut(sound) {
      if (VOWEL.test(sound)) return arabic ? UNWRITTEN : WITHOUT_VOWEL;
      if (sound !== 'h') return 1;
      return arabic ? UNHEARD : WITHOUT_H;
    },
  };
}

const LATIN = costs(false);
const WITH_ARABIC = costs(true);

/** What must be exchanged, added or left out to make one word's sounds the other's; `arabic` where one of them was in Arabic script. */
export function soundDistance(a: string, b: string, arabic = false): number {
  const { exchange, leaveOut } = arabic ? WITH_ARABIC : LATIN;
  let before = [0];
  for (const sound of b) before.push((before.at(-1) ?? 0) + leaveOut(sound));
  for (const one of a) {
    const row = [(before[0] ?? 0) + leaveOut(one)];
    for (let j = 0; j < b.length; j += 1) {
      const other = b[j] ?? '';
      row.push(
        Math.min(
          (before[j] ?? 0) + exchange(one, other),
          (before[j + 1] ?? 0) + leaveOut(one),
          (row[j] ?? 0) + leaveOut(other),
        ),
      );
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
