const EVERY_MS = 1_000;

/** Tells at most once a second how much is done and how fast. */
export function pace(tell: (line: string) => void): (what: string, more: number) => void {
  let current = '';
  let done = 0;
  let since = 0;
  let told = 0;
  return (what, more) => {
    const now = performance.now();
    if (what !== current) [current, done, since, told] = [what, 0, now, now];
    done += more;
    if (now - told < EVERY_MS) return;
    told = now;
    tell(
      `${what}: ${done.toLocaleString('en')}, ${Math.round((done * 1000) / (now - since)).toLocaleString('en')} a second`,
    );
  };
}
