/** So many of something in so many milliseconds, for each who asks. */
export interface Allowance {
  readonly most: number;
  readonly within: number;
}

/** More askers than this are not remembered; the one longest silent is forgotten. */
const MOST_ASKERS = 10_000;

/** Counts for each asker; answers false when they have had their share. Kept in memory: a restart forgives. */
export function createAllowance({ most, within }: Allowance, now: () => number = Date.now): (asker: string) => boolean {
  const asked = new Map<string, readonly number[]>();
  return (asker) => {
    const since = now() - within;
    const recent = (asked.get(asker) ?? []).filter((at) => at > since);
    const isAllowed = recent.length < most;
    asked.delete(asker);
    asked.set(asker, isAllowed ? [...recent, now()] : recent);
    if (asked.size > MOST_ASKERS) {
      const [oldest] = asked.keys();
      if (oldest !== undefined) asked.delete(oldest);
    }
    return isAllowed;
  };
}
